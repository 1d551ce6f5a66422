/**
 * The ground an appliance covers as it follows a line: a bicycle model, its front axle steered toward the line ahead within the
 * lock, its rear axle drawn after it; body and overhangs as an oriented box, tyres as the box between the axles.
 */
import type { LaneInput, ObstacleInput } from '../input.ts';
import { overlaps, type Box } from './box.ts';
import { STATION_M, type CentreLine } from './centre-line.ts';
import { CREEP_CLEARANCE_M, KERB_CLEARANCE_M, lockSin, type VehicleSize } from './vehicle.ts';

/** Assumed: the driver steers for a point of the line this far ahead of the front axle; 1 .. 3 m. */
const LOOK_AHEAD_M = 1.5;

export interface SweptPath {
  /** Metre of the lane that the front bumper reached. */
  readonly reachedM: number;
  /** What the next step would have touched: a place in `obstacles`, the edge of the lane, or nothing at all. */
  readonly touched: number | 'edge' | 'nothing';
}

/** Where the appliance is: front and rear axle, heading, metre of the lane beside the front axle. */
interface Pose {
  frontXM: number;
  frontYM: number;
  headXFrac: number;
  headYFrac: number;
  atM: number;
}

/** Drives from before the gate to the end of the lane, or to the first thing in the way. */
export function sweep(line: CentreLine, lane: LaneInput, vehicle: VehicleSize, obstacles: readonly ObstacleInput[], offsetM: Float64Array): SweptPath {
  return trace({ line, lane, vehicle, obstacles, offsetM }, () => undefined);
}

export interface Drive {
  readonly line: CentreLine;
  readonly lane: LaneInput;
  readonly vehicle: VehicleSize;
  readonly obstacles: readonly ObstacleInput[];
  readonly offsetM: Float64Array;
}

/** The same, and tells of the body at each step that it could take. */
export function trace({ line, lane, vehicle, obstacles, offsetM }: Drive, onBody: (body: Box) => void): SweptPath {
  const boxes = obstacles.map((obstacle) => boxOf(obstacle, line));
  const lockSinFrac = lockSin(vehicle);
  const endM = line.lengthM - vehicle.frontOverhangM;
  const pose = poseAtGate(line, vehicle, offsetM);
  let reachedM = 0;
  while (pose.atM < endM) {
    advance(pose, line, offsetM, vehicle.wheelbaseM, lockSinFrac);
    const body = bodyOf(pose, vehicle);
    const hit = boxes.findIndex((box) => overlaps(body, box));
    if (hit >= 0) return { reachedM, touched: hit };
    if (leavesLane(pose, line, lane, vehicle)) return { reachedM, touched: 'edge' };
    onBody(body);
    reachedM = Math.max(0, Math.min(line.lengthM, pose.atM + vehicle.frontOverhangM));
  }
  return { reachedM: line.lengthM, touched: 'nothing' };
}

/** On the straight before the gate, front bumper at it. */
function poseAtGate(line: CentreLine, vehicle: VehicleSize, offsetM: Float64Array): Pose {
  const [alongXFrac, alongYFrac] = [line.alongXFrac[0]!, line.alongYFrac[0]!];
  const atM = -vehicle.frontOverhangM;
  return { frontXM: line.xM[0]! + alongXFrac * atM - alongYFrac * offsetM[0]!, frontYM: line.yM[0]! + alongYFrac * atM + alongXFrac * offsetM[0]!, headXFrac: alongXFrac, headYFrac: alongYFrac, atM };
}

function advance(pose: Pose, line: CentreLine, offsetM: Float64Array, wheelbaseM: number, lockSinFrac: number): void {
  const { frontXM, frontYM, headXFrac, headYFrac } = pose;
  const [targetX, targetY] = pointAt(line, offsetM, pose.atM + LOOK_AHEAD_M);
  const awayM = Math.sqrt((targetX - frontXM) * (targetX - frontXM) + (targetY - frontYM) * (targetY - frontYM));
  const wantedSin = (headXFrac * (targetY - frontYM) - headYFrac * (targetX - frontXM)) / awayM;
  const sin = Math.min(lockSinFrac, Math.max(-lockSinFrac, wantedSin));
  const cos = Math.sqrt(1 - sin * sin);
  pose.frontXM = frontXM + STATION_M * (headXFrac * cos - headYFrac * sin);
  pose.frontYM = frontYM + STATION_M * (headYFrac * cos + headXFrac * sin);
  // The rear axle rolls straight ahead by the part of the step that lies along the heading.
  const rearX = frontXM - wheelbaseM * headXFrac + STATION_M * cos * headXFrac;
  const rearY = frontYM - wheelbaseM * headYFrac + STATION_M * cos * headYFrac;
  const lengthM = Math.sqrt((pose.frontXM - rearX) * (pose.frontXM - rearX) + (pose.frontYM - rearY) * (pose.frontYM - rearY));
  pose.headXFrac = (pose.frontXM - rearX) / lengthM;
  pose.headYFrac = (pose.frontYM - rearY) / lengthM;
  pose.atM = Math.max(pose.atM + STATION_M / 2, stationOf(line, pose.frontXM, pose.frontYM, pose.atM + STATION_M));
}

