/** The bodies of one building's residents: what a tick of walking needs besides the slice, and how much room each takes up. */
import { TICK_S } from '../constants.ts';
import { NONE, type SimInput } from '../input.ts';
import { createAim, type Aim } from './ground/legs.ts';
import { towerGround, type TowerGround } from './ground/tower-ground.ts';
import { LEVEL_RANGE_M_PER_S } from './population.ts';
import { createBodies, type Bodies, type BodyState } from './space/bodies.ts';
import { reachM } from './space/speed-model.ts';
import type { OccupantState } from './state.ts';
import type { Step } from './step.ts';
import { WALKING } from './walking-preset.ts';

/** Body and time gap of a resident: one preset for every place. */
const { radiusM: RADIUS_M, timeGapS: TIME_GAP_S } = WALKING;
/**
 * Who has been wedged before a door or in a strip for some seconds turns sideways and squeezes through: arches of bodies do not
 * stand for ever. Assumed: below 0.05 m/s is wedged, 0.02 .. 0.1; after 5 s, 3 .. 10; half as wide, 0.4 .. 0.7,
 * and by 10 s hardly in anybody's way, 0.1 .. 0.3; within 1.2 m of the line.
 */
const WEDGED_M_PER_S = 0.05;
const PATIENCE_S = 5;
const HELD_MOST_S = 10;
const SIDEWAYS_FRAC = 0.5;
const WEDGED_FRAC = 0.15;
const SQUEEZE_M = 1.2;
/** So do all at lines hardly wider than a body. Assumed; 0.45 .. 0.6. */
const NARROW_M = 0.5;

/** What a tick needs besides the slice; made once per input. */
export interface Walk {
  readonly ground: TowerGround;
  bodies: Bodies;
  readonly regionIndex: Int32Array;
  readonly aims: readonly Aim[];
  /** Per compartment: what crews on its flight leave of the speed of those who come down; null: no crew is on a stair. */
  slowedFrac: Map<number, number> | null;
  /** 1: has a line to walk to. */
  readonly hasAim: Uint8Array;
  readonly fromXM: Float64Array;
  readonly fromYM: Float64Array;
}

const walks = new WeakMap<SimInput, Walk>();

/** The walk over this slice: a restored slice has arrays of its own. */
export function bindWalk({ own, world: { input } }: Step): Walk {
  let walk = walks.get(input);
  if (!walk) {
    walk = createWalk(input, own);
    walks.set(input, walk);
  }
  if (walk.bodies.state.xM !== own.groundXM) walk.bodies = { ...walk.bodies, state: bodyState(own, walk.bodies.state) };
  return walk;
}

function createWalk(input: SimInput, own: OccupantState): Walk {
  const count = input.people.length;
  const numbers = (value = 0): Float64Array => new Float64Array(count).fill(value);
  const ground = towerGround(input);
  const anchors = { isListStale: true, anchorXM: numbers(), anchorYM: numbers(), anchorCell: new Int32Array(count), anchorStatus: new Uint8Array(count), status: new Uint8Array(count) };
  const bodies = createBodies(ground.floor, bodyState(own, anchors), { radiusM: numbers(RADIUS_M), timeGapS: numbers(TIME_GAP_S), freeMPerS: numbers(LEVEL_RANGE_M_PER_S[1]) });
  bodies.pairs.isSightKept = true;
  return { slowedFrac: null, ground, bodies, regionIndex: new Int32Array(count).fill(NONE), aims: input.people.map(createAim), hasAim: new Uint8Array(count), fromXM: numbers(), fromYM: numbers() };
}

function bodyState(own: OccupantState, anchors: Pick<BodyState, 'anchorXM' | 'anchorYM' | 'anchorCell' | 'anchorStatus' | 'status'>): BodyState {
  const { anchorXM, anchorYM, anchorCell, anchorStatus, status } = anchors;
  return {
    isListStale: true, anchorXM, anchorYM, anchorCell, anchorStatus, status, xM: own.groundXM, yM: own.groundYM, cellIndex: own.cellIndex,
    headingXFrac: own.headingXFrac, headingYFrac: own.headingYFrac, speedMPerS: own.speedMPerS, stoodS: own.stoodS,
  };
}

/** As far as the fastest of this second minds anybody: on stairs that is little. */
export function reachOf({ pairs, walkers, walkerCount, freeMPerS, space: { model } }: Bodies): number {
  let reach = model.anticipation?.viewM ?? reachM(model.neighbour);
  for (let k = 0; k < walkerCount; k++) reach = Math.max(reach, freeMPerS[walkers[k]!]! * TIME_GAP_S * Math.max(1, model.stairTimeGapFrac));
  return Math.min(pairs.reachMostM, 2 * RADIUS_M + reach);
}

/** Of the body as it stands now. */
export function bodyRadiusM({ aims, bodies: { state } }: Walk, p: number, heldS: number): number {
  const { leftM, rightM } = aims[p]!.line;
  const wx = rightM[0] - leftM[0], wy = rightM[1] - leftM[1];
  if (heldS < PATIENCE_S && wx * wx + wy * wy > NARROW_M * NARROW_M) return RADIUS_M;
  const dx = (leftM[0] + rightM[0]) / 2 - state.xM[p]!, dy = (leftM[1] + rightM[1]) / 2 - state.yM[p]!;
  if (dx * dx + dy * dy > SQUEEZE_M * SQUEEZE_M) return RADIUS_M;
  const wedgedFrac = Math.max(0, heldS - PATIENCE_S) / (HELD_MOST_S - PATIENCE_S);
  return RADIUS_M * (SIDEWAYS_FRAC + wedgedFrac * (WEDGED_FRAC - SIDEWAYS_FRAC));
}

/** At the end of a tick. */
export function noteHeld(own: OccupantState, p: number): void {
  own.heldS[p] = own.speedMPerS[p]! < WEDGED_M_PER_S ? Math.min(own.heldS[p]! + TICK_S, HELD_MOST_S) : Math.max(own.heldS[p]! - TICK_S, 0);
}
