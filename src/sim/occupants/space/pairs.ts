/**
 * Who is near whom: pairs within reach plus a skin, found on a uniform grid a region and kept until somebody has moved half the
 * skin (Verlet lists). Pairs in one convex cell see each other; the others are asked each time. Grows, never shrinks.
 */
import type { BodyState } from './bodies.ts';
import { reachM } from './speed-model.ts';
import type { Floor } from './space.ts';

/** Assumed; 0.2 .. 0.6: more skin means longer lists, made less often. It decides only the speed. */
const SKIN_M = 0.4;
/** Nearer than this is close. Assumed; 0.2 .. 0.5, more than bodies mind in contact: it decides only the speed. */
export const CLOSE_M = 0.3;
const OUT_STATUS = 2;
const WALKING_STATUS = 1;

export interface Pairs {
  /** Beyond this distance nobody minds anybody; may be lowered while nobody walks fast. */
  reachM: number;
  readonly reachMostM: number;
  readonly skinM: number;
  /** Slots: people present, in order of grid square. */
  slotCount: number;
  readonly personOf: Int32Array;
  /** Pairs of slot s: start[s] .. start[s + 1]; the other's slot. */
  readonly start: Int32Array;
  otherSlot: Int32Array;
  /** Pairs that stood in different cells: whether they see each other is asked every step. Pair, then slot of its person. */
  askedCount: number;
  asked: Int32Array;
  /** Whether it is asked once a list instead: who steps out from behind a wall is then seen a hand's breadth later. */
  isSightKept: boolean;
  isSightKnown: boolean;
  /** Of each pair this step: 1 when a wall is between them. */
  isHidden: Uint8Array;
  /**
   * Pairs of this step that are in sight and near enough to slow each other: slots, gap between bodies, and both radii together.
   * The close ones from the front, 0 .. closeCount, the others from the back, farFromIndex .. end: who has somebody close ahead asks
   * no further.
   */
  closeCount: number;
  farFromIndex: number;
  nearSlot: Int32Array;
  nearOther: Int32Array;
  gapM: Float64Array;
  bodiesM: Float64Array;
  /** Of this step, by slot, so that neighbours lie side by side in memory. */
  readonly xM: Float64Array;
  readonly yM: Float64Array;
  readonly radiusM: Float64Array;
  readonly vectorXFrac: Float64Array;
  readonly vectorYFrac: Float64Array;
  readonly wishXFrac: Float64Array;
  readonly wishYFrac: Float64Array;
  readonly speedMPerS: Float64Array;
  readonly asideFrac: Float64Array;
  readonly isPressing: Uint8Array;
  readonly goalIndex: Int32Array;
  readonly aheadM: Float64Array;
  readonly toGoM: Float64Array;
  /** Squares of region r: squareBase[r] + iy * countX[r] + ix. */
  readonly squareBase: Int32Array;
  readonly countX: Int32Array;
  readonly countY: Int32Array;
  readonly lowXM: Float64Array;
  readonly lowYM: Float64Array;
  /** First slot of each square; kept only where `peopleIn` says that somebody is in the region, up to its last square's end. */
  readonly squareStart: Int32Array;
  readonly squareOf: Int32Array;
  /** People present in each region. */
  readonly peopleIn: Int32Array;
}

