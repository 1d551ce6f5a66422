/** Whether an appliance gets down a lane, and if not, at which metre and for want of what. Pure geometry. */
import type { LaneInput, ObstacleInput } from '../input.ts';
import { centreLine } from './centre-line.ts';
import { besideM, drivenLine, widestGap } from './driven-line.ts';
import type { Box } from './box.ts';
import { sweep, trace } from './swept-path.ts';
import { MAX_SLOPE_FRAC, ROOF_CLEARANCE_M, widthNeededM, type VehicleSize } from './vehicle.ts';

/** More obstacles than this in one place are all removed rather than chosen among (2^n subsets). */
const CHOICE_LIMIT_COUNT = 6;
/** Assumed: obstacles this near to each other make one bottleneck; the length of a swerve; 8 .. 16 m. */
const SWERVE_M = 12;
/** Nearer than this to an obstacle's edge the bumper is at it, m. */
const AT_EDGE_M = 1;
/** Widths that would do are searched up to this, to this accuracy, m. */
const MOST_WIDER_M = 6;
const WIDTH_ACCURACY_M = 0.05;

export type Measured =
  | { readonly neededM: number; readonly foundM: number }
  | { readonly neededKg: number; readonly foundKg: number }
  | { readonly neededFrac: number; readonly foundFrac: number };

export interface LaneVerdict {
  /** Where the front stops; the lane's length when nothing is in the way. */
  readonly stopsAtM: number;
  readonly isPassable: boolean;
  /** Obstacle at the stop; -1 when nothing, or the lane itself, is in the way. */
  readonly becauseIndex: number;
  /** What is too small, and what is needed and found of it. */
  readonly lack: 'none' | 'width' | 'height' | 'mass' | 'slope' | 'bend';
  readonly measured: Measured;
  /** Quickest set of obstacles whose removal lets the appliance go on from this stop. Empty when nothing helps. */
  readonly mustGo: readonly number[];
}

/** An appliance, its lane and what may stand on it. */
interface Passage {
  readonly lane: LaneInput;
  readonly vehicle: VehicleSize;
  readonly obstacles: readonly ObstacleInput[];
}

type Stop = Omit<LaneVerdict, 'mustGo' | 'isPassable'>;

/** What was judged before, by lane and obstacles, neither of which changes in a run. */
const JUDGED = new WeakMap<LaneInput, WeakMap<readonly ObstacleInput[], Map<string, LaneVerdict>>>();

/**
 * Follows the lane from `fromM` and returns the first place where the appliance cannot go on.
 * @param standing  indexes into `obstacles` of those still there on this lane
 */
export function checkLane(lane: LaneInput, vehicle: VehicleSize, obstacles: readonly ObstacleInput[], standing: readonly number[], fromM = 0): LaneVerdict {
  const itself = checkLaneItself(lane, vehicle, fromM);
  if (itself) return itself;
  const barring = standing.filter((i) => barsVehicle(obstacles[i]!, vehicle) && obstacles[i]!.atM >= fromM).sort((a, b) => obstacles[a]!.atM - obstacles[b]!.atM || a - b);
  const { lengthM, widthM, heightM, wheelbaseM, frontOverhangM, turningRadiusM } = vehicle;
  const key = [lengthM, widthM, heightM, wheelbaseM, frontOverhangM, turningRadiusM, ...barring].join();
  const judged = judgedOn(lane, obstacles);
  let verdict = judged.get(key);
  if (!verdict) judged.set(key, (verdict = judge({ lane, vehicle, obstacles }, barring)));
  return verdict.isPassable || verdict.stopsAtM >= fromM ? verdict : { ...verdict, stopsAtM: fromM };
}

/** The ground an appliance covers from the gate to where it stops, as the boxes of its body; for drawings. */
export function groundCovered(lane: LaneInput, vehicle: VehicleSize, obstacles: readonly ObstacleInput[], standing: readonly number[]): readonly Box[] {
  if (checkLaneItself(lane, vehicle, 0)) return [];
  const line = centreLine(lane);
  const barring = standing.map((i) => obstacles[i]!).filter((obstacle) => barsVehicle(obstacle, vehicle)).sort((a, b) => a.atM - b.atM);
  const bodies: Box[] = [];
  trace({ line, lane, vehicle, obstacles: barring, offsetM: drivenLine(line, lane, vehicle, barring) }, (body) => bodies.push(body));
  return bodies;
}

