/**
 * Heat from gas and flames to the surfaces of a compartment: an upper one (ceiling and the walls down to the interface) and a
 * lower one (floor and the walls below it). The ceiling jet is a large part of it near the fire.
 */
import { GAS_CP_J_PER_KG_K, SPECIES, SPECIES_COUNT } from './gas.ts';
import { ceilingJetW, conductWall, convectionWPerM2K, gasEmissivity, pairEmissivity, radiationWPerM2K, WALL_LAYER_COUNT, type WallGrid } from './wall.ts';
import type { SmokeStep } from './work.ts';

/** Assumed: numerical; a compartment whose gas is this close to walls never heated exchanges nothing; 0.2 .. 1 K. */
const WALL_SKIP_K = 0.5;
/** Assumed: mean beam length 3.6 V / A of a gas body. Source: [hottel-1954]. */
const BEAM_K = 3.6;

interface Surfaces {
  upperM2: number;
  lowerM2: number;
  ceilingM2: number;
  /** Heat into each, W, gathered while computing. */
  upperW: number;
  lowerW: number;
}
const surfaces: Surfaces = { upperM2: 0, lowerM2: 0, ceilingM2: 0, upperW: 0, lowerW: 0 };

/** Takes heat from the gas (heatW) and warms the surfaces; adds to balance.energyToWallsKj. */
export function heatWalls(step: SmokeStep, stepS: number): void {
  const { own, net } = step;
  for (let i = 0; i < net.compartmentCount; i++) {
    if (own.isWallHeated[i] === 0 && !mustHeat(step, i)) continue;
    own.isWallHeated[i] = 1;
    measureSurfaces(step, i);
    heatFromFlames(step, i);
    heatFromUpperGas(step, i, stepS);
    heatFromLowerGas(step, i, stepS);
    radiateAcross(step, i, stepS);
    own.balance.energyToWallsKj += ((surfaces.upperW + surfaces.lowerW) * stepS) / 1000;
    conduct(step, i, stepS);
  }
}

function mustHeat({ own, work }: SmokeStep, i: number): boolean {
  const wallK = own.wallTempK[i]!;
  return own.burntKw[i]! > 0 || Math.abs(work.tempK[2 * i + 1]! - wallK) > WALL_SKIP_K || Math.abs(work.tempK[2 * i]! - wallK) > WALL_SKIP_K;
}

function measureSurfaces({ net, work }: SmokeStep, i: number): void {
  const floorM2 = net.areaM2[i]!;
  const lowerWallM2 = net.isTwoZone[i] === 1 ? (net.perimeterM[i]! * work.volumeM3[2 * i]!) / floorM2 : 0;
  const wallM2 = net.perimeterM[i]! * net.heightM[i]!;
  surfaces.ceilingM2 = floorM2;
  surfaces.lowerM2 = net.isTwoZone[i] === 1 ? floorM2 + lowerWallM2 : 0;
  surfaces.upperM2 = 2 * floorM2 + wallM2 - surfaces.lowerM2;
  surfaces.upperW = 0;
  surfaces.lowerW = 0;
}

const lowerNode = (i: number): number => 2 * i * WALL_LAYER_COUNT;
const upperNode = (i: number): number => (2 * i + 1) * WALL_LAYER_COUNT;

/** Emissivity of the upper gas body, and of a whole one-zone compartment. */
function upperEmissivity({ work }: SmokeStep, i: number): number {
  const zone = 2 * i + 1;
  const massKg = work.massKg[zone]!;
  if (massKg <= 0) return 0;
  const sootKgPerM3 = work.speciesKg[zone * SPECIES_COUNT + SPECIES.soot]! / work.volumeM3[zone]!;
  const co2Frac = work.speciesKg[zone * SPECIES_COUNT + SPECIES.co2]! / massKg;
  const beamM = (BEAM_K * work.volumeM3[zone]!) / (surfaces.upperM2 + surfaces.ceilingM2);
  return gasEmissivity(sootKgPerM3, co2Frac, work.tempK[zone]!, beamM);
}

/** Flames radiate half up, half down. The layer keeps its part of the upper half, and of all once it has come down over them. */
function heatFromFlames(step: SmokeStep, i: number): void {
  const { own, world, net, work } = step;
  const radiantW = 1000 * own.burntKw[i]! * world.fire.radiativeFrac[i]!;
  if (radiantW <= 0) return;
  const upperShare = work.volumeM3[2 * i + 1]! / net.volumeM3[i]!;
  const keptW = radiantW * upperEmissivity(step, i) * (0.5 + 0.5 * upperShare * upperShare);
  work.heatW[2 * i + 1] = work.heatW[2 * i + 1]! + keptW;
  const downFrac = net.isTwoZone[i] === 1 ? 0.5 : 0;
  surfaces.lowerW += (radiantW - keptW) * downFrac;
  surfaces.upperW += (radiantW - keptW) * (1 - downFrac);
}

/** The upper gas after this step's plume and heat: what convects and radiates. */
const blend = { massKg: 0, tempK: 0 };
function blendUpper({ work, world }: SmokeStep, i: number, stepS: number): void {
  const upper = 2 * i + 1;
  const plumeKg = work.plumeKgPerS[i]! * stepS;
  const fuelKg = work.fuelKgPerS[i]! * stepS;
  const heatK = (work.heatW[upper]! * stepS) / GAS_CP_J_PER_KG_K;
  blend.massKg = work.massKg[upper]! + plumeKg + fuelKg;
  if (blend.massKg <= 0) return;
  const sum = work.massKg[upper]! * work.tempK[upper]! + plumeKg * work.tempK[upper - 1]! + fuelKg * world.input.ambient.tempK + heatK;
  blend.tempK = sum / blend.massKg;
}

