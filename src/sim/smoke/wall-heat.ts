/**
 * Heat between gas, flames and the four surfaces of a compartment: convection, the ceiling jet of a fire, radiation,
 * conduction into the walls. What the surfaces' own warming changes of their radiation in a step is settled in the next one.
 */
import { STEFAN_BOLTZMANN_W_PER_M2_K4, TICK_S } from '../constants.ts';
import { SURFACE, SURFACE_COUNT } from './enclosure.ts';
import { GAS_CP_J_PER_KG_K, SPECIES, SPECIES_COUNT } from './gas.ts';
import { HOTTEST_FLAME_K } from './combustion.ts';
import { isShoneInto, openSurfaces, sendOn } from './open-radiation.ts';
import { flameHeightM } from './plume.ts';
import { blackWPerM2, cutAreas, cutBeams, cutExchange, radiate, radiation, setKept } from './radiation.ts';
import { keepGlow } from './target-glow.ts';
import { absorptionPerM, conductWall, convectionWPerM2K, TIGHT, WALL_NODE_COUNT } from './wall.ts';
import type { SmokeStep } from './work.ts';

/** Assumed: numerical; a compartment whose gas and walls are this close exchanges nothing; 0.05 .. 0.5 K: less than that moves no smoke. */
const WALL_SKIP_K = 0.1;
/** Numerical: see payableW. */
const MOST_PAID_FRAC = 0.1;
/** Assumed: numerical; below this difference radiation is as good as linear and surfaces need not see each other; 5 .. 15 K. */
const MILD_K = 10;
/** Mean beam length 3.6 V / A of a gas body. Source: [hottel-1954]. */
const BEAM_K = 3.6;
/** Flames radiate as a point this far up them. Source: [cfast-trg]. */
export const FLAME_POINT_FRAC = 1 / 3;

/** The gas one layer of a compartment brings to its surfaces. */
interface LayerGas {
  zone: number;
  massKg: number;
  tempK: number;
}
const upperGas: LayerGas = { zone: 0, massKg: 0, tempK: 0 };
const lowerGas: LayerGas = { zone: 0, massKg: 0, tempK: 0 };
/** Per surface: convection from the gas beside it, and from the jet of a fire at the temperature of flames. */
const filmWPerM2K = new Float64Array(SURFACE_COUNT);
const jetWPerM2K = new Float64Array(SURFACE_COUNT);
const isLower = (surfaceIndex: number): boolean => surfaceIndex >= SURFACE.lowerWall;
const gasAt = (surfaceIndex: number): LayerGas => (isLower(surfaceIndex) ? lowerGas : upperGas);

/** Takes heat from the gas (heatW) and warms the surfaces; adds to balance.energyToWallsKj. */
export function heatWalls(step: SmokeStep, stepS: number): void {
  const { own, net, work } = step;
  work.shineForthW.fill(0);
  work.shineBackW.fill(0);
  for (let i = 0; i < net.compartmentCount; i++) {
    const isLit = own.burntKw[i]! > 0 || isShoneInto(step, i);
    const gapK = isLit ? Infinity : widestGapK(step, i);
    if (gapK <= WALL_SKIP_K) continue;
    own.isWallHeated[i] = 1;
    const interfaceM = interfaceOf(step, i);
    cutAreas(net.enclosure[i]!, interfaceM);
    readLayers(step, i, stepS);
    setFilms(step, i);
    readAbsorption(step, i);
    cutExchange(net.enclosure[i]!, interfaceM);
    cutBeams(net.enclosure[i]!, interfaceM);
    setKept();
    if (gapK <= MILD_K) exchangeMildly(step, i, stepS);
    else exchange(step, i, interfaceM, stepS);
  }
  own.shineForthW.set(work.shineForthW);
  own.shineBackW.set(work.shineBackW);
}

/** The whole balance of a hot compartment. */
function exchange(step: SmokeStep, i: number, interfaceM: number, stepS: number): void {
  const { own, net } = step;
  openSurfaces(step, i, interfaceM);
  settleLayer(upperGas, stepS);
  settleLayer(lowerGas, stepS);
  radiation.upperTempK = upperGas.tempK;
  radiation.lowerTempK = lowerGas.tempK;
  radiate(net.enclosure[i]!, interfaceM);
  keepGlow(step, i, interfaceM);
  warmSurfaces(step, i, stepS);
  own.balance.energyToWallsKj += (sendOn(step, i, interfaceM, stepS) * stepS) / 1000;
}

