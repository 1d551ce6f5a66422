/** The landing of a stair cell: the part of its floor with the doors; flights begin and end side by side at its inner edge. */
import type { PointM } from '../../input.ts';
import { directionOf, lengthOf, outwardOf, pointOn, type Stretch } from './wall-places.ts';

export interface Landing {
  readonly outlineM: readonly PointM[];
  /** Where the flight up begins and the flight from below ends, walked with the landing on the left. */
  readonly upM: Stretch;
  readonly downM: Stretch;
  /** Corners of the cell beyond the landing, in order from the one end of its inner edge to the other. */
  readonly beyondM: readonly PointM[];
}

/** Assumed: the eye between two flights, most; 0.1 .. 0.4. */
const EYE_MOST_M = 0.4;
const EYE_LEAST_M = 0.1;
/** Assumed: narrower flights are none; 0.5 .. 0.8. */
const FLIGHT_LEAST_M = 0.5;
/** Assumed: doors end so far before the first step; 0.05 .. 0.5. */
const DOOR_TO_STEP_M = 0.1;
/** Assumed: what must be left of the cell for its flights; 0.5 .. 2. */
const FLIGHT_DEPTH_LEAST_M = 1;

/**
 * The landing along one wall of a convex cell that holds all doors and leaves the flights the longest run; null: none does, people
 * use the whole floor.
 */
export function cutLanding(outlineM: readonly PointM[], doors: readonly Stretch[], flightWidthM: number): Landing | null {
  const walls = outlineM.map((a, i): Stretch => [a, outlineM[(i + 1) % outlineM.length]!]);
  let best: Landing | null = null;
  let bestRunM = 0;
  for (const wall of isConvex(outlineM) ? walls : []) {
    const found = landingAlong(wall, outlineM, doors, flightWidthM);
    if (found === null || found.runM <= bestRunM + 1e-6) continue;
    best = found.landing;
    bestRunM = found.runM;
  }
  return best;
}

/** Corners turn left or not at all. */
export function isConvex(outlineM: readonly PointM[]): boolean {
  return outlineM.every((a, i) => {
    const b = outlineM[(i + 1) % outlineM.length]!, c = outlineM[(i + 2) % outlineM.length]!;
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]) >= -1e-9;
  });
}

function landingAlong(wall: Stretch, outlineM: readonly PointM[], doors: readonly Stretch[], flightWidthM: number): { readonly landing: Landing; readonly runM: number } | null {
  const [ox, oy] = outwardOf(wall);
  const depthOf = ([x, y]: PointM): number => -((x - wall[0][0]) * ox + (y - wall[0][1]) * oy);
  const depthM = Math.max(flightWidthM, ...doors.flat().map((p) => depthOf(p) + DOOR_TO_STEP_M));
  const runM = Math.max(...outlineM.map(depthOf)) - depthM;
  if (runM < FLIGHT_DEPTH_LEAST_M) return null;
  const kept: PointM[] = [], beyondM: PointM[] = [];
  let edgeFrom: PointM | null = null, edgeTo: PointM | null = null;
  outlineM.forEach((a, i) => {
    const b = outlineM[(i + 1) % outlineM.length]!;
    const da = depthOf(a), db = depthOf(b);
    if (da <= depthM) kept.push(a);
    if (da <= depthM === db <= depthM) return;
    const crossing: PointM = pointOn([a, b], (lengthOf([a, b]) * (depthM - da)) / (db - da));
    kept.push(crossing);
    if (db > depthM) edgeFrom = crossing;
    else edgeTo = crossing;
  });
  if (edgeFrom === null || edgeTo === null) return null;
  const first = outlineM.findIndex((a, i) => depthOf(a) > depthM && depthOf(outlineM[(i + outlineM.length - 1) % outlineM.length]!) <= depthM);
  for (let i = first; depthOf(outlineM[i % outlineM.length]!) > depthM; i++) beyondM.push(outlineM[i % outlineM.length]!);
  const lanes = lanesOn([edgeFrom, edgeTo], flightWidthM);
  return lanes === null ? null : { landing: { outlineM: kept, ...lanes, beyondM }, runM };
}

/** Two flights side by side in the middle of the edge; the one at its lower end of x + y leads up, as the tower is drawn. */
function lanesOn(edge: Stretch, flightWidthM: number): { readonly upM: Stretch; readonly downM: Stretch } | null {
  const lengthM = lengthOf(edge);
  const widthM = Math.min(flightWidthM, (lengthM - EYE_LEAST_M) / 2);
  if (widthM < FLIGHT_LEAST_M) return null;
  const eyeM = Math.min(EYE_MOST_M, lengthM - 2 * widthM);
  const from = (lengthM - 2 * widthM - eyeM) / 2;
  const lanes = [from, from + widthM + eyeM].map((m): Stretch => [pointOn(edge, m), pointOn(edge, m + widthM)]);
  const [dx, dy] = directionOf(edge);
  return dx + dy > 0 ? { upM: lanes[0]!, downM: lanes[1]! } : { upM: lanes[1]!, downM: lanes[0]! };
}

/** The middle so many metres of a stretch. */
export function narrowed(stretch: Stretch, widthM: number): Stretch {
  const spareM = Math.max(0, lengthOf(stretch) - widthM) / 2;
  return [pointOn(stretch, spareM), pointOn(stretch, lengthOf(stretch) - spareM)];
}
