/** What happens inside a compartment before gas moves between them: burning, the plume, heat to the walls. */
import { AIR_GAMMA, HEAT_PER_KG_O2_KJ } from '../constants.ts';
import { CO2_PER_O2_KG, coYield, externalFrac, sustainedKw } from './combustion.ts';
import { GAS_CP_J_PER_KG_K, SPECIES, SPECIES_COUNT } from './gas.ts';
import { flameHeightM, plumeFlowKgPerS } from './plume.ts';
import type { SmokeStep } from './work.ts';

/** Assumed: numerical; most of a zone's oxygen or mass that one step may use. */
const MOST_OXYGEN_FRAC_PER_S = 0.3;
const MOST_PLUME_FRAC_PER_S = 0.25;
/** Assumed: a fire keeps at least this diameter's area; 0.01 .. 0.1 m2. */
const LEAST_BURNING_AREA_M2 = 0.02;

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
  const { own, world, net, work } = step;
  const { fire } = world;
  const radiativeFrac = fire.radiativeFrac[i]!;
  const burningAreaM2 = Math.max(LEAST_BURNING_AREA_M2, fire.burningAreaM2[i]!);
  const burntKw = Math.min(demandKw, oxygenLimitKw(step, i, { hrrKw: demandKw, radiativeFrac, burningAreaM2 }));
  own.burntKw[i] = burntKw;
  own.externalKw[i] = (demandKw - burntKw) * externalFrac(work.tempK[2 * i + 1]!) * outsideShare(step, i);
  work.fuelKgPerS[i] = burntKw / Math.max(1, fire.heatOfCombustionKjPerKg[i]!);
  work.heatW[2 * i + 1] = 1000 * (1 - radiativeFrac) * burntKw;
  const source = { hrrKw: burntKw, radiativeFrac, burningAreaM2 };
  work.plumeKgPerS[i] = net.isTwoZone[i] === 1 ? plumeInto(step, i, plumeFlowKgPerS(source, riseM(step, i))) : 0;
  bear(step, i, demandKw);
}

/** Height of the interface above the fire's base; in one zone the whole height above it. */
function riseM({ world, net, work }: SmokeStep, i: number): number {
  const interfaceM = net.isTwoZone[i] === 1 ? work.volumeM3[2 * i]! / net.areaM2[i]! : net.heightM[i]!;
  return interfaceM - world.fire.baseHeightM[i]!;
}

/** Oxygen that reaches the flames: what the plume draws from below, and what its flames above the interface draw there. */
function oxygenLimitKw(step: SmokeStep, i: number, source: { hrrKw: number; radiativeFrac: number; burningAreaM2: number }): number {
  const { world, net, work } = step;
  const upper = 2 * i + 1;
  const isTwoZone = net.isTwoZone[i] === 1;
  const drawn = plumeFlowKgPerS(source, riseM(step, i));
  const tipM = Math.min(flameHeightM(source), net.heightM[i]! - world.fire.baseHeightM[i]!);
  const above = Math.max(0, plumeFlowKgPerS(source, tipM) - drawn);
  const fromLower = isTwoZone ? Math.min(drawn, MOST_PLUME_FRAC_PER_S * work.massKg[upper - 1]!) : 0;
  const fromUpper = Math.min(isTwoZone ? above : drawn, MOST_OXYGEN_FRAC_PER_S * work.massKg[upper]!);
  return sustainedKw(fromLower, oxygenFrac(step, upper - 1)) + sustainedKw(fromUpper, oxygenFrac(step, upper));
}

function oxygenFrac({ work }: SmokeStep, zone: number): number {
  return work.massKg[zone]! > 0 ? work.speciesKg[zone * SPECIES_COUNT + SPECIES.o2]! / work.massKg[zone]! : 0;
}

/** The plume reaches the layer only while it is warmer than the layer. Source: [cfast-trg]. */
function plumeInto({ work }: SmokeStep, i: number, flowKgPerS: number): number {
  const excessK = work.tempK[2 * i + 1]! - work.tempK[2 * i]!;
  const mostKgPerS = excessK > 1 ? work.heatW[2 * i + 1]! / (GAS_CP_J_PER_KG_K * excessK) : Infinity;
  return Math.min(flowKgPerS, mostKgPerS, MOST_PLUME_FRAC_PER_S * work.massKg[2 * i]!);
}

/** Species the flames give to the upper zone, kg/s. */
function bear({ own, world, work }: SmokeStep, i: number, demandKw: number): void {
  const { fire } = world;
  const fuelKgPerS = work.fuelKgPerS[i]!;
  const o2KgPerS = own.burntKw[i]! / HEAT_PER_KG_O2_KJ;
  const at = i * SPECIES_COUNT;
  work.bornKgPerS[at + SPECIES.o2] = -o2KgPerS;
  work.bornKgPerS[at + SPECIES.co2] = CO2_PER_O2_KG * o2KgPerS;
  work.bornKgPerS[at + SPECIES.co] = fuelKgPerS * coYield(fire.coYieldKgPerKg[i]!, demandKw, own.burntKw[i]!);
  work.bornKgPerS[at + SPECIES.hcn] = fuelKgPerS * fire.hcnYieldKgPerKg[i]!;
  work.bornKgPerS[at + SPECIES.soot] = fuelKgPerS * fire.sootYieldKgPerKg[i]!;
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
    const joule = (work.heatW[2 * i]! + work.heatW[2 * i + 1]! + work.fuelKgPerS[i]! * GAS_CP_J_PER_KG_K * ambientK) * stepS;
    work.heldPa[i] = work.gaugePa[i]! + ((AIR_GAMMA - 1) * joule) / net.volumeM3[i]!;
  }
}