/** Where gas and surfaces differ by little each surface trades radiation with its own layer only, as one more film. */
function exchangeMildly(step: SmokeStep, i: number, stepS: number): void {
  const { emissivityFrac, netWPerM2, holeFrac } = radiation;
  netWPerM2.fill(0);
  holeFrac.fill(0);
  // What is still owed from a hotter step goes to the gas.
  radiation.upperW = radiation.flameW;
  radiation.lowerW = 0;
  for (let s = 0; s < SURFACE_COUNT; s++) {
    const gas = gasAt(s);
    const frac = gas === upperGas ? radiation.upperFrac : radiation.lowerFrac;
    filmWPerM2K[s] = filmWPerM2K[s]! + frac * slopeWPerM2K(emissivityFrac[s]!, gas.tempK);
  }
  emissivityFrac.fill(0);
  radiation.upperFrac = radiation.lowerFrac = 0;
  settleLayer(upperGas, stepS);
  settleLayer(lowerGas, stepS);
  warmSurfaces(step, i, stepS);
}

/** Widest difference between a layer and a surface, or between two surfaces once they were heated. */
function widestGapK({ own, work }: SmokeStep, i: number): number {
  const wallK = own.wallTempK[i]!;
  const gasK = Math.max(Math.abs(work.tempK[2 * i + 1]! - wallK), Math.abs(work.tempK[2 * i]! - wallK));
  if (own.isWallHeated[i] === 0) return gasK;
  let widestK = gasK;
  for (let s = 0; s < SURFACE_COUNT; s++) widestK = Math.max(widestK, Math.abs(own.wallNodeTempK[firstNode(i, s)]! - wallK));
  return widestK;
}

/** One zone, whichever it is called, fills the compartment: then all surfaces face it. */
function interfaceOf({ net, work }: SmokeStep, i: number): number {
  if (work.massKg[2 * i]! <= 0 || work.massKg[2 * i + 1]! <= 0) return 0;
  return work.volumeM3[2 * i]! / net.areaM2[i]!;
}

/** Of a surface of compartment i in wallNodeTempK. */
export const firstNode = (i: number, surfaceIndex: number): number => (SURFACE_COUNT * i + surfaceIndex) * WALL_NODE_COUNT;

/** The layers after this step's plume and heat: what convects and radiates. */
function readLayers(step: SmokeStep, i: number, stepS: number): void {
  const { work, world } = step;
  const lower = 2 * i;
  const upper = lower + 1;
  const plumeKg = work.plumeKgPerS[i]! * stepS;
  const fuelKg = work.fuelKgPerS[i]! * stepS;
  upperGas.zone = work.massKg[upper]! > 0 || plumeKg > 0 ? upper : lower;
  lowerGas.zone = work.massKg[lower]! > 0 ? lower : upper;
  upperGas.massKg = work.massKg[upperGas.zone]! + (upperGas.zone === upper ? plumeKg + fuelKg : 0);
  const heldK = work.massKg[upper]! * work.tempK[upper]! + plumeKg * work.tempK[lower]! + fuelKg * world.input.ambient.tempK + (work.heatW[upper]! * stepS) / GAS_CP_J_PER_KG_K;
  upperGas.tempK = upperGas.zone === upper ? heldK / upperGas.massKg : work.tempK[lower]!;
  lowerGas.massKg = work.massKg[lowerGas.zone]!;
  lowerGas.tempK = work.tempK[lowerGas.zone]!;
  if (lowerGas.zone === upperGas.zone) {
    lowerGas.massKg = upperGas.massKg;
    lowerGas.tempK = upperGas.tempK;
  }
}

