/** What a ladder or platform can touch. */
import { hypot } from '../math/detmath.ts';
import type { AerialSiteInput, FacadeCellInput } from '../input.ts';

/** Source: domain B2 (envelope model, estimate): outreach at small height of the 32 m, 54 m and 101 m classes. */
const OUTREACH_CLASSES = [
  { workingHeightM: 32, outreachM: 15 },
  { workingHeightM: 54, outreachM: 21 },
  { workingHeightM: 101, outreachM: 25 },
] as const;
/** Assumed: a basket works at the sill of a window, this far above the floor; 0.9 .. 1.5. */
const BASKET_ABOVE_FLOOR_M = 1.2;
/** Assumed: how far off the site's façade a window may face; 45 .. 80. */
const MAX_TURN_DEG = 60;

/** Allowed outreach at a height, r(h) = r_max (1 - (h/H_max)^2); 0 above the working height. */
export function outreachAtM(heightM: number, workingHeightM: number): number {
  if (workingHeightM <= 0 || heightM > workingHeightM) return 0;
  const shareFrac = Math.max(0, heightM) / workingHeightM;
  return maxOutreachM(workingHeightM) * (1 - shareFrac * shareFrac);
}

function maxOutreachM(workingHeightM: number): number {
  const [low, mid, high] = OUTREACH_CLASSES;
  if (workingHeightM <= low.workingHeightM) return (low.outreachM * workingHeightM) / low.workingHeightM;
  if (workingHeightM >= high.workingHeightM) return high.outreachM;
  const [from, to] = workingHeightM < mid.workingHeightM ? [low, mid] : [mid, high];
  return from.outreachM + ((to.outreachM - from.outreachM) * (workingHeightM - from.workingHeightM)) / (to.workingHeightM - from.workingHeightM);
}

/** Whether a basket standing on the site comes to the cell's window. */
export function reachesCell(cell: FacadeCellInput, site: AerialSiteInput, workingHeightM: number): boolean {
  const turnDeg = Math.abs((((cell.azimuthDeg - site.azimuthDeg) % 360) + 540) % 360 - 180);
  if (turnDeg > MAX_TURN_DEG) return false;
  const awayM = hypot(cell.centreM[0] - site.centreM[0], cell.centreM[1] - site.centreM[1]);
  return awayM <= outreachAtM(cell.floorM + BASKET_ABOVE_FLOOR_M, workingHeightM);
}

/** Façade cells whose window a basket on the site comes to, lowest index first. */
export function cellsInReach(cells: readonly FacadeCellInput[], site: AerialSiteInput, workingHeightM: number): number[] {
  return cells.flatMap((cell, i) => (reachesCell(cell, site, workingHeightM) ? [i] : []));
}
