/** What happens inside a compartment before gas moves between them: burning, the plume, heat to the walls. */
import { AIR_GAMMA, HEAT_PER_KG_O2_KJ, TICK_S } from '../constants.ts';
import { log } from '../math/detmath.ts';
import { co2Yield, COOL_GAS_K, coYield, externalFrac, HOTTEST_FLAME_K, sustainedKw } from './combustion.ts';
import { GAS_CP_J_PER_KG_K, SPECIES, SPECIES_COUNT } from './gas.ts';
import { SURFACE_COUNT } from './enclosure.ts';
import { firstNode } from './wall-heat.ts';
import { flameHeightM, plumeFlowKgPerS, type PlumeSource } from './plume.ts';
import type { SmokeStep } from './work.ts';

/** Assumed: numerical; most of a zone's oxygen or mass that one step may use. */
const MOST_OXYGEN_FRAC_PER_S = 0.3;
const MOST_PLUME_FRAC_PER_S = 0.25;
/** Numerical: the limit falls by a quarter or less from pass to pass once it binds. */
const OXYGEN_PASSES = 8;
/**
 * What blows through a door or window bends the plume and is drawn into it: this share of the inflow that meets it.
 * Source: [steckler1982], fitted on its layer heights (five openings) alone, 0.4 .. 0.8; plumes in rooms with openings draw two to
 * three times the air of free ones there.
 */
const BLOWN_FRAC = 0.6;
/** Assumed: numerical; what is blown follows the inflow by this share a tick: a fire that starves itself would flicker; 0.1 .. 0.5. */
const BLOWN_RELAX_FRAC = 0.25;
/** Assumed: plume and inflow widen by these on their way, per metre; 0.1 .. 0.15 and 0.15 .. 0.25 of ordinary plumes and jets. */
const PLUME_WIDENS = 0.12;
const JET_WIDENS = 0.2;
/** Assumed: numerical; over this span below the temperature of flames a surface takes ever less; only rooms lined with wool get there; 200 .. 600 K. */
const WALL_LIMIT_OVER_K = 400;
/** Assumed: a fire keeps at least this diameter's area; 0.01 .. 0.1 m2. */
const LEAST_BURNING_AREA_M2 = 0.02;

/** Numerical: gas lost by up to 0.4 of it at a time instead of steadily, -ln(1 - 0.4) / 0.4. */
const LOSS_IN_PARTS = 1.28;

/** Fills fuelKgPerS, plumeKgPerS, heatW (fire's share), bornKgPerS; publishes burntKw and externalKw. */
export function burn(step: SmokeStep): void {
  const { own, world, net, work } = step;
  for (const rate of [work.heatW, work.fuelKgPerS, work.plumeKgPerS, work.bornKgPerS, own.burntKw, own.externalKw]) rate.fill(0);
  for (let i = 0; i < net.compartmentCount; i++) {
    const demandKw = world.fire.compartmentDemandKw[i]!;
    if (demandKw > 0) burnIn(step, i, demandKw);
  }
}

function burnIn(step: SmokeStep, i: number, demandKw: number): void {
  const { own, world, work } = step;
  if (!step.net.isLikeCfast) own.blownKgPerS[i] = own.blownKgPerS[i]! + BLOWN_RELAX_FRAC * (blownKgPerS(step, i) - own.blownKgPerS[i]!);
  const radiativeFrac = world.fire.radiativeFrac[i]!;
  const burningAreaM2 = Math.max(LEAST_BURNING_AREA_M2, world.fire.burningAreaM2[i]!);
  let burntKw = demandKw;
  // A smaller fire draws less air, which may limit it further; each pass uses just the air it then moves.
  for (let pass = 0; pass < OXYGEN_PASSES; pass++) {
    const limitKw = drawAir(step, i, { hrrKw: burntKw, radiativeFrac, burningAreaM2 });
    if (limitKw >= burntKw) break;
    burntKw = limitKw;
  }
  own.burntKw[i] = burntKw;
  const hotKw = (demandKw - burntKw) * externalFrac(work.tempK[2 * i + 1]!);
  own.externalKw[i] = hotKw > 0 ? hotKw * outsideShare(step, i) : 0;
  // CFAST lets all the fuel out, burnt or not; ours keeps what finds no air.
  work.fuelKgPerS[i] = (step.net.isLikeCfast ? demandKw : burntKw) / Math.max(1, world.fire.heatOfCombustionKjPerKg[i]!);
  work.heatW[2 * i + 1] = 1000 * (1 - radiativeFrac) * burntKw;
  bear(step, i, demandKw);
}

