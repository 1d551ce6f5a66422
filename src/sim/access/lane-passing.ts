/** Whether an appliance gets down a lane: gaps left between obstacle rectangles, headroom and bearing capacity. Pure geometry. */
import type { LaneInput, ObstacleInput, PointM } from '../input.ts';
import { hypot } from '../math/detmath.ts';

/** Assumed: what a driver keeps free on each side of the body; 0.2 .. 0.5. */
export const SIDE_CLEARANCE_M = 0.3;
/** Assumed: what a driver keeps free between the roof and a branch or wire; 0.1 .. 0.3. A lane's stated clear height has its margin in it. */
export const ROOF_CLEARANCE_M = 0.2;
/** More obstacles than this beside one appliance are all removed rather than chosen among (2^n subsets). */
const CHOICE_LIMIT_COUNT = 8;

export interface VehicleSize {
  readonly lengthM: number;
  readonly widthM: number;
  readonly heightM: number;
  readonly massKg: number;
}

export interface LaneVerdict {
  /** Where the front stops: the near edge of what is in the way; the lane's length when nothing is. */
  readonly stopsAtM: number;
  readonly isPassable: boolean;
  /** Obstacle at the stop; -1 when nothing, or the lane itself, is in the way. */
  readonly becauseIndex: number;
  /** What is too small, and what is needed and found of it. */
  readonly lack: 'none' | 'width' | 'height' | 'mass';
  readonly measured: { readonly neededM: number; readonly foundM: number } | { readonly neededKg: number; readonly foundKg: number };
  /** Quickest set of obstacles whose removal lets the appliance go on from this stop. Empty when nothing helps. */
  readonly mustGo: readonly number[];
}

export function laneLengthM(lane: LaneInput): number {
  let lengthM = 0;
  for (let i = 1; i < lane.pointsM.length; i++) lengthM += segmentLengthM(lane.pointsM[i - 1]!, lane.pointsM[i]!);
  return lengthM;
}

/** Point of the centre line at a distance from the gate; beyond either end: that end. */
export function pointOnLane(lane: LaneInput, atM: number): PointM {
  let leftM = Math.max(0, atM);
  for (let i = 1; i < lane.pointsM.length; i++) {
    const [from, to] = [lane.pointsM[i - 1]!, lane.pointsM[i]!];
    const lengthM = segmentLengthM(from, to);
    if (leftM <= lengthM && lengthM > 0) {
      const shareFrac = leftM / lengthM;
      return [from[0] + (to[0] - from[0]) * shareFrac, from[1] + (to[1] - from[1]) * shareFrac];
    }
    leftM -= lengthM;
  }
  return lane.pointsM[lane.pointsM.length - 1] ?? [0, 0];
}

function segmentLengthM(from: PointM, to: PointM): number {
  return hypot(to[0] - from[0], to[1] - from[1]);
}

/**
 * Widest free gap across a strip once the given rectangles stand in it.
 * @param spans  [offset of the centre, width] of each, metres, the strip's centre line being 0
 */
