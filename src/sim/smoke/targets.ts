/**
 * Watched plates: what shines on them, the gas at their place, how warm they get. A plate on a surface of its room backs onto
 * whatever lies behind that surface, a free one shows its back to the same room. Costs nothing where nothing is watched.
 */
import { STEFAN_BOLTZMANN_W_PER_M2_K4 } from '../constants.ts';
import type { SimInput } from '../input.ts';
import { exp, hypot, pow } from '../math/detmath.ts';
import { jetExcessK, jetFilmWPerM2K, plumeExcessK, type LayeredRoom } from './ceiling-jet.ts';
import { SURFACE, SURFACE_COUNT } from './enclosure.ts';
import { flameHeightM } from './plume.ts';
import { blackWPerM2 } from './radiation.ts';
import type { RoomGlow } from './room-glow.ts';
import type { TargetState } from './state.ts';
import { seenAbove, targetPlanOf, type FireSpot, type Plate, type TargetPlan } from './target-plan.ts';
import { conductWall, convectionWPerM2K, WALL_NODE_COUNT } from './wall.ts';
import { FLAME_POINT_FRAC, firstNode, slopeWPerM2K } from './wall-heat.ts';
import type { SmokeStep } from './work.ts';

const PI = 3.141592653589793;
/** A fire at a wall rises like half of one twice as large, in a corner like a quarter: n mirrors leave it n^(-2/3) of its air. Source: [cfast-trg]. */
const MIRROR_POWER = -1.5;
/** Assumed: numerical; flames shine on nothing from nearer than this; 0.05 .. 0.2 m. */
const LEAST_SHINE_M = 0.1;
/** Numerical: keeps the air behind a plate defined where nothing is exchanged. */
const LEAST_SLOPE_W_PER_M2K = 1e-3;

export function targetsAtRest(input: SimInput): TargetState {
  const kelvins = (count: number) => new Float64Array(count).fill(input.ambient.indoorTempK);
  const { length } = input.targets;
  return { targetGasTempK: kelvins(length), targetSurfaceTempK: kelvins(length), targetFluxKwPerM2: new Float64Array(length), targetNodeTempK: kelvins(WALL_NODE_COUNT * length) };
}

/** Once a tick, after the surfaces of all compartments. */
export function stepTargets(step: SmokeStep, stepS: number): void {
  if (step.world.input.targets.length === 0) return;
  const plan = targetPlanOf(step.world.input);
  for (let t = 0; t < plan.plates.length; t++) stepTarget(step, plan, t, stepS);
  for (const glow of plan.glowOf) if (glow) glow.isKept = false;
}

/** A room that had no balance to strike in this tick: clear gas between surfaces as warm as they are. */
function glowAtRest({ own, work }: SmokeStep, i: number, glow: RoomGlow): void {
  glow.interfaceM = 0;
  glow.upperPerM = glow.lowerPerM = glow.upperFrac = glow.lowerFrac = 0;
  glow.upperTempK = work.tempK[2 * i + 1]!;
  glow.lowerTempK = work.tempK[2 * i]!;
  for (let s = 0; s < SURFACE_COUNT; s++) glow.leavingWPerM2[s] = blackWPerM2(own.wallNodeTempK[firstNode(i, s)]!);
}

/** The place of the plate in hand: its room's gas, the gas right there, what flames bring to face and back. */
const room: LayeredRoom = { lowerTempK: 0, upperTempK: 0, interfaceM: 0, heightM: 0, narrowM: 0 };
const here = { layerTempK: 0, excessK: 0, gasTempK: 0, jetFilmWPerM2K: 0, flamesOnFaceWPerM2: 0, flamesOnBackWPerM2: 0 };
const fire = { hrrKw: 0, radiativeFrac: 0, burningAreaM2: 0, baseHeightM: 0, awayM: 0 };