function judgedOn(lane: LaneInput, obstacles: readonly ObstacleInput[]): Map<string, LaneVerdict> {
  let ofLane = JUDGED.get(lane);
  if (!ofLane) JUDGED.set(lane, (ofLane = new WeakMap<readonly ObstacleInput[], Map<string, LaneVerdict>>()));
  let judged = ofLane.get(obstacles);
  if (!judged) ofLane.set(obstacles, (judged = new Map<string, LaneVerdict>()));
  return judged;
}

/** Overhead things bar only what is too tall for them; things on the ground (headroom 0) bar everything. */
function barsVehicle(obstacle: ObstacleInput, vehicle: VehicleSize): boolean {
  return obstacle.headroomM < vehicle.heightM + ROOF_CLEARANCE_M;
}

function checkLaneItself(lane: LaneInput, vehicle: VehicleSize, fromM: number): LaneVerdict | null {
  const stop = { stopsAtM: fromM, isPassable: false, becauseIndex: -1, mustGo: [] };
  const neededM = widthNeededM(vehicle);
  if (lane.clearWidthM < neededM) return { ...stop, lack: 'width', measured: { neededM, foundM: lane.clearWidthM } };
  if (lane.clearHeightM < vehicle.heightM) return { ...stop, lack: 'height', measured: { neededM: vehicle.heightM, foundM: lane.clearHeightM } };
  if (lane.maxMassKg < vehicle.massKg) return { ...stop, lack: 'mass', measured: { neededKg: vehicle.massKg, foundKg: lane.maxMassKg } };
  if (lane.slopeFrac > MAX_SLOPE_FRAC) return { ...stop, lack: 'slope', measured: { neededFrac: MAX_SLOPE_FRAC, foundFrac: lane.slopeFrac } };
  return null;
}

function judge(passage: Passage, barring: readonly number[]): LaneVerdict {
  const { lane, vehicle } = passage;
  const stop = firstStop(passage, barring);
  if (!stop) return { stopsAtM: centreLine(lane).lengthM, isPassable: true, becauseIndex: -1, lack: 'none', measured: { neededM: widthNeededM(vehicle), foundM: lane.clearWidthM }, mustGo: [] };
  return { ...stop, isPassable: false, mustGo: quickestRemoval(passage, barring, stop) };
}

/** Where it first cannot go on: at a gap too narrow however it comes, or in a swerve or bend it cannot drive. */
function firstStop(passage: Passage, barring: readonly number[]): Stop | null {
  const gap = firstNarrowGap(passage, barring);
  const { reachedM, touched } = drive(passage, barring);
  if (touched === 'nothing' || (gap && isSamePlace(passage, barring, gap, { reachedM, touched }))) return gap;
  if (touched === 'edge') return { stopsAtM: reachedM, becauseIndex: -1, lack: 'bend', measured: { neededM: laneWidthThatDoes(passage), foundM: passage.lane.clearWidthM } };
  const becauseIndex = barring[touched]!;
  const obstacle = passage.obstacles[becauseIndex]!;
  const stopsAtM = Math.abs(reachedM - obstacle.atM) < AT_EDGE_M ? obstacle.atM : reachedM;
  if (obstacle.headroomM > 0) return { stopsAtM, becauseIndex, ...tooLow(passage.vehicle, obstacle) };
  const foundM = gapAt(passage, besideOf(passage, barring, obstacle));
  return { stopsAtM, becauseIndex, lack: 'width', measured: { neededM: foundM + widerByM(passage, barring, touched), foundM } };
}

/** What was touched on the way belongs to the gap that is too narrow anyway. */
function isSamePlace({ obstacles }: Passage, barring: readonly number[], gap: Stop, { reachedM, touched }: ReturnType<typeof sweep>): boolean {
  if (gap.stopsAtM <= reachedM + AT_EDGE_M) return true;
  return typeof touched === 'number' && isNear(obstacles[barring[touched]!]!, obstacles[gap.becauseIndex]!);
}

function tooLow(vehicle: VehicleSize, obstacle: ObstacleInput): Pick<Stop, 'lack' | 'measured'> {
  return { lack: 'height', measured: { neededM: vehicle.heightM + ROOF_CLEARANCE_M, foundM: obstacle.headroomM } };
}