/** Height of the interface above the fire's base; in one zone the whole height above it. */
function riseM({ own, world, net, work }: SmokeStep, i: number): number {
  const interfaceM = own.isLayered[i] === 1 ? work.volumeM3[2 * i]! / net.areaM2[i]! : net.heightM[i]!;
  return interfaceM - world.fire.baseHeightM[i]!;
}

/**
 * Sets the plume of such a fire and returns the heat its oxygen can sustain, kW: what the plume draws from below, and what
 * flames above the interface draw there. The plume reaches the layer only while it is warmer than the layer.
 * Source: [cfast-trg].
 */
function drawAir(step: SmokeStep, i: number, source: PlumeSource): number {
  const { own, world, net, work } = step;
  const upper = 2 * i + 1;
  const hotK = work.tempK[upper]!;
  const isTwoZone = own.isLayered[i] === 1;
  const { plumeFrac } = world.fire;
  const drawn = plumeFrac[i]! * plumeFlowKgPerS(source, riseM(step, i)) + own.blownKgPerS[i]!;
  const tipM = Math.min(flameHeightM(source), net.heightM[i]! - world.fire.baseHeightM[i]!);
  const above = Math.max(0, plumeFrac[i]! * plumeFlowKgPerS(source, tipM) - drawn);
  const excessK = hotK - work.tempK[upper - 1]!;
  const mostKgPerS = excessK > 1 ? (1000 * (1 - source.radiativeFrac) * source.hrrKw) / (GAS_CP_J_PER_KG_K * excessK) : Infinity;
  const fromLower = isTwoZone ? Math.min(drawn, mostKgPerS, MOST_PLUME_FRAC_PER_S * work.massKg[upper - 1]!) : 0;
  const fromUpper = Math.min(isTwoZone ? above : drawn, MOST_OXYGEN_FRAC_PER_S * work.massKg[upper]!);
  work.plumeKgPerS[i] = fromLower;
  // CFAST's limit does not know how hot the surroundings are.
  const limitK = net.isLikeCfast ? COOL_GAS_K : hotK;
  const oxygenKw = sustainedKw(fromLower, oxygenFrac(step, upper - 1), limitK) + sustainedKw(fromUpper, oxygenFrac(step, upper), limitK);
  const owedKw = (own.oxygenOwedKg[i]! * HEAT_PER_KG_O2_KJ) / TICK_S;
  return coolerWallFrac(step, i) * Math.min(Math.max(0, oxygenKw - owedKw), warmingKw(work, upper, fromLower * TICK_S));
}

/** Flames heat no surface beyond their own temperature: 1 while the hottest is well below it, 0 there. */
function coolerWallFrac({ own }: SmokeStep, i: number): number {
  let hottestK = 0;
  for (let s = 0; s < SURFACE_COUNT; s++) hottestK = Math.max(hottestK, own.wallNodeTempK[firstNode(i, s)]!);
  return Math.min(1, Math.max(0, (HOTTEST_FLAME_K - hottestK) / WALL_LIMIT_OVER_K));
}

/** What brings the gas that a fire heats to the temperature of flames, kW: in closed rooms and small ones oxygen alone would allow more. */
function warmingKw({ massKg, tempK }: SmokeStep['work'], zone: number, drawnKg: number): number {
  return (massKg[zone]! * mostWarmingKjPerKg(tempK[zone]!) + drawnKg * mostWarmingKjPerKg(tempK[zone - 1]!)) / TICK_S;
}

/** Shut in, gas takes c_v a kelvin; where it may leave, ever less of it is there to be heated, the less in parts of a step. */
function mostWarmingKjPerKg(gasK: number): number {
  if (gasK >= HOTTEST_FLAME_K) return 0;
  return (GAS_CP_J_PER_KG_K / 1000) * Math.min((HOTTEST_FLAME_K - gasK) / AIR_GAMMA, (gasK * log(HOTTEST_FLAME_K / gasK)) / LOSS_IN_PARTS);
}

