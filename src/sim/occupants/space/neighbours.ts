/** Passes over the pair lists: the push of every neighbour in view, and the gap to whoever is ahead. Hot: no allocation. */
import type { Crowd } from './crowd.ts';
import type { Pairs } from './pairs.ts';
import type { SpeedModel } from './speed-model.ts';
import { arrives, createTrace, type Sightline } from './sight.ts';

const trace = createTrace();
const line: Sightline = { cellIndex: 0, fromXM: 0, fromYM: 0, toXM: 0, toYM: 0, isClear: false };
/** Marks a pair that is out of reach or out of sight. */
export const FAR_M = 1e9;

/** Sums the pushes into turnXFrac, turnYFrac and notes every pair's gap. */
export function pushFromNeighbours(crowd: Crowd): void {
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
  askSight(crowd);
  sumPushes(crowd);
  for (let s = 0; s < slotCount; s++) {
    turnXFrac[personOf[s]!] = vectorXFrac[s]!;
    turnYFrac[personOf[s]!] = vectorYFrac[s]!;
  }
}

function sumPushes(crowd: Crowd): void {
  const { slotCount, start, otherSlot, isHidden, gapM, xM, yM, radiusM, vectorXFrac, vectorYFrac, reachM } = crowd.pairs;
  const { pushFrac, leastGapM, entriesPerM } = crowd.neighbourPush;
  const lastEntry = pushFrac.length - 2;
  const reachM2 = reachM * reachM;
  for (let s = 0; s < slotCount; s++) {
    const x = xM[s]!, y = yM[s]!, r = radiusM[s]!;
    let sumX = 0, sumY = 0;
    for (let p = start[s]!, end = start[s + 1]!; p < end; p++) {
      const o = otherSlot[p]!;
      const dx = xM[o]! - x, dy = yM[o]! - y;
      const d2 = dx * dx + dy * dy;
      gapM[p] = FAR_M;
      if (d2 >= reachM2 || d2 === 0 || isHidden[p] === 1) continue;
      const d = Math.sqrt(d2);
      const gap = d - r - radiusM[o]!;
      gapM[p] = gap;
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
}

/** Gap to the nearest person in the strip as wide as two bodies ahead of each; Infinity: nobody. */
export function gapsAhead(crowd: Crowd): void {
  const { pairs, gapAheadM, state } = crowd;
  const { slotCount, personOf, vectorXFrac, vectorYFrac, aheadM, toGoM } = pairs;
  for (let s = 0; s < slotCount; s++) {
    vectorXFrac[s] = state.headingXFrac[personOf[s]!]!;
    vectorYFrac[s] = state.headingYFrac[personOf[s]!]!;
    aheadM[s] = crowd.headwayM;
    toGoM[s] = crowd.toGoM[personOf[s]!]!;
  }
  findAhead(pairs, crowd.space.model);
  for (let s = 0; s < slotCount; s++) gapAheadM[personOf[s]!] = aheadM[s]!;
}

function findAhead({ slotCount, start, otherSlot, gapM, bodiesM, xM, yM, radiusM, vectorXFrac, vectorYFrac, aheadM, toGoM, isPressing }: Pairs, { hasRightOfWay, anticipation }: SpeedModel): void {
  const isPassing = anticipation !== null;
  for (let s = 0; s < slotCount; s++) {
    const x = xM[s]!, y = yM[s]!, r = radiusM[s]!, hx = vectorXFrac[s]!, hy = vectorYFrac[s]!;
    let ahead = aheadM[s]!;
    for (let p = start[s]!, end = start[s + 1]!; p < end; p++) {
      const gap = gapM[p]!;
      const o = otherSlot[p]!;
      const isNearOther = gap < aheadM[o]!;
      if (gap >= ahead && !isNearOther) continue;
      const dx = xM[o]! - x, dy = yM[o]! - y;
      const strip = isPassing ? bodiesM[p]! : r + radiusM[o]!;
      const isAhead = dx * hx + dy * hy > 0 && Math.abs(dx * hy - dy * hx) <= strip;
      const isAheadOfOther = dx * vectorXFrac[o]! + dy * vectorYFrac[o]! < 0 && Math.abs(dx * vectorYFrac[o]! - dy * vectorXFrac[o]!) <= strip;
      const isContested = hasRightOfWay && isAhead && isAheadOfOther;
      const isNearer = toGoM[s]! < toGoM[o]!;
      const goes = isNearer && (isContested || isPressing[s] === 1), otherGoes = !isNearer && (isContested || isPressing[o] === 1);
      if (isAhead && gap < ahead && !goes) ahead = gap;
      if (isAheadOfOther && isNearOther && !otherGoes) aheadM[o] = gap;
    }
    aheadM[s] = ahead;
  }
}

/** Marks the pairs with a wall between them. */
export function askSight({ space, state, pairs: { askedCount, asked, otherSlot, isHidden, personOf, xM, yM } }: Crowd): void {
  for (let k = 0; k < askedCount; k++) {
    const p = asked[2 * k]!, s = asked[2 * k + 1]!, o = otherSlot[p]!;
    line.cellIndex = state.cellIndex[personOf[s]!]!;
    line.fromXM = xM[s]!;
    line.fromYM = yM[s]!;
    line.toXM = xM[o]!;
    line.toYM = yM[o]!;
    const isThere = line.cellIndex === state.cellIndex[personOf[o]!] || arrives(space.mesh, line, trace, space.mesh.regionIndex[state.cellIndex[personOf[o]!]!]!);
    isHidden[p] = isThere ? 0 : 1;
  }
}
