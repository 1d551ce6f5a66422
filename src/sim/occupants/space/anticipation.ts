/**
 * Steering aside with foresight: everybody looks a moment ahead and turns to the side on which an oncoming or slower person will
 * not be. The push is across the wish, so that nobody is turned back; it is twice as strong against people coming the other
 * way, from which lanes form. Source: [xu-2021] anticipation velocity model. Hot: no allocation.
 */
import type { Bodies } from './bodies.ts';
import { askSight } from './neighbours.ts';
import { CLOSE_M } from './pairs.ts';
import type { Anticipation, PushTable } from './speed-model.ts';

/** Sums the pushes aside into turnXFrac, turnYFrac and notes the pairs that are near. */
export function steerAside(crowd: Bodies, anticipation: Anticipation): void {
  const { asideMaxFrac, patienceS } = anticipation;
  const { pairs, state, turnXFrac, turnYFrac } = crowd;
  const { slotCount, personOf } = pairs;
  for (let s = 0; s < slotCount; s++) {
    const i = personOf[s]!;
    pairs.xM[s] = state.xM[i]!;
    pairs.yM[s] = state.yM[i]!;
    pairs.radiusM[s] = crowd.radiusM[i]!;
    pairs.wishXFrac[s] = crowd.wishXFrac[i]!;
    pairs.wishYFrac[s] = crowd.wishYFrac[i]!;
    pairs.vectorXFrac[s] = state.headingXFrac[i]!;
    pairs.vectorYFrac[s] = state.headingYFrac[i]!;
    pairs.speedMPerS[s] = state.speedMPerS[i]!;
    pairs.asideFrac[s] = 0;
    pairs.isPressing[s] = state.stoodS[i]! > patienceS ? 1 : 0;
    pairs.goalIndex[s] = crowd.goalIndex[i]!;
  }
  if (!pairs.isSightKept || !pairs.isSightKnown) askSight(crowd);
  sumAside(crowd, anticipation);
  for (let s = 0; s < slotCount; s++) {
    const i = personOf[s]!;
    // To the left of the wish.
    const aside = Math.min(Math.max(pairs.asideFrac[s]!, -asideMaxFrac), asideMaxFrac);
    turnXFrac[i] = -aside * pairs.wishYFrac[s]!;
    turnYFrac[i] = aside * pairs.wishXFrac[s]!;
  }
}

function sumAside({ pairs, neighbourPush, headwayM }: Bodies, { lookAheadS, passFrac }: Anticipation): void {
  const { slotCount, start, otherSlot, isHidden, nearSlot, nearOther, gapM, xM, yM, radiusM, vectorXFrac, vectorYFrac, speedMPerS, wishXFrac, wishYFrac, asideFrac, goalIndex, bodiesM, reachM } = pairs;
  const reachM2 = reachM * reachM;
  let close = 0, far = gapM.length;
  for (let s = 0; s < slotCount; s++) {
    const x = xM[s]!, y = yM[s]!, r = radiusM[s]!, wx = wishXFrac[s]!, wy = wishYFrac[s]!, hx = vectorXFrac[s]!, hy = vectorYFrac[s]!;
    const vx = speedMPerS[s]! * hx, vy = speedMPerS[s]! * hy;
    let aside = 0;
    for (let p = start[s]!, end = start[s + 1]!; p < end; p++) {
      const o = otherSlot[p]!;
      const dx = xM[o]! - x, dy = yM[o]! - y;
      const d2 = dx * dx + dy * dy;
      if (d2 >= reachM2 || d2 === 0 || isHidden[p] === 1) continue;
      const d = Math.sqrt(d2);
      const owx = wishXFrac[o]!, owy = wishYFrac[o]!;
      const against = goalIndex[o] === goalIndex[s] ? 0 : -(wx * owx + wy * owy);
      const bodies = (r + radiusM[o]!) * (against > 0 ? 1 - (1 - passFrac) * against : 1);
      if (d - bodies < headwayM) {
        const n = d - bodies < CLOSE_M ? close++ : --far;
        nearSlot[n] = s;
        nearOther[n] = o;
        gapM[n] = d - bodies;
        bodiesM[n] = bodies;
      }
      const ohx = vectorXFrac[o]!, ohy = vectorYFrac[o]!;
      // Where the other will be, seen from here.
      const ax = dx + (speedMPerS[o]! * ohx - vx) * lookAheadS, ay = dy + (speedMPerS[o]! * ohy - vy) * lookAheadS;
      const laterM = (ax * dx + ay * dy) / d - bodies;
      const push = pushAt(neighbourPush, laterM < 0 ? 0 : laterM);
      if (push === 0) continue;
      if (dx * wx + dy * wy > 0) {
        const side = wx * ay - wy * ax;
        const strength = push * (1.5 - 0.5 * (wx * ohx + wy * ohy));
        aside += side < 0 ? strength : -strength;
      }
      if (dx * owx + dy * owy < 0) {
        const side = owy * ax - owx * ay;
        const strength = push * (1.5 - 0.5 * (owx * hx + owy * hy));
        asideFrac[o]! += side < 0 ? strength : -strength;
      }
    }
    asideFrac[s]! += aside;
  }
  pairs.closeCount = close;
  pairs.farFromIndex = far;
}

function pushAt({ pushFrac, leastGapM, entriesPerM }: PushTable, gapM: number): number {
  const place = (gapM - leastGapM) * entriesPerM;
  const entry = place | 0;
  if (entry >= pushFrac.length - 2) return 0;
  const low = pushFrac[entry]!;
  return low + (place - entry) * (pushFrac[entry + 1]! - low);
}