function stepTarget(step: SmokeStep, plan: TargetPlan, t: number, stepS: number): void {
  const { own, world } = step;
  const plate = plan.plates[t]!;
  const glow = plan.glowOf[plate.room]!;
  if (!glow.isKept) glowAtRest(step, plate.room, glow);
  lookAround(step, plan, plate, glow);
  const restK = world.input.ambient.indoorTempK;
  const first = t * WALL_NODE_COUNT;
  const shineWPerM2 = here.flamesOnFaceWPerM2 + diffuseWPerM2(plate, plate.faceAboveFrac, glow);
  const gaugeFilm = filmWPerM2K(plate, restK);
  own.targetGasTempK[t] = here.gasTempK;
  own.targetFluxKwPerM2[t] = (shineWPerM2 - blackWPerM2(restK) + gaugeFilm * (here.gasTempK - restK)) / 1000;
  heat(plate, own.targetNodeTempK, first, { shineWPerM2, shineOnBackWPerM2: backShineWPerM2(plate, glow), restK, stepS });
  const node = first + plate.depthNodeIndex;
  own.targetSurfaceTempK[t] = (1 - plate.depthMixFrac) * own.targetNodeTempK[node]! + plate.depthMixFrac * own.targetNodeTempK[node + 1]!;
}

function backShineWPerM2(plate: Plate, glow: RoomGlow): number {
  return plate.isOnSurface ? 0 : here.flamesOnBackWPerM2 + diffuseWPerM2(plate, plate.backAboveFrac, glow);
}

interface PlateLoad {
  readonly shineWPerM2: number;
  readonly shineOnBackWPerM2: number;
  readonly restK: number;
  readonly stepS: number;
}

function heat(plate: Plate, nodeTempK: Float64Array, firstIndex: number, { shineWPerM2, shineOnBackWPerM2, restK, stepS }: PlateLoad): void {
  const { grid } = plate;
  const faceK = nodeTempK[firstIndex]!;
  const film = filmWPerM2K(plate, faceK);
  const fluxWPerM2 = grid.emissivityFrac * (shineWPerM2 - blackWPerM2(faceK)) + film * (here.gasTempK - faceK);
  let backTempK = restK;
  if (!plate.isOnSurface) {
    const backK = nodeTempK[firstIndex + WALL_NODE_COUNT - 1]!;
    const backFilm = convectionWPerM2K(here.gasTempK - backK, plate.isUpright);
    const backSlope = Math.max(LEAST_SLOPE_W_PER_M2K, backFilm + slopeWPerM2K(grid.emissivityFrac, backK));
    backTempK = backK + (grid.emissivityFrac * (shineOnBackWPerM2 - blackWPerM2(backK)) + backFilm * (here.gasTempK - backK)) / backSlope;
    grid.conductanceWPerM2K[WALL_NODE_COUNT - 1] = backSlope;
  }
  conductWall(grid, nodeTempK, firstIndex, { fluxWPerM2, filmWPerM2K: film, emittedWPerM2K4: grid.emissivityFrac * STEFAN_BOLTZMANN_W_PER_M2_K4, backTempK, stepS });
}

function filmWPerM2K(plate: Plate, surfaceK: number): number {
  return Math.max(here.jetFilmWPerM2K, convectionWPerM2K(here.gasTempK - surfaceK, plate.isUpright));
}

/** Fills `room` and `here`. */
function lookAround(step: SmokeStep, plan: TargetPlan, plate: Plate, glow: RoomGlow): void {
  const i = plate.room;
  readRoom(step, i);
  here.layerTempK = plate.atM[2] < room.interfaceM ? room.lowerTempK : room.upperTempK;
  here.excessK = here.jetFilmWPerM2K = here.flamesOnFaceWPerM2 = here.flamesOnBackWPerM2 = 0;
  if (step.own.burntKw[i]! > 0) for (const spot of plan.firesIn[i]!) feelFire(step, plate, spot, glow);
  here.gasTempK = here.layerTempK + here.excessK;
}

function readRoom({ net, work }: SmokeStep, i: number): void {
  const lower = 2 * i;
  const upper = lower + 1;
  const hasUpper = work.massKg[upper]! > 0;
  const hasLower = work.massKg[lower]! > 0;
  room.heightM = net.heightM[i]!;
  room.narrowM = net.enclosure[i]!.depthM;
  room.interfaceM = !hasUpper ? room.heightM : hasLower ? work.volumeM3[lower]! / net.areaM2[i]! : 0;
  room.upperTempK = work.tempK[hasUpper ? upper : lower]!;
  room.lowerTempK = work.tempK[hasLower ? lower : upper]!;
}

