/** Passes over the pair lists: the push of every neighbour in view, and the gap to whoever is ahead. Hot: no allocation. */
import type { Bodies } from './bodies.ts';
import { CLOSE_M, type Pairs } from './pairs.ts';
import { arrives, createTrace, type Sightline } from './sight.ts';

const trace = createTrace();
const line: Sightline = { cellIndex: 0, fromXM: 0, fromYM: 0, toXM: 0, toYM: 0, isClear: false };
/** Sums the pushes into turnXFrac, turnYFrac and notes the pairs that are near. */
export function pushFromNeighbours(crowd: Bodies): void {
  const { pairs, turnXFrac, turnYFrac } = crowd;
  const { slotCount, personOf, xM, yM, radiusM, vectorXFrac, vectorYFrac } = pairs;
  for (let s = 0; s < slotCount; s++) {
    const i = personOf[s]!;
    xM[s] = crowd.state.xM[i]!;
    yM[s] = crowd.state.yM[i]!;
    radiusM[s] = crowd.radiusM[i]!;
    vectorXFrac[s] = 0;
    vectorYFrac[s] = 0;
  }
  if (!pairs.isSightKept || !pairs.isSightKnown) askSight(crowd);
  sumPushes(crowd);
  for (let s = 0; s < slotCount; s++) {
    turnXFrac[personOf[s]!] = vectorXFrac[s]!;
    turnYFrac[personOf[s]!] = vectorYFrac[s]!;
  }
}

function sumPushes(crowd: Bodies): void {
  const { pairs, headwayM } = crowd;
  const { slotCount, start, otherSlot, isHidden, nearSlot, nearOther, gapM, bodiesM, xM, yM, radiusM, vectorXFrac, vectorYFrac, reachM } = pairs;
  const { pushFrac, leastGapM, entriesPerM } = crowd.neighbourPush;
  const lastEntry = pushFrac.length - 2;
  const reachM2 = reachM * reachM;
  let close = 0, far = gapM.length;
  for (let s = 0; s < slotCount; s++) {
    const x = xM[s]!, y = yM[s]!, r = radiusM[s]!;
    let sumX = 0, sumY = 0;
    for (let p = start[s]!, end = start[s + 1]!; p < end; p++) {
      const o = otherSlot[p]!;
      const dx = xM[o]! - x, dy = yM[o]! - y;
      const d2 = dx * dx + dy * dy;
      if (d2 >= reachM2 || d2 === 0 || isHidden[p] === 1) continue;
      const d = Math.sqrt(d2);
      const gap = d - r - radiusM[o]!;
      if (gap < headwayM) {
        const n = gap < CLOSE_M ? close++ : --far;
        nearSlot[n] = s;
        nearOther[n] = o;
        gapM[n] = gap;
        bodiesM[n] = r + radiusM[o]!;
      }
      const place = (gap - leastGapM) * entriesPerM;
      const entry = place < 0 ? 0 : place | 0;
      if (entry >= lastEntry) continue;
      const low = pushFrac[entry]!;
      const push = (low + (place - entry) * (pushFrac[entry + 1]! - low)) / d;
      sumX -= push * dx;
      sumY -= push * dy;
      vectorXFrac[o]! += push * dx;
      vectorYFrac[o]! += push * dy;
    }
    vectorXFrac[s]! += sumX;
    vectorYFrac[s]! += sumY;
  }
  pairs.closeCount = close;
  pairs.farFromIndex = far;
}

/** Gap to the nearest person in the strip as wide as two bodies ahead of each; Infinity: nobody. */
export function gapsAhead(crowd: Bodies): void {
  const { pairs, gapAheadM, state } = crowd;
  const { slotCount, personOf, vectorXFrac, vectorYFrac, aheadM, toGoM } = pairs;
  for (let s = 0; s < slotCount; s++) {
    vectorXFrac[s] = state.headingXFrac[personOf[s]!]!;
    vectorYFrac[s] = state.headingYFrac[personOf[s]!]!;
    aheadM[s] = crowd.headwayM;
    toGoM[s] = crowd.toGoM[personOf[s]!]!;
  }
  const { hasRightOfWay } = crowd.space.model;
  findAhead(pairs, hasRightOfWay, 0, pairs.closeCount);
  findAhead(pairs, hasRightOfWay, pairs.farFromIndex, pairs.gapM.length);
  for (let s = 0; s < slotCount; s++) gapAheadM[personOf[s]!] = aheadM[s]!;
}

function findAhead({ nearSlot, nearOther, gapM, bodiesM, xM, yM, vectorXFrac, vectorYFrac, aheadM, toGoM, isPressing }: Pairs, hasRightOfWay: boolean, from: number, to: number): void {
  for (let n = from; n < to; n++) {
    const gap = gapM[n]!, s = nearSlot[n]!, o = nearOther[n]!;
    const isNear = gap < aheadM[s]!, isNearOther = gap < aheadM[o]!;
    if (!isNear && !isNearOther) continue;
    const dx = xM[o]! - xM[s]!, dy = yM[o]! - yM[s]!;
    const hx = vectorXFrac[s]!, hy = vectorYFrac[s]!, ohx = vectorXFrac[o]!, ohy = vectorYFrac[o]!;
    const strip = bodiesM[n]!;
    const isAhead = dx * hx + dy * hy > 0 && Math.abs(dx * hy - dy * hx) <= strip;
    const isAheadOfOther = dx * ohx + dy * ohy < 0 && Math.abs(dx * ohy - dy * ohx) <= strip;
    const isContested = hasRightOfWay && isAhead && isAheadOfOther;
    const isNearer = toGoM[s]! < toGoM[o]!;
    const goes = isNearer && (isContested || isPressing[s] === 1), otherGoes = !isNearer && (isContested || isPressing[o] === 1);
    if (isAhead && isNear && !goes) aheadM[s] = gap;
    if (isAheadOfOther && isNearOther && !otherGoes) aheadM[o] = gap;
  }
}

/** Marks the pairs with a wall between them. */
export function askSight({ space, state, pairs }: Bodies): void {
  const { askedCount, asked, otherSlot, isHidden, personOf, xM, yM, reachM, isSightKept } = pairs;
  pairs.isSightKnown = true;
  for (let k = 0; k < askedCount; k++) {
    const p = asked[2 * k]!, s = asked[2 * k + 1]!, o = otherSlot[p]!;
    const dx = xM[o]! - xM[s]!, dy = yM[o]! - yM[s]!;
    if (!isSightKept && dx * dx + dy * dy >= reachM * reachM) continue;
    line.cellIndex = state.cellIndex[personOf[s]!]!;
    line.fromXM = xM[s]!;
    line.fromYM = yM[s]!;
    line.toXM = xM[o]!;
    line.toYM = yM[o]!;
    const isThere = line.cellIndex === state.cellIndex[personOf[o]!] || arrives(space.mesh, line, trace, space.mesh.regionIndex[state.cellIndex[personOf[o]!]!]!);
    isHidden[p] = isThere ? 0 : 1;
  }
}