function drive({ lane, vehicle, obstacles }: Passage, barring: readonly number[]): ReturnType<typeof sweep> {
  const line = centreLine(lane);
  const inTheWay = barring.map((i) => obstacles[i]!);
  return sweep(line, lane, vehicle, inTheWay, drivenLine(line, lane, vehicle, inTheWay));
}

function firstNarrowGap(passage: Passage, barring: readonly number[]): Stop | null {
  const neededM = widthNeededM(passage.vehicle);
  for (const index of barring) {
    const obstacle = passage.obstacles[index]!;
    const foundM = gapAt(passage, besideOf(passage, barring, obstacle));
    if (foundM >= neededM) continue;
    const lack = obstacle.headroomM > 0 ? tooLow(passage.vehicle, obstacle) : { lack: 'width' as const, measured: { neededM, foundM } };
    return { stopsAtM: obstacle.atM, becauseIndex: index, ...lack };
  }
  return null;
}

/** Obstacles the appliance stands beside when its bumper comes to this one. */
function besideOf({ vehicle, obstacles }: Passage, barring: readonly number[], { atM }: ObstacleInput): readonly number[] {
  return barring.filter((i) => obstacles[i]!.atM <= atM && besideM(obstacles[i]!, vehicle)[1] > atM - vehicle.frontOverhangM);
}

function gapAt({ lane, obstacles }: Passage, beside: readonly number[]): number {
  const [rightM, leftM] = widestGap(lane.clearWidthM, beside.map((i) => [obstacles[i]!.lateralM, obstacles[i]!.widthM] as const));
  return leftM - rightM;
}

/**
 * How much wider the gap beside an obstacle must be for the appliance to get by on the way it has to come.
 * @param placeIndex  of the obstacle in `barring`
 */
function widerByM(passage: Passage, barring: readonly number[], placeIndex: number): number {
  const { obstacles } = passage;
  const index = barring[placeIndex]!;
  const { lateralM, widthM } = obstacles[index]!;
  const side = lateralM > 0 ? 1 : -1;
  return leastThatDoes((widerM) => {
    const narrower = { ...obstacles[index]!, widthM: Math.max(0, widthM - widerM), lateralM: lateralM + (side * Math.min(widthM, widerM)) / 2 };
    return drive({ ...passage, obstacles: obstacles.map((obstacle, i) => (i === index ? narrower : obstacle)) }, barring).touched !== placeIndex;
  });
}

/** Width of lane in which the appliance could take all bends. */
function laneWidthThatDoes(passage: Passage): number {
  const { lane } = passage;
  return lane.clearWidthM + leastThatDoes((widerM) => drive({ ...passage, lane: { ...lane, clearWidthM: lane.clearWidthM + widerM } }, []).touched === 'nothing');
}

function leastThatDoes(isEnough: (widerM: number) => boolean): number {
  let [tooLittleM, enoughM] = [0, MOST_WIDER_M];
  while (enoughM - tooLittleM > WIDTH_ACCURACY_M) {
    const midM = (tooLittleM + enoughM) / 2;
    if (isEnough(midM)) enoughM = midM;
    else tooLittleM = midM;
  }
  return enoughM;
}

function quickestRemoval(passage: Passage, barring: readonly number[], stop: Stop): readonly number[] {
  if (stop.becauseIndex < 0) return [];
  const { obstacles } = passage;
  const near = barring.filter((i) => isNear(obstacles[i]!, obstacles[stop.becauseIndex]!));
  if (near.length === 1 || near.length > CHOICE_LIMIT_COUNT) return near;
  const subsets = Array.from({ length: (1 << near.length) - 1 }, (_, mask) => near.filter((_, bit) => ((mask + 1) >> bit) % 2 === 1));
  const totalS = (gone: readonly number[]) => gone.reduce((sumS, i) => sumS + obstacles[i]!.removal.meanS, 0);
  const byTime = subsets.map((gone) => ({ gone, workS: totalS(gone) })).sort((a, b) => a.workS - b.workS);
  const lets = (gone: readonly number[]) => (firstStop(passage, barring.filter((i) => !gone.includes(i)))?.stopsAtM ?? Infinity) > stop.stopsAtM;
  return byTime.find(({ gone }) => lets(gone))?.gone ?? near;
}

function isNear(a: ObstacleInput, b: ObstacleInput): boolean {
  return a.atM < b.atM + b.lengthM + SWERVE_M && b.atM < a.atM + a.lengthM + SWERVE_M;
}