function oxygenFrac({ work }: SmokeStep, zone: number): number {
  return work.massKg[zone]! > 0 ? work.speciesKg[zone * SPECIES_COUNT + SPECIES.o2]! / work.massKg[zone]! : 0;
}

/** Species the flames give to the upper zone, kg/s. */
function bear({ own, net, world, work }: SmokeStep, i: number, demandKw: number): void {
  const { fire } = world;
  const fuelKgPerS = own.burntKw[i]! / Math.max(1, fire.heatOfCombustionKjPerKg[i]!);
  const o2KgPerS = own.burntKw[i]! / HEAT_PER_KG_O2_KJ;
  const at = i * SPECIES_COUNT;
  work.bornKgPerS[at + SPECIES.o2] = -o2KgPerS;
  const co = net.isLikeCfast ? fire.coYieldKgPerKg[i]! : coYield(fire.coYieldKgPerKg[i]!, demandKw, own.burntKw[i]!);
  work.bornKgPerS[at + SPECIES.co2] = fuelKgPerS * co2Yield(fire.co2YieldKgPerKg[i]!, co, fire.sootYieldKgPerKg[i]!, fire.hcnYieldKgPerKg[i]!);
  work.bornKgPerS[at + SPECIES.co] = fuelKgPerS * co;
  work.bornKgPerS[at + SPECIES.hcn] = fuelKgPerS * fire.hcnYieldKgPerKg[i]!;
  work.bornKgPerS[at + SPECIES.soot] = fuelKgPerS * fire.sootYieldKgPerKg[i]!;
}

/** What came in through walls in the last tick and meets the plume half-way up and half-way through the room, kg/s. */
function blownKgPerS({ own, net, world }: SmokeStep, i: number): number {
  const fireM = Math.sqrt(Math.max(LEAST_BURNING_AREA_M2, world.fire.burningAreaM2[i]!));
  const plumeM = fireM + (PLUME_WIDENS * net.heightM[i]!) / 2;
  const widerM = (JET_WIDENS * Math.sqrt(net.areaM2[i]!)) / 2;
  let sumKgPerS = 0;
  let jetM = widerM;
  for (let k = net.wallVentStart[i]!; k < net.wallVentStart[i + 1]!; k++) {
    const v = net.wallVent[k]!;
    const inKgPerS = net.ventFrom[v] === i ? own.flowBackKgPerS[v]! : own.flowForthKgPerS[v]!;
    if (inKgPerS <= 0) continue;
    sumKgPerS += inKgPerS;
    jetM += net.widthM[v]!;
  }
  return BLOWN_FRAC * sumKgPerS * Math.min(1, plumeM / jetM);
}

/** Share of what left the compartment in the last tick that went straight outdoors. */
function outsideShare({ own, net }: SmokeStep, i: number): number {
  let outdoorsKgPerS = 0;
  let allKgPerS = 0;
  for (let o = 0; o < net.openingCount; o++) {
    if (net.ventFrom[o] === i) {
      allKgPerS += own.flowForthKgPerS[o]!;
      if (net.ventTo[o]! < 0) outdoorsKgPerS += own.flowForthKgPerS[o]!;
    } else if (net.ventTo[o] === i) allKgPerS += own.flowBackKgPerS[o]!;
  }
  return allKgPerS > 0 ? outdoorsKgPerS / allKgPerS : 0;
}

/** Pressure after heat and fuel came in and before anything flowed: the starting point of the pressure equations. */
export function holdPressure({ net, work, world }: SmokeStep, stepS: number): void {
  const ambientK = world.input.ambient.tempK;
  for (let i = 0; i < net.compartmentCount; i++) {
    const energyJ = (work.heatW[2 * i]! + work.heatW[2 * i + 1]! + work.fuelKgPerS[i]! * GAS_CP_J_PER_KG_K * ambientK) * stepS;
    work.heldPa[i] = work.gaugePa[i]! + ((AIR_GAMMA - 1) * energyJ) / net.volumeM3[i]!;
  }
}