export function createPairs({ input, model }: Floor, count: number, bodies: { readonly radiusM: Float64Array; readonly timeGapS: Float64Array; readonly freeMPerS: Float64Array }): Pairs {
  const most = (values: Float64Array): number => values.reduce((a, b) => Math.max(a, b), 0);
  const headwayM = Math.max(1, model.stairTimeGapFrac) * bodies.freeMPerS.reduce((a, speed, i) => Math.max(a, speed * bodies.timeGapS[i]!), 0);
  const pairReachM = 2 * most(bodies.radiusM) + Math.max(model.anticipation?.viewM ?? reachM(model.neighbour), headwayM);
  const squareM = pairReachM + SKIN_M;
  const bounds = input.regions.map(({ outlineM }) => {
    const xs = outlineM.map(([x]) => x), ys = outlineM.map(([, y]) => y);
    const lowXM = Math.min(...xs), lowYM = Math.min(...ys);
    return { lowXM, lowYM, nx: Math.floor((Math.max(...xs) - lowXM) / squareM) + 1, ny: Math.floor((Math.max(...ys) - lowYM) / squareM) + 1 };
  });
  const squareBase = new Int32Array(bounds.length + 1);
  bounds.forEach(({ nx, ny }, r) => (squareBase[r + 1] = squareBase[r]! + nx * ny));
  return {
    reachM: pairReachM, reachMostM: pairReachM, skinM: SKIN_M, slotCount: 0, personOf: new Int32Array(count), start: new Int32Array(count + 1),
    otherSlot: new Int32Array(0), isSightKept: false, isSightKnown: false, askedCount: 0, asked: new Int32Array(0), isHidden: new Uint8Array(0), closeCount: 0, farFromIndex: 0, nearSlot: new Int32Array(0), nearOther: new Int32Array(0), gapM: new Float64Array(0), bodiesM: new Float64Array(0),
    xM: new Float64Array(count), yM: new Float64Array(count), radiusM: new Float64Array(count), vectorXFrac: new Float64Array(count), vectorYFrac: new Float64Array(count), wishXFrac: new Float64Array(count), wishYFrac: new Float64Array(count), speedMPerS: new Float64Array(count), asideFrac: new Float64Array(count), isPressing: new Uint8Array(count), goalIndex: new Int32Array(count), aheadM: new Float64Array(count), toGoM: new Float64Array(count),
    squareBase, countX: Int32Array.from(bounds, ({ nx }) => nx), countY: Int32Array.from(bounds, ({ ny }) => ny),
    lowXM: Float64Array.from(bounds, (b) => b.lowXM), lowYM: Float64Array.from(bounds, (b) => b.lowYM),
    squareStart: new Int32Array(squareBase[bounds.length]! + 1), squareOf: new Int32Array(count), peopleIn: new Int32Array(bounds.length),
  };
}

/** Notes where everybody stands and lists the pairs from there. */
export function anchorPairs(pairs: Pairs, space: Floor, state: BodyState): void {
  state.anchorXM.set(state.xM);
  state.anchorYM.set(state.yM);
  state.anchorCell.set(state.cellIndex);
  state.anchorStatus.set(state.status);
  listPairs(pairs, space, state);
}

/** The lists as they follow from the anchors. */
export function listPairs(pairs: Pairs, space: Floor, state: BodyState): void {
  sortIntoSquares(pairs, space, state);
  let pairCount = 0;
  pairs.askedCount = 0;
  for (let s = 0; s < pairs.slotCount; s++) {
    pairs.start[s] = pairCount;
    pairCount = listSlot(pairs, space, state, s, pairCount);
  }
  pairs.start[pairs.slotCount] = pairCount;
  pairs.isSightKnown = false;
}

/** Counting sort: slots by square, in one square by person. Regions without people are not looked at: a tower has far more squares than people. */
function sortIntoSquares(pairs: Pairs, { mesh }: Floor, { anchorXM, anchorYM, anchorCell, anchorStatus }: BodyState): void {
  const { squareBase, squareStart, squareOf, personOf, peopleIn } = pairs;
  const squareM = pairs.reachMostM + pairs.skinM;
  const count = squareOf.length;
  peopleIn.fill(0);
  for (let i = 0; i < count; i++) {
    if (anchorStatus[i] === OUT_STATUS) continue;
    const r = mesh.regionIndex[anchorCell[i]!]!;
    const ix = Math.min(Math.max(Math.floor((anchorXM[i]! - pairs.lowXM[r]!) / squareM), 0), pairs.countX[r]! - 1);
    const iy = Math.min(Math.max(Math.floor((anchorYM[i]! - pairs.lowYM[r]!) / squareM), 0), pairs.countY[r]! - 1);
    const q = squareBase[r]! + iy * pairs.countX[r]! + ix;
    if (peopleIn[r] === 0) squareStart.fill(0, squareBase[r], squareBase[r + 1]);
    peopleIn[r]! += 1;
    squareStart[q]! += 1;
    squareOf[i] = q;
  }
  pairs.slotCount = endSquares(pairs);
  for (let i = count - 1; i >= 0; i--) if (anchorStatus[i] !== OUT_STATUS) personOf[--squareStart[squareOf[i]!]!] = i;
}

/** From people a square to the slot after each square's last; returns how many there are. */
function endSquares({ squareBase, squareStart, peopleIn }: Pairs): number {
  let present = 0;
  for (let r = 0; r < peopleIn.length; r++) {
    if (peopleIn[r] === 0) continue;
    const end = squareBase[r + 1]!;
    for (let q = squareBase[r]!; q < end; q++) squareStart[q] = present += squareStart[q]!;
    if (r + 1 === peopleIn.length || peopleIn[r + 1] === 0) squareStart[end] = present;
  }
  return present;
}

