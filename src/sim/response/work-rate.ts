/** How long tasks take: crew size, skill, stairs. */
import { drawLognormal, STREAM } from '../rng.ts';
import type { UnitInput } from '../input.ts';

/** Source: [nist-tn-1797] via domain D1, crews of 3, 4, 5, 6. One and two: Assumed, carried on; 1.6 .. 2.5. */
const CREW_FACTORS = [2.4, 2.4, 1.8, 1.38, 1.18, 1.03, 1] as const;
/** Source: domain A4 (weekly training), skill 0.5 -> 1.3, 0.9 -> 1.0. */
const SKILL_SLOPE = 0.3 / 0.4;
const SKILL_FULL_FRAC = 0.9;
/** Source: domain D2, loaded climb: 15 s a storey, 2 % slower with every storey behind. */
const CLIMB_BASE_S = 15;
const CLIMB_SLOWING_FRAC = 0.02;
/** Assumed: going down with kit; 8 .. 14 s a storey. */
const DESCEND_S = 10;
/** Source: domain D2, 60-180 s of recovery after more than twenty storeys. */
export const LONG_CLIMB_COUNT = 20;
export const LONG_CLIMB_REST_S = 120;

/** A draw number for every task whose time scatters; append only. */
export const TASK_DRAW = {
  couple: 0, wrongAdapter: 1, connect: 2, handLine: 3, verticalHose: 4, aerialSetUp: 5, controlRoom: 6, forceDoor: 7, cutMains: 8, startFans: 9, blower: 10, vents: 11, drone: 12,
} as const;
/** Assumed: spread of task times around their mean; 0.1 .. 0.3. */
export const TASK_SIGMA = 0.15;

export function crewFactor(crewCount: number): number {
  return CREW_FACTORS[Math.max(0, Math.min(6, Math.floor(crewCount)))]!;
}

export function skillFactor(skillFrac: number): number {
  return 1 + SKILL_SLOPE * Math.max(0, SKILL_FULL_FRAC - skillFrac);
}

export function paceFactor(unit: UnitInput): number {
  return crewFactor(unit.crewCount) * skillFactor(unit.skillFrac);
}

export interface TaskDraw {
  readonly seed: number;
  /** Key of the unit or thing, and which of its tasks. */
  readonly key: number;
  readonly n: number;
}

/** Seconds this unit needs for a task that a full, trained crew does in `meanS` on average. */
export function taskTimeS(unit: UnitInput, meanS: number, { seed, key, n }: TaskDraw): number {
  return drawLognormal({ mean: meanS, sigma: TASK_SIGMA }, seed, STREAM.taskTime, key, n) * paceFactor(unit);
}

/** Seconds for one more storey upward after `climbedCount` storeys. */
export function climbStoreyS(climbedCount: number): number {
  return CLIMB_BASE_S * (1 + CLIMB_SLOWING_FRAC * climbedCount);
}

export function descendStoreyS(): number {
  return DESCEND_S;
}
