/** The lane a trainee drives: its line, what stands on it, the appliance. Taken from the core's own input. */
import { centreLine, checkLane, obstacleBox, ROOF_CLEARANCE_M, type CentreLine, type Command, type LaneInput, type LaneVerdict, type ObstacleInput, type SimInput, type VehicleSize } from '../sim/index.ts';

/** A thing on the lane. Boxes lie on the ground plane; `fromZM` is 0, or the height it hangs at. */
export interface DriveThing {
  readonly obstacle: ObstacleInput;
  readonly xM: number;
  readonly yM: number;
  readonly alongXFrac: number;
  readonly alongYFrac: number;
  readonly fromZM: number;
  readonly toZM: number;
  /** Rolls away when it is pushed; everything else stands like a wall. */
  readonly isMovable: boolean;
}

export interface DriveCourse {
  readonly lane: LaneInput;
  readonly line: CentreLine;
  readonly vehicle: VehicleSize;
  readonly things: readonly DriveThing[];
  /** What others have taken away before the appliance comes. */
  readonly gone: readonly string[];
}

/** Assumed: a car's roof, a stall's, a pier's; what hangs is as thick as a bough. */
const HEIGHT_M = 1.5;
const BOUGH_M = 1;

export function driveCourse(lane: LaneInput, vehicle: VehicleSize, standing: readonly ObstacleInput[], gone: readonly string[] = []): DriveCourse {
  const line = centreLine(lane);
  const things = standing.flatMap((obstacle): DriveThing[] => {
    const isOverhead = obstacle.headroomM > 0;
    if (isOverhead && obstacle.headroomM >= vehicle.heightM + ROOF_CLEARANCE_M) return [];
    const { xM, yM, alongXFrac, alongYFrac } = obstacleBox(obstacle, line);
    const fromZM = isOverhead ? obstacle.headroomM : 0;
    return [{ obstacle, xM, yM, alongXFrac, alongYFrac, fromZM, toZM: isOverhead ? fromZM + BOUGH_M : HEIGHT_M, isMovable: obstacle.kind === 'car' }];
  });
  return { lane, line, vehicle, things, gone };
}

/** Metre of the lane beside a point and how far to the left of its line; searched near a guess. */
export function stationOf(line: CentreLine, xM: number, yM: number, guessM: number): { readonly atM: number; readonly leftM: number } {
  const stationM = line.lengthM / Math.max(1, line.xM.length - 1);
  const from = Math.max(0, Math.floor((guessM - NEAR_M) / stationM));
  const to = Math.min(line.xM.length - 1, Math.ceil((guessM + NEAR_M) / stationM));
  let best = from;
  let leastM2 = Infinity;
  for (let i = from; i <= to; i++) {
    const awayM2 = (line.xM[i]! - xM) ** 2 + (line.yM[i]! - yM) ** 2;
    if (awayM2 < leastM2) [best, leastM2] = [i, awayM2];
  }
  const [dxM, dyM] = [xM - line.xM[best]!, yM - line.yM[best]!];
  return { atM: best * stationM + dxM * line.alongXFrac[best]! + dyM * line.alongYFrac[best]!, leftM: dyM * line.alongXFrac[best]! - dxM * line.alongYFrac[best]! };
}

const NEAR_M = 15;

/**
 * The course of one unit of a night as its tower stands; null: it has no lane to drive.
 * @param isOpened  what no engine can push has been taken off the ground: bollards, piers, stalls
 */
export function courseOf(input: SimInput, unitId: string, isOpened = false): DriveCourse | null {
  const unit = input.response.units.find(({ id }) => id === unitId);
  if (unit === undefined || unit.kind === 'micro') return null;
  const laneIndex = unit.kind === 'aerial' ? (input.site.aerialSites[0]?.laneIndex ?? 0) : 0;
  const lane = input.site.lanes[laneIndex];
  if (lane === undefined) return null;
  const onLane = input.site.obstacles.filter((obstacle) => obstacle.laneIndex === laneIndex);
  const isGone = ({ kind, headroomM }: ObstacleInput): boolean => isOpened && kind !== 'car' && headroomM === 0;
  return driveCourse(lane, unit, onLane.filter((obstacle) => !isGone(obstacle)), onLane.filter(isGone).map(({ id }) => id));
}

/** What the swept path says of this course: how a careful driver fares. */
export function sweptVerdict({ lane, vehicle, things }: DriveCourse): LaneVerdict {
  const obstacles = things.map(({ obstacle }) => obstacle);
  return checkLane(lane, vehicle, obstacles, obstacles.map((_, i) => i));
}

/** The drive as one command of the night. */
export function driveCommand(unitId: string, { lane, gone }: DriveCourse, end: { readonly isThrough: boolean; readonly atM: number; readonly tookS: number; readonly nudged: readonly string[] }): Command {
  const tookS = Math.round(end.tookS);
  if (end.isThrough) return { kind: 'appliancePassed', unit: unitId, lane: lane.id, tookS, pushed: end.nudged, after: gone };
  return { kind: 'applianceStopped', unit: unitId, lane: lane.id, atM: Math.max(0, Math.round(end.atM * 10) / 10), tookS, after: gone };
}