export function widestGapM(stripWidthM: number, spans: readonly (readonly [number, number])[]): number {
  const sorted = spans.map(([centreM, widthM]) => [centreM - widthM / 2, centreM + widthM / 2] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let freeFromM = -stripWidthM / 2;
  let widestM = 0;
  for (const [leftM, rightM] of sorted) {
    widestM = Math.max(widestM, Math.min(leftM, stripWidthM / 2) - freeFromM);
    freeFromM = Math.max(freeFromM, rightM);
  }
  return Math.max(widestM, stripWidthM / 2 - freeFromM);
}

/** Overhead things bar only what is too tall for them; things on the ground (headroom 0) bar everything. */
function barsVehicle(obstacle: ObstacleInput, vehicle: VehicleSize): boolean {
  return obstacle.headroomM < vehicle.heightM + ROOF_CLEARANCE_M;
}

/**
 * Follows the lane from `fromM` and returns the first place where the appliance cannot go on.
 * It runs straight past everything it stands beside at once, so obstacles within its own length share one gap.
 * @param standing  indexes into `obstacles` of those still there on this lane
 */
export function checkLane(lane: LaneInput, vehicle: VehicleSize, obstacles: readonly ObstacleInput[], standing: readonly number[], fromM = 0): LaneVerdict {
  const whole = checkLaneItself(lane, vehicle, fromM);
  if (whole) return whole;
  const neededM = vehicle.widthM + 2 * SIDE_CLEARANCE_M;
  const barring = standing.filter((i) => barsVehicle(obstacles[i]!, vehicle)).sort((a, b) => obstacles[a]!.atM - obstacles[b]!.atM || a - b);
  for (const index of barring) {
    const obstacle = obstacles[index]!;
    if (obstacle.atM < fromM) continue;
    const beside = barring.filter((i) => isBeside(obstacles[i]!, obstacle.atM, vehicle.lengthM));
    const foundM = gapM(lane, obstacles, beside);
    if (foundM >= neededM) continue;
    const isOverhead = obstacle.headroomM > 0;
    return {
      stopsAtM: obstacle.atM, isPassable: false, becauseIndex: index, lack: isOverhead ? 'height' : 'width',
      measured: isOverhead ? { neededM: vehicle.heightM + ROOF_CLEARANCE_M, foundM: obstacle.headroomM } : { neededM, foundM },
      mustGo: quickestRemoval(lane, obstacles, beside, neededM),
    };
  }
  return { stopsAtM: laneLengthM(lane), isPassable: true, becauseIndex: -1, lack: 'none', measured: { neededM, foundM: lane.clearWidthM }, mustGo: [] };
}

function checkLaneItself(lane: LaneInput, vehicle: VehicleSize, fromM: number): LaneVerdict | null {
  const stop = { stopsAtM: fromM, isPassable: false, becauseIndex: -1, mustGo: [] };
  const neededM = vehicle.widthM + 2 * SIDE_CLEARANCE_M;
  if (lane.clearWidthM < neededM) return { ...stop, lack: 'width', measured: { neededM, foundM: lane.clearWidthM } };
  if (lane.clearHeightM < vehicle.heightM) return { ...stop, lack: 'height', measured: { neededM: vehicle.heightM, foundM: lane.clearHeightM } };
  if (lane.maxMassKg < vehicle.massKg) return { ...stop, lack: 'mass', measured: { neededKg: vehicle.massKg, foundKg: lane.maxMassKg } };
  return null;
}

/** With its front at `frontM` the appliance stands beside everything within its own length behind the front. */
function isBeside(obstacle: ObstacleInput, frontM: number, lengthM: number): boolean {
  return obstacle.atM <= frontM && obstacle.atM + obstacle.lengthM > frontM - lengthM;
}

function gapM(lane: LaneInput, obstacles: readonly ObstacleInput[], beside: readonly number[]): number {
  return widestGapM(lane.clearWidthM, beside.map((i) => [obstacles[i]!.lateralM, obstacles[i]!.widthM] as const));
}

function quickestRemoval(lane: LaneInput, obstacles: readonly ObstacleInput[], beside: readonly number[], neededM: number): readonly number[] {
  if (beside.length > CHOICE_LIMIT_COUNT) return beside;
  let best: readonly number[] = [];
  let bestS = Infinity;
  for (let mask = 1; mask < 1 << beside.length; mask++) {
    const gone = beside.filter((_, bit) => (mask >> bit) % 2 === 1);
    const totalS = gone.reduce((sumS, i) => sumS + obstacles[i]!.removal.meanS, 0);
    if (totalS >= bestS) continue;
    const stays = beside.filter((_, bit) => (mask >> bit) % 2 === 0);
    if (gapM(lane, obstacles, stays) < neededM) continue;
    [best, bestS] = [gone, totalS];
  }
  return best;
}
