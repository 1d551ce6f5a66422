/** Where ways bend and end: corners of the ground, door posts, and the points of each exit that people head for. */
import type { PointM } from '../../input.ts';
import { cellAt, type Mesh } from './mesh.ts';
import { CLEARANCE_M, findSpurs, lengthM, unit } from './spurs.ts';
import { centroidM, type ExitInput, type WalkableInput } from './walkable.ts';

/** Points of an exit to head for are so far apart. Assumed; 0.2 .. 0.5. */
const GOAL_SPACING_M = 0.25;
/** People aim this far beyond an exit line, so that they cross it. Assumed; 0.3 .. 1. */
const BEYOND_M = 0.5;

export interface TurningPoint {
  readonly placeM: PointM;
  readonly cellIndex: number;
  /** Where to head for when this point is next: itself, or beyond the exit line. */
  readonly aimM: PointM;
}

/** The tips of the spurs. */
export function corners(input: WalkableInput, mesh: Mesh): TurningPoint[] {
  return findSpurs(input, mesh).flatMap(({ regionIndex, tipM }) => place(mesh, regionIndex, tipM));
}

function place(mesh: Mesh, r: number, placeM: PointM): TurningPoint[] {
  const cellIndex = cellAt(mesh, r, placeM[0], placeM[1]);
  return cellIndex < 0 ? [] : [{ placeM, cellIndex, aimM: placeM }];
}

export function goals(exit: ExitInput, mesh: Mesh): TurningPoint[] {
  if ('lineM' in exit) return lineGoals(exit.lineM, exit.regionIndex, mesh);
  const middle = centroidM(exit.areaM);
  if (exit.aim === 'centroid') return place(mesh, exit.regionIndex, middle);
  return exit.areaM.flatMap((a, i) => along([a, exit.areaM[(i + 1) % exit.areaM.length]!], 0)).flatMap(([x, y]) =>
    // A hand's breadth inside, so that who arrives is in.
    place(mesh, exit.regionIndex, [x + (middle[0] - x) * 0.02, y + (middle[1] - y) * 0.02]),
  );
}

function lineGoals(lineM: readonly [PointM, PointM], regionIndex: number, mesh: Mesh): TurningPoint[] {
  const [ux, uy] = unit(lineM[0], lineM[1]);
  return along(lineM, CLEARANCE_M).flatMap(([x, y]) => {
    // Which side is outside: the one without ground.
    const sign = cellAt(mesh, regionIndex, x - uy * 0.05, y + ux * 0.05) < 0 ? 1 : -1;
    const inside: PointM = [x + sign * uy * 1e-6, y - sign * ux * 1e-6];
    return place(mesh, regionIndex, inside).map((point) => ({ ...point, aimM: [x - sign * uy * BEYOND_M, y + sign * ux * BEYOND_M] as const }));
  });
}

/** Evenly spaced points of a line, off its ends by the margin. */
function along([a, b]: readonly [PointM, PointM], marginM: number): PointM[] {
  const [ux, uy] = unit(a, b);
  const keptM = Math.min(marginM, lengthM(a, b) / 2);
  const spanM = lengthM(a, b) - 2 * keptM;
  const steps = Math.ceil(spanM / GOAL_SPACING_M);
  return Array.from({ length: steps + 1 }, (_, k): PointM => {
    const m = keptM + (steps === 0 ? 0 : (spanM * k) / steps);
    return [a[0] + ux * m, a[1] + uy * m];
  });
}
