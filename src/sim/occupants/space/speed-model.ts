/**
 * Collision-free speed model: people head for their target, turned aside by neighbours and walls, at the speed that the gap
 * ahead allows. Source: [tordeux-2016] A. Tordeux, M. Chraibi, A. Seyfried, Collision-free speed model for pedestrian dynamics.
 */
import { exp, log } from '../../math/detmath.ts';

export interface Repulsion {
  /** At contact, as a multiple of the wish to head for the target. */
  readonly strengthFrac: number;
  readonly rangeM: number;
}

export interface SpeedModel {
  readonly neighbour: Repulsion;
  readonly wall: Repulsion;
  /** Of two people who stand in each other's way, the one with the shorter way to go goes first. */
  readonly hasRightOfWay: boolean;
  /** Time gap on a flight of stairs, as a multiple of that on the level. */
  readonly stairTimeGapFrac: number;
  /** How people look ahead and turn; null: at once, and only by where others are. */
  readonly anticipation: Anticipation | null;
}

export interface Anticipation {
  /** So far ahead people reckon where others will be. */
  readonly lookAheadS: number;
  /** Time in which a heading turns to the direction sought. */
  readonly turnS: number;
  /** Nobody minds anybody farther off, m. */
  readonly viewM: number;
  /** Most of the push aside by people, as a multiple of the wish. */
  readonly asideMaxFrac: number;
  /** Who goes first may press so far into a body, as a share of both. */
  readonly squeezeFrac: number;
  /** Of two bodies that pass each other the wrong way, so much is left: shoulders turn. */
  readonly passFrac: number;
  /** Who has stood so long no longer waits for anybody who has farther to go. */
  readonly patienceS: number;
  /** Time in which a gap to a wall or a body may close, and the speed of easing apart. */
  readonly contactS: number;
  readonly easeMPerS: number;
}

/**
 * The step of the product. Assumed; 0.01 .. 0.1 s: times of the published runs move by less than a tenth up to here, which the
 * validation shows step by step.
 */
export const OWN_STEP_S = 0.05;

/** Nobody closes in on anybody, or on a wall, faster than this from their side. */
export const CLOSING_MOST_M_PER_S = 2;

/** A push below this share of the wish is left out. Assumed; 1e-5 .. 1e-3: it turns nobody by more than 0.006 degrees. */
const LEAST_PUSH_FRAC = 1e-4;

/** Push at a gap between two surfaces, as a multiple of the wish. */
export function pushFrac({ strengthFrac, rangeM }: Repulsion, gapM: number): number {
  return strengthFrac * exp(-gapM / rangeM);
}

/** Gap beyond which the push is left out. */
export function reachM({ strengthFrac, rangeM }: Repulsion): number {
  return rangeM * log(strengthFrac / LEAST_PUSH_FRAC);
}

/** Speed that keeps the time gap to whoever is ahead. */
export function headwaySpeedMPerS(gapM: number, timeGapS: number, freeMPerS: number): number {
  return Math.min(Math.max(gapM / timeGapS, 0), freeMPerS);
}

/** The push over the gap as a table: linear between entries, relative error below (step / range)^2 / 8. */
export interface PushTable {
  readonly pushFrac: Float64Array;
  readonly leastGapM: number;
  readonly entriesPerM: number;
}

/** Entries a range. Assumed; 100 .. 400: a relative error of 3e-6. */
const ENTRIES_PER_RANGE = 200;

export function tabulate(repulsion: Repulsion, leastGapM: number, mostGapM: number): PushTable {
  const entriesPerM = ENTRIES_PER_RANGE / repulsion.rangeM;
  const count = Math.ceil((mostGapM - leastGapM) * entriesPerM) + 2;
  return { leastGapM, entriesPerM, pushFrac: Float64Array.from({ length: count }, (_, k) => pushFrac(repulsion, leastGapM + k / entriesPerM)) };
}

/** Gap at which the table ends: a hair beyond that asked for. */
export function reachOfTableM({ pushFrac: { length }, leastGapM, entriesPerM }: PushTable): number {
  return leastGapM + (length - 2) / entriesPerM;
}