/** Point beside the centre line; beyond either end straight on. */
function pointAt(line: CentreLine, offsetM: Float64Array, atM: number): readonly [number, number] {
  const i = Math.max(0, Math.min(line.xM.length - 1, Math.floor(atM / STATION_M)));
  const restM = atM - i * STATION_M;
  const [alongXFrac, alongYFrac] = [line.alongXFrac[i]!, line.alongYFrac[i]!];
  return [line.xM[i]! + alongXFrac * restM - alongYFrac * offsetM[i]!, line.yM[i]! + alongYFrac * restM + alongXFrac * offsetM[i]!];
}

/** Metre of the lane beside a point, from a guess. */
function stationOf(line: CentreLine, xM: number, yM: number, guessM: number): number {
  const i = Math.max(0, Math.min(line.xM.length - 1, Math.round(guessM / STATION_M)));
  return i * STATION_M + (xM - line.xM[i]!) * line.alongXFrac[i]! + (yM - line.yM[i]!) * line.alongYFrac[i]!;
}

function bodyOf(pose: Pose, { lengthM, widthM, frontOverhangM }: VehicleSize): Box {
  const backM = lengthM / 2 - frontOverhangM;
  return {
    xM: pose.frontXM - backM * pose.headXFrac, yM: pose.frontYM - backM * pose.headYFrac, alongXFrac: pose.headXFrac, alongYFrac: pose.headYFrac,
    halfLengthM: lengthM / 2, halfWidthM: widthM / 2 + CREEP_CLEARANCE_M,
  };
}

/** A tyre is off the lane. Before the gate is street. */
function leavesLane(pose: Pose, line: CentreLine, lane: LaneInput, { wheelbaseM, widthM }: VehicleSize): boolean {
  const limitM = lane.clearWidthM / 2 - KERB_CLEARANCE_M;
  for (let wheel = 0; wheel < 4; wheel++) {
    const backM = wheel < 2 ? 0 : wheelbaseM;
    const sideM = wheel % 2 === 0 ? widthM / 2 : -widthM / 2;
    const xM = pose.frontXM - backM * pose.headXFrac - sideM * pose.headYFrac;
    const yM = pose.frontYM - backM * pose.headYFrac + sideM * pose.headXFrac;
    const atM = stationOf(line, xM, yM, stationOf(line, xM, yM, pose.atM - backM));
    if (atM > 0 && Math.abs(besideLineM(line, xM, yM, atM)) > limitM) return true;
  }
  return false;
}

function besideLineM(line: CentreLine, xM: number, yM: number, atM: number): number {
  const i = Math.max(0, Math.min(line.xM.length - 1, Math.round(atM / STATION_M)));
  return (yM - line.yM[i]!) * line.alongXFrac[i]! - (xM - line.xM[i]!) * line.alongYFrac[i]!;
}

/** Where an obstacle lies on the ground. */
export function boxOf({ atM, lengthM, lateralM, widthM }: ObstacleInput, line: CentreLine): Box {
  const midM = atM + lengthM / 2;
  const i = Math.max(0, Math.min(line.xM.length - 1, Math.round(midM / STATION_M)));
  const [alongXFrac, alongYFrac] = [line.alongXFrac[i]!, line.alongYFrac[i]!];
  const restM = midM - i * STATION_M;
  return { xM: line.xM[i]! + alongXFrac * restM - alongYFrac * lateralM, yM: line.yM[i]! + alongYFrac * restM + alongXFrac * lateralM, alongXFrac, alongYFrac, halfLengthM: lengthM / 2, halfWidthM: widthM / 2 };
}