/** Radiation, plume and jet of one fire; of several the warmest plume or jet counts. */
function feelFire({ own, world }: SmokeStep, plate: Plate, spot: FireSpot, glow: RoomGlow): void {
  const { demandKw, compartmentDemandKw, radiativeFrac, burningAreaM2, plumeFrac } = world.fire;
  const i = plate.room;
  const shareFrac = demandKw[spot.fuelIndex]! / compartmentDemandKw[i]!;
  if (!(shareFrac > 0)) return;
  fire.hrrKw = shareFrac * own.burntKw[i]!;
  fire.radiativeFrac = radiativeFrac[i]!;
  fire.burningAreaM2 = shareFrac * burningAreaM2[i]!;
  fire.baseHeightM = spot.baseHeightM;
  fire.awayM = hypot(plate.atM[0] - spot.xM, plate.atM[1] - spot.yM);
  shine(plate, spot, glow);
  fire.hrrKw *= pow(plumeFrac[i]!, MIRROR_POWER);
  here.excessK = Math.max(here.excessK, plumeExcessK(room, fire, plate.atM[2]), jetExcessK(room, fire, plate.atM[2]));
  if (plate.isCeiling) here.jetFilmWPerM2K = Math.max(here.jetFilmWPerM2K, jetFilmWPerM2K(room, fire));
}

/** Flames as a point, thinned by the gas on the way. */
function shine({ atM, normal }: Plate, spot: FireSpot, glow: RoomGlow): void {
  const flameZM = Math.min(room.heightM, spot.baseHeightM + FLAME_POINT_FRAC * flameHeightM(fire));
  const upM = flameZM - atM[2];
  const nearestM = Math.max(LEAST_SHINE_M, Math.sqrt(fire.burningAreaM2 / PI));
  const wayM = Math.max(nearestM, hypot(fire.awayM, upM));
  const towardsM = normal[0] * (spot.xM - atM[0]) + normal[1] * (spot.yM - atM[1]) + normal[2] * upM;
  const inUpperFrac = upperShare(flameZM, atM[2], glow.interfaceM);
  const thinned = exp(-wayM * (inUpperFrac * glow.upperPerM + (1 - inUpperFrac) * glow.lowerPerM));
  const normalWPerM2 = (1000 * fire.hrrKw * fire.radiativeFrac * thinned) / (4 * PI * wayM * wayM);
  here.flamesOnFaceWPerM2 += normalWPerM2 * Math.max(0, towardsM / wayM);
  here.flamesOnBackWPerM2 += normalWPerM2 * Math.max(0, -towardsM / wayM);
}

/** Share of the height between two points that lies above the interface. */
function upperShare(oneM: number, otherM: number, interfaceM: number): number {
  const topM = Math.max(oneM, otherM);
  const bottomM = Math.min(oneM, otherM);
  return topM > bottomM ? Math.min(1, Math.max(0, (topM - interfaceM) / (topM - bottomM))) : topM > interfaceM ? 1 : 0;
}

/** What the four surfaces and the gas send onto one side of a plate, which sees these shares of the room above each level. */
function diffuseWPerM2({ atM }: Plate, aboveFrac: Float64Array, glow: RoomGlow): number {
  const { leavingWPerM2, upperFrac, lowerFrac } = glow;
  const ceilingFrac = seenAbove(aboveFrac, 1);
  const upperSeenFrac = seenAbove(aboveFrac, glow.interfaceM / room.heightM);
  const allFrac = seenAbove(aboveFrac, 0);
  const isInUpper = atM[2] >= glow.interfaceM;
  const fromAboveWPerM2 = ceilingFrac * leavingWPerM2[SURFACE.ceiling]! + (upperSeenFrac - ceilingFrac) * leavingWPerM2[SURFACE.upperWall]!;
  const fromBelowWPerM2 = (allFrac - upperSeenFrac) * leavingWPerM2[SURFACE.lowerWall]! + (1 - allFrac) * leavingWPerM2[SURFACE.floor]!;
  const upperGasWPerM2 = upperFrac * blackWPerM2(glow.upperTempK);
  const lowerGasWPerM2 = lowerFrac * blackWPerM2(glow.lowerTempK);
  if (isInUpper) {
    const farWPerM2 = (1 - lowerFrac) * fromBelowWPerM2 + (1 - upperSeenFrac) * lowerGasWPerM2;
    return (1 - upperFrac) * (fromAboveWPerM2 + farWPerM2) + upperGasWPerM2;
  }
  const farWPerM2 = (1 - upperFrac) * fromAboveWPerM2 + upperSeenFrac * upperGasWPerM2;
  return (1 - lowerFrac) * (fromBelowWPerM2 + farWPerM2) + lowerGasWPerM2;
}
