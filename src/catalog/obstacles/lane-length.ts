import type { LaneInput } from '../../sim/index.ts';

/** Along the points of the centre line. */
export function laneLengthM({ pointsM }: { readonly pointsM: LaneInput['pointsM'] }): number {
  let lengthM = 0;
  pointsM.forEach(([xM, yM], i) => {
    const next = pointsM[i + 1];
    if (next !== undefined) lengthM += Math.sqrt((next[0] - xM) * (next[0] - xM) + (next[1] - yM) * (next[1] - yM));
  });
  return lengthM;
}