function heatFromUpperGas(step: SmokeStep, i: number, stepS: number): void {
  const { own, world, net, work } = step;
  blendUpper(step, i, stepS);
  if (blend.massKg <= 0) return;
  const grid = net.wallGrid[i]!;
  const wallK = own.wallLayerTempK[upperNode(i)]!;
  const floorK = own.wallLayerTempK[lowerNode(i)]!;
  const gasFrac = upperEmissivity(step, i);
  const naturalWPerM2K = convectionWPerM2K(blend.tempK - wallK);
  const convectiveKw = own.burntKw[i]! * (1 - world.fire.radiativeFrac[i]!);
  const jetW = convectiveKw > 0 ? ceilingJetW(convectiveKw, surfaces.ceilingM2, net.heightM[i]!) : 0;
  const jetWPerM2K = jetW / surfaces.ceilingM2 / Math.max(1, blend.tempK - world.input.ambient.tempK);
  const radiantWPerM2K = radiationWPerM2K(pairEmissivity(gasFrac, grid.emissivityFrac), blend.tempK, wallK);
  const wallWPerK =
    (surfaces.upperM2 - surfaces.ceilingM2) * through(grid, naturalWPerM2K + radiantWPerM2K) +
    surfaces.ceilingM2 * through(grid, Math.max(naturalWPerM2K, jetWPerM2K) + radiantWPerM2K);
  const floorEmissivity = net.isTwoZone[i] === 1 ? pairEmissivity(gasFrac, grid.emissivityFrac) : 0;
  const floorWPerK = surfaces.ceilingM2 * through(grid, radiationWPerM2K(floorEmissivity, blend.tempK, floorK));
  // Damped as one implicit step: neither gas nor first wall layer may overshoot the other.
  const gasSlow = ((wallWPerK + floorWPerK) * stepS) / (blend.massKg * GAS_CP_J_PER_KG_K);
  const wallSlow = (wallWPerK / surfaces.upperM2) * (stepS / grid.capacityJPerM2K[0]!);
  const toWallW = (wallWPerK * (blend.tempK - wallK)) / (1 + gasSlow + wallSlow);
  const floorSlow = (floorWPerK / surfaces.ceilingM2) * (stepS / grid.capacityJPerM2K[0]!);
  const toFloorW = (floorWPerK * (blend.tempK - floorK)) / (1 + gasSlow + floorSlow);
  work.heatW[2 * i + 1] = work.heatW[2 * i + 1]! - toWallW - toFloorW;
  surfaces.upperW += toWallW;
  surfaces.lowerW += toFloorW;
}

/** Gas-side coefficient in series with half the first wall layer, W/m2K. */
function through(grid: WallGrid, gasSideWPerM2K: number): number {
  return gasSideWPerM2K / (1 + gasSideWPerM2K * grid.frontM2KPerW);
}

function heatFromLowerGas({ own, net, work }: SmokeStep, i: number, stepS: number): void {
  const lower = 2 * i;
  if (work.massKg[lower]! <= 0) return;
  const grid = net.wallGrid[i]!;
  const gapK = work.tempK[lower]! - own.wallLayerTempK[lowerNode(i)]!;
  const wallWPerK = surfaces.lowerM2 * through(grid, convectionWPerM2K(gapK));
  const gasSlow = (wallWPerK * stepS) / (work.massKg[lower]! * GAS_CP_J_PER_KG_K);
  const wallSlow = (wallWPerK / surfaces.lowerM2) * (stepS / grid.capacityJPerM2K[0]!);
  const lossW = (wallWPerK * gapK) / (1 + gasSlow + wallSlow);
  work.heatW[lower] = work.heatW[lower]! - lossW;
  surfaces.lowerW += lossW;
}

/** Hot ceiling to floor, through what the smoke lets pass. */
function radiateAcross(step: SmokeStep, i: number, stepS: number): void {
  const { own, net } = step;
  if (net.isTwoZone[i] === 0) return;
  const grid = net.wallGrid[i]!;
  const upperK = own.wallLayerTempK[upperNode(i)]!;
  const lowerK = own.wallLayerTempK[lowerNode(i)]!;
  if (Math.abs(upperK - lowerK) < WALL_SKIP_K) return;
  const passes = (1 - upperEmissivity(step, i)) * pairEmissivity(grid.emissivityFrac, grid.emissivityFrac);
  const wPerM2K = radiationWPerM2K(passes, upperK, lowerK);
  const acrossW = (surfaces.ceilingM2 * wPerM2K * (upperK - lowerK)) / (1 + (2 * wPerM2K * stepS) / grid.capacityJPerM2K[0]!);
  surfaces.upperW -= acrossW;
  surfaces.lowerW += acrossW;
}

function conduct({ own, net, world }: SmokeStep, i: number, stepS: number): void {
  const grid = net.wallGrid[i]!;
  const backTempK = world.input.ambient.tempK;
  const layers = own.wallLayerTempK;
  conductWall(grid, layers, upperNode(i), { fluxWPerM2: surfaces.upperW / surfaces.upperM2, backTempK, stepS });
  if (surfaces.lowerM2 > 0) conductWall(grid, layers, lowerNode(i), { fluxWPerM2: surfaces.lowerW / surfaces.lowerM2, backTempK, stepS });
  const wholeM2 = surfaces.upperM2 + surfaces.lowerM2;
  own.wallTempK[i] = (layers[upperNode(i)]! * surfaces.upperM2 + layers[lowerNode(i)]! * surfaces.lowerM2) / wholeM2;
}
