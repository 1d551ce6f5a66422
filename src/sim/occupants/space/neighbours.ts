/** Passes over the pair lists: the push of every neighbour in view, and the gap to whoever is ahead. Hot: no allocation. */
import type { Crowd } from './crowd.ts';
import { createTrace, follow, type Sightline } from './sight.ts';

const trace = createTrace();
const line: Sightline = { cellIndex: 0, fromXM: 0, fromYM: 0, toXM: 0, toYM: 0, isClear: false };
/** Marks a pair that is out of reach or out of sight. */
const FAR_M = 1e9;

/** Sums the pushes into turnXFrac, turnYFrac and notes every pair's gap. */
export function pushFromNeighbours(crowd: Crowd): void {
  const { pairs, radiusM, turnXFrac, turnYFrac, neighbourPush } = crowd;
  const { xM, yM } = crowd.state;
  const { slotCount, personOf, start, other, isAsked, dxM, dyM, gapM } = pairs;
  const { pushFrac, leastGapM, entriesPerM } = neighbourPush;
  const lastEntry = pushFrac.length - 2;
  const reachM2 = pairs.reachM * pairs.reachM;
  turnXFrac.fill(0);
  turnYFrac.fill(0);
  for (let s = 0; s < slotCount; s++) {
    const i = personOf[s]!;
    const x = xM[i]!, y = yM[i]!, r = radiusM[i]!;
    let sumX = 0, sumY = 0;
    for (let p = start[s]!, end = start[s + 1]!; p < end; p++) {
      const j = other[p]!;
      const dx = xM[j]! - x, dy = yM[j]! - y;
      const d2 = dx * dx + dy * dy;
      gapM[p] = FAR_M;
      if (!(d2 < reachM2) || d2 === 0 || (isAsked[p] === 1 && !inSight(crowd, i, j))) continue;
      const d = Math.sqrt(d2);
      const gap = d - r - radiusM[j]!;
      dxM[p] = dx;
      dyM[p] = dy;
      gapM[p] = gap;
      const place = (gap - leastGapM) * entriesPerM;
      const entry = place < 0 ? 0 : place | 0;
      if (entry >= lastEntry) continue;
      const low = pushFrac[entry]!;
      const push = (low + (place - entry) * (pushFrac[entry + 1]! - low)) / d;
      sumX -= push * dx;
      sumY -= push * dy;
      turnXFrac[j]! += push * dx;
      turnYFrac[j]! += push * dy;
    }
    turnXFrac[i]! += sumX;
    turnYFrac[i]! += sumY;
  }
}

/** Gap to the nearest person in the strip as wide as two bodies ahead of each; Infinity: nobody. */
export function gapsAhead(crowd: Crowd): void {
  const { pairs, radiusM, gapAheadM, headwayM } = crowd;
  const { headingXFrac, headingYFrac } = crowd.state;
  const { slotCount, personOf, start, other, dxM, dyM, gapM } = pairs;
  gapAheadM.fill(Infinity);
  for (let s = 0; s < slotCount; s++) {
    const i = personOf[s]!;
    const hx = headingXFrac[i]!, hy = headingYFrac[i]!, r = radiusM[i]!;
    let ahead = gapAheadM[i]!;
    for (let p = start[s]!, end = start[s + 1]!; p < end; p++) {
      const gap = gapM[p]!;
      if (gap > headwayM) continue;
      const j = other[p]!;
      const dx = dxM[p]!, dy = dyM[p]!;
      const strip = r + radiusM[j]!;
      if (gap < ahead && dx * hx + dy * hy >= 0 && Math.abs(dx * hy - dy * hx) <= strip) ahead = gap;
      if (gap < gapAheadM[j]! && dx * headingXFrac[j]! + dy * headingYFrac[j]! <= 0 && Math.abs(dx * headingYFrac[j]! - dy * headingXFrac[j]!) <= strip) gapAheadM[j] = gap;
    }
    gapAheadM[i] = ahead;
  }
}

function inSight({ space, state }: Crowd, i: number, j: number): boolean {
  line.cellIndex = state.cellIndex[i]!;
  line.fromXM = state.xM[i]!;
  line.fromYM = state.yM[i]!;
  line.toXM = state.xM[j]!;
  line.toYM = state.yM[j]!;
  return follow(space.mesh, line, trace) && trace.cellIndex >= 0;
}