function setFilms({ own, net, world }: SmokeStep, i: number): void {
  const { tempK, emissivityFrac } = radiation;
  for (let s = 0; s < SURFACE_COUNT; s++) {
    tempK[s] = own.wallNodeTempK[firstNode(i, s)]!;
    emissivityFrac[s] = net.surfaceGrid[i]![s]!.emissivityFrac;
    const isTight = net.surfaceGrid[i]![s] === TIGHT;
    filmWPerM2K[s] = isTight ? 0 : convectionWPerM2K(gasAt(s).tempK - tempK[s]!, s === SURFACE.upperWall || s === SURFACE.lowerWall);
    jetWPerM2K[s] = 0;
  }
  const convectiveKw = own.burntKw[i]! * (1 - world.fire.radiativeFrac[i]!);
  if (convectiveKw <= 0 || net.surfaceGrid[i]![SURFACE.ceiling] === TIGHT) return;
  const jet = 1000 * convectiveKw * net.jetFactorPerM2[i]!;
  if (jet <= filmWPerM2K[SURFACE.ceiling]! * (upperGas.tempK - tempK[SURFACE.ceiling]!)) return;
  filmWPerM2K[SURFACE.ceiling] = 0;
  jetWPerM2K[SURFACE.ceiling] = Math.min(jet, (1000 * convectiveKw) / net.areaM2[i]!) / Math.max(1, HOTTEST_FLAME_K - tempK[SURFACE.ceiling]!);
}

function readAbsorption(step: SmokeStep, i: number): void {
  const { own, net, world } = step;
  const { areaM2 } = radiation;
  const isOne = upperGas.zone === lowerGas.zone;
  const floorM2 = net.areaM2[i]!;
  const upperM = beamOf(step, upperGas, 2 * floorM2 + areaM2[SURFACE.upperWall]!);
  radiation.upperPerM = absorptionOf(step, upperGas, upperM);
  const lowerM = isOne ? 0 : beamOf(step, lowerGas, 2 * floorM2 + areaM2[SURFACE.lowerWall]!);
  radiation.lowerPerM = isOne ? 0 : absorptionOf(step, lowerGas, lowerM);
  paidW = payableW(own.radiationOwedW[i]!);
  own.radiationOwedW[i] = own.radiationOwedW[i]! - paidW;
  radiation.flameW = 1000 * own.burntKw[i]! * world.fire.radiativeFrac[i]! + paidW;
  const isBurning = own.burntKw[i]! > 0;
  const flameM = isBurning ? flameHeightM({ hrrKw: own.burntKw[i]!, radiativeFrac: world.fire.radiativeFrac[i]!, burningAreaM2: world.fire.burningAreaM2[i]! }) : 0;
  const aboveFloorM = isBurning ? world.fire.baseHeightM[i]! + FLAME_POINT_FRAC * flameM : net.heightM[i]! / 2;
  radiation.flameHeightM = Math.min(0.95 * net.heightM[i]!, Math.max(0.05, aboveFloorM));
}

/**
 * Light surfaces that cool or warm at a stroke sent less or more than was counted on. The lack is made good at once only as far as it is a
 * small share of what they still send and of what the gas between them holds; the surplus, too, warms the gas by a small share at a time, and not
 * beyond the heat of flames: foil and wool that come to it within one step would otherwise send all of it into gas that has grown thin.
 */
function payableW(owedW: number): number {
  const { areaM2, emissivityFrac, tempK } = radiation;
  let sentW = 0;
  for (let s = 0; s < SURFACE_COUNT; s++) sentW += areaM2[s]! * emissivityFrac[s]! * blackWPerM2(tempK[s]!);
  const heldW = (GAS_CP_J_PER_KG_K / TICK_S) * (upperGas.massKg * upperGas.tempK + (lowerGas.zone === upperGas.zone ? 0 : lowerGas.massKg * lowerGas.tempK));
  const coolEnoughW = Math.max(0, HOTTEST_FLAME_K / upperGas.tempK - 1) * heldW;
  return Math.min(Math.max(owedW, -MOST_PAID_FRAC * Math.min(sentW, heldW)), Math.min(MOST_PAID_FRAC * heldW, coolEnoughW));
}
let paidW = 0;

function absorptionOf({ work }: SmokeStep, gas: LayerGas, beamM: number): number {
  const massKg = work.massKg[gas.zone]!;
  if (massKg <= 0 || beamM <= 0) return 0;
  const sootKgPerM3 = work.speciesKg[gas.zone * SPECIES_COUNT + SPECIES.soot]! / work.volumeM3[gas.zone]!;
  return absorptionPerM(sootKgPerM3, work.speciesKg[gas.zone * SPECIES_COUNT + SPECIES.co2]! / massKg, gas.tempK, beamM);
}