function listSlot(pairs: Pairs, space: Floor, state: BodyState, s: number, pairCount: number): number {
  const { personOf, squareStart } = pairs;
  const i = personOf[s]!;
  const r = space.mesh.regionIndex[state.anchorCell[i]!]!;
  const q = pairs.squareOf[i]!;
  const nx = pairs.countX[r]!;
  const ix = (q - pairs.squareBase[r]!) % nx;
  const isLastRow = q + nx >= pairs.squareBase[r + 1]!;
  span.isBeyond = false;
  span.ownSlot = s;
  span.from = s + 1;
  span.to = squareStart[ix + 1 < nx ? q + 2 : q + 1]!;
  let count = listSpan(pairs, state, i, pairCount);
  if (!isLastRow) {
    span.from = squareStart[ix > 0 ? q + nx - 1 : q + nx]!;
    span.to = squareStart[ix + 1 < nx ? q + nx + 2 : q + nx + 1]!;
    count = listSpan(pairs, state, i, count);
  }
  const { start, regionIndex, lowXM, lowYM, highXM, highYM } = space.beyond;
  const x = state.anchorXM[i]!, y = state.anchorYM[i]!;
  for (let b = start[r]!; b < start[r + 1]!; b++) {
    if (pairs.peopleIn[regionIndex[b]!] === 0) continue;
    if (x >= lowXM[b]! && x <= highXM[b]! && y >= lowYM[b]! && y <= highYM[b]!) count = listBeyond(pairs, state, i, regionIndex[b]!, count);
  }
  return count;
}

/** People of a region behind a door; each such pair is found from its lower index. */
function listBeyond(pairs: Pairs, state: BodyState, i: number, r: number, pairCount: number): number {
  const squareM = pairs.reachMostM + pairs.skinM;
  const ix = Math.floor((state.anchorXM[i]! - pairs.lowXM[r]!) / squareM), iy = Math.floor((state.anchorYM[i]! - pairs.lowYM[r]!) / squareM);
  const nx = pairs.countX[r]!;
  const from = Math.max(ix - 1, 0), to = Math.min(ix + 1, nx - 1);
  if (from > to) return pairCount;
  let count = pairCount;
  for (let y = Math.max(iy - 1, 0); y <= Math.min(iy + 1, pairs.countY[r]! - 1); y++) {
    const row = pairs.squareBase[r]! + y * nx;
    span.isBeyond = true;
    span.from = pairs.squareStart[row + from]!;
    span.to = pairs.squareStart[row + to + 1]!;
    count = listSpan(pairs, state, i, count);
  }
  return count;
}

/** Slots to look through, from one region or, beyond a door, only for people of a higher index. */
const span = { from: 0, to: 0, ownSlot: 0, isBeyond: false };

function listSpan(pairs: Pairs, state: BodyState, i: number, pairCount: number): number {
  const { personOf } = pairs;
  const { anchorXM, anchorYM, anchorCell, anchorStatus } = state;
  const listM = pairs.reachM + pairs.skinM;
  const x = anchorXM[i]!, y = anchorYM[i]!, cell = anchorCell[i]!;
  const isIdle = anchorStatus[i] !== WALKING_STATUS;
  let count = pairCount;
  for (let s = span.from; s < span.to; s++) {
    const j = personOf[s]!;
    const dx = anchorXM[j]! - x, dy = anchorYM[j]! - y;
    if (dx * dx + dy * dy > listM * listM) continue;
    if ((isIdle && anchorStatus[j] !== WALKING_STATUS) || (span.isBeyond && j < i)) continue;
    if (count === pairs.otherSlot.length) grow(pairs);
    pairs.otherSlot[count] = s;
    pairs.isHidden[count] = 0;
    if (anchorCell[j] !== cell) {
      pairs.asked[2 * pairs.askedCount] = count;
      pairs.asked[2 * pairs.askedCount + 1] = span.ownSlot;
      pairs.askedCount += 1;
    }
    count += 1;
  }
  return count;
}

function grow(pairs: Pairs): void {
  const length = Math.max(1024, 2 * pairs.otherSlot.length);
  const longer = <T extends Int32Array | Uint8Array | Float64Array>(made: T, old: T): T => (made.set(old), made);
  pairs.otherSlot = longer(new Int32Array(length), pairs.otherSlot);
  pairs.asked = longer(new Int32Array(2 * length), pairs.asked);
  pairs.isHidden = longer(new Uint8Array(length), pairs.isHidden);
  pairs.nearSlot = longer(new Int32Array(length), pairs.nearSlot);
  pairs.nearOther = longer(new Int32Array(length), pairs.nearOther);
  pairs.gapM = longer(new Float64Array(length), pairs.gapM);
  pairs.bodiesM = longer(new Float64Array(length), pairs.bodiesM);
}
