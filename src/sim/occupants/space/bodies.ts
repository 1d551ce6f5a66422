/**
 * People as bodies on a floor: who stands where, which way each faces, whom each minds. Where they want to go is the business of
 * whoever moves them: exits (crowd.ts), or openings of a tower (walking.ts). Structure of arrays, one index a person for ever.
 */
import { createPairs, type Pairs } from './pairs.ts';
import type { Floor } from './space.ts';
import { CLOSING_MOST_M_PER_S, reachM, reachOfTableM, tabulate, type PushTable } from './speed-model.ts';
import { listNearWalls, type NearWalls } from './walls.ts';

export const WALKER = { waiting: 0, walking: 1, out: 2 } as const;

export interface BodyState {
  /** Somebody left, or has moved so far that the neighbour lists must be made again. */
  isListStale: boolean;
  /** Where each stood when the neighbour lists were made; the lists follow from these alone. */
  readonly anchorXM: Float64Array;
  readonly anchorYM: Float64Array;
  readonly anchorCell: Int32Array;
  readonly anchorStatus: Uint8Array;
  readonly status: Uint8Array;
  readonly xM: Float64Array;
  readonly yM: Float64Array;
  readonly cellIndex: Int32Array;
  readonly headingXFrac: Float64Array;
  readonly headingYFrac: Float64Array;
  readonly speedMPerS: Float64Array;
  /** Time stood still against the wish. */
  readonly stoodS: Float64Array;
}

/** All but `state` is derived, fixed, or of one step. */
export interface Bodies {
  readonly space: Floor;
  readonly state: BodyState;
  /** May change at any time, up to what the bodies were made for; so may the free speed. */
  readonly radiusM: Float64Array;
  readonly timeGapS: Float64Array;
  readonly freeMPerS: Float64Array;
  /** Walking now: walkers[0 .. walkerCount). */
  readonly walkers: Int32Array;
  walkerCount: number;
  readonly pairs: Pairs;
  /** Gap at which the fastest slows down. */
  readonly headwayM: number;
  readonly neighbourPush: PushTable;
  readonly wallPush: PushTable;
  readonly nearWalls: NearWalls;
  /** Where each heads for (NaN: nowhere, keeps the heading), and the way left from there. */
  readonly aimXM: Float64Array;
  readonly aimYM: Float64Array;
  readonly onwardM: Float64Array;
  /** What each heads for: who shares it is never in each other's way as an oncomer is. */
  readonly goalIndex: Int32Array;
  /** Of this step: the wish, sum of pushes, gap ahead, velocity, way left to the goal (Infinity: not on the way). */
  readonly wishXFrac: Float64Array;
  readonly wishYFrac: Float64Array;
  readonly turnXFrac: Float64Array;
  readonly turnYFrac: Float64Array;
  readonly gapAheadM: Float64Array;
  readonly velocityXMPerS: Float64Array;
  readonly velocityYMPerS: Float64Array;
  readonly toGoM: Float64Array;
}

export interface BodySizes {
  readonly radiusM: Float64Array;
  readonly timeGapS: Float64Array;
  /** The fastest that each will ever want to walk. */
  readonly freeMPerS: Float64Array;
}

/** Deepest overlap told apart in the tables. Assumed; bodies never sink that far. */
const OVERLAP_MAX_M = 1;

export function createBodies<F extends Floor, S extends BodyState>(space: F, state: S, sizes: BodySizes): Bodies & { readonly space: F; readonly state: S } {
  const { neighbour, wall, stairTimeGapFrac, anticipation } = space.model;
  const { freeMPerS, timeGapS } = sizes;
  const count = freeMPerS.length;
  const numbers = (): Float64Array => new Float64Array(count);
  const wallPush = tabulate(wall, -OVERLAP_MAX_M, reachM(wall));
  const widestM = sizes.radiusM.reduce((most, radius) => Math.max(most, radius), 0);
  return {
    space, state, ...sizes, walkers: new Int32Array(count), walkerCount: 0, pairs: createPairs(space, count, sizes),
    headwayM: Math.max(1, stairTimeGapFrac) * freeMPerS.reduce((most, speed, i) => Math.max(most, speed * timeGapS[i]!), 0),
    neighbourPush: tabulate(neighbour, -OVERLAP_MAX_M, reachM(neighbour)), wallPush,
    nearWalls: listNearWalls(space.walls, widestM + Math.max(reachOfTableM(wallPush), CLOSING_MOST_M_PER_S * (anticipation?.contactS ?? 0))),
    aimXM: numbers(), aimYM: numbers(), onwardM: numbers(), goalIndex: new Int32Array(count), wishXFrac: numbers(), wishYFrac: numbers(), turnXFrac: numbers(), turnYFrac: numbers(), gapAheadM: numbers(),
    velocityXMPerS: numbers(), velocityYMPerS: numbers(), toGoM: numbers().fill(Infinity),
  };
}