/** Mean beam of a layer. */
function beamOf({ work }: SmokeStep, gas: LayerGas, boundingM2: number): number {
  return (BEAM_K * work.volumeM3[gas.zone]!) / boundingM2;
}

/** Radiation of a grey body, by how much it grows a kelvin. */
export const slopeWPerM2K = (emissivityFrac: number, tempK: number): number => 4 * emissivityFrac * STEFAN_BOLTZMANN_W_PER_M2_K4 * tempK * tempK * tempK;

/** Takes the layer to where this step's exchange will bring it, as one implicit step would: a thin layer cannot overshoot. */
function settleLayer(gas: LayerGas, stepS: number): void {
  const { areaM2, tempK } = radiation;
  if (gas === lowerGas && lowerGas.zone === upperGas.zone) {
    gas.tempK = upperGas.tempK;
    return;
  }
  const frac = gas === upperGas ? radiation.upperFrac : radiation.lowerFrac;
  const radiantWPerM2K = slopeWPerM2K(frac, gas.tempK);
  let wPerK = 0;
  let sumW = 0;
  for (let s = 0; s < SURFACE_COUNT; s++) {
    if (gasAt(s).zone !== gas.zone) continue;
    const one = (filmWPerM2K[s]! + radiantWPerM2K) * areaM2[s]!;
    wPerK += one;
    sumW += one * tempK[s]!;
  }
  const hold = (gas.massKg * GAS_CP_J_PER_KG_K) / stepS;
  gas.tempK = (hold * gas.tempK + sumW) / (hold + wPerK);
}

function warmSurfaces({ own, net, work, world }: SmokeStep, i: number, stepS: number): void {
  const { areaM2, tempK, emissivityFrac, netWPerM2, holeFrac } = radiation;
  const backTempK = world.input.ambient.indoorTempK;
  let owedW = 0;
  let meanK = 0;
  let wholeM2 = 0;
  let toWallsW = -paidW;
  for (let s = 0; s < SURFACE_COUNT; s++) {
    const gas = gasAt(s);
    const wallM2 = (1 - holeFrac[s]!) * areaM2[s]!;
    const beforeK = tempK[s]!;
    const fluxWPerM2 = filmWPerM2K[s]! * (gas.tempK - beforeK) + jetWPerM2K[s]! * (HOTTEST_FLAME_K - beforeK) + netWPerM2[s]!;
    const at = firstNode(i, s);
    conductWall(net.surfaceGrid[i]![s]!, own.wallNodeTempK, at, { fluxWPerM2, filmWPerM2K: filmWPerM2K[s]! + jetWPerM2K[s]!, emittedWPerM2K4: emissivityFrac[s]! * STEFAN_BOLTZMANN_W_PER_M2_K4, backTempK, stepS });
    const afterK = own.wallNodeTempK[at]!;
    const convectedW = wallM2 * (filmWPerM2K[s]! * (gas.tempK - afterK) + jetWPerM2K[s]! * (HOTTEST_FLAME_K - afterK));
    const rewarmedW = wallM2 * emissivityFrac[s]! * (blackWPerM2(afterK) - blackWPerM2(beforeK));
    work.heatW[gas.zone] = work.heatW[gas.zone]! - convectedW;
    owedW += rewarmedW;
    toWallsW += convectedW + wallM2 * netWPerM2[s]!;
    meanK += wallM2 * afterK;
    wholeM2 += wallM2;
  }
  work.heatW[upperGas.zone] = work.heatW[upperGas.zone]! + radiation.upperW;
  work.heatW[lowerGas.zone] = work.heatW[lowerGas.zone]! + radiation.lowerW;
  own.radiationOwedW[i] = own.radiationOwedW[i]! + owedW;
  own.wallTempK[i] = meanK / wholeM2;
  // What is owed has left the surfaces and comes with the next step's radiation: until then it counts as theirs.
  own.balance.energyToWallsKj += (toWallsW * stepS) / 1000;
}
