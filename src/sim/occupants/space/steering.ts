/** Which turning point a person heads for: that of the spot they stand on, if they see it; else that of a spot at hand. */
import { LATTICE_M, spotAt } from './lattice.ts';
import { arrives, createTrace, type Sightline } from './sight.ts';
import type { Space } from './space.ts';
import { NO_POINT } from './ways.ts';

const trace = createTrace();
const line: Sightline = { cellIndex: 0, fromXM: 0, fromYM: 0, toXM: 0, toYM: 0, isClear: false };

/** Squares looked at: the own one, the four beside it, the four at its corners. */
const LOOK_X = [0, 1, -1, 0, 0, 1, -1, 1, -1];
const LOOK_Y = [0, 0, 0, 1, -1, 1, 1, -1, -1];

/** Next turning point on the way to the exit; NO_POINT when none is in view. */
export function nextPoint(space: Space, exitIndex: number, cellIndex: number, xM: number, yM: number): number {
  const { lattice, fields } = space.ways;
  const { next, pointNext } = fields[exitIndex]!;
  let point = next[spotAt(lattice, space.mesh.regionIndex[cellIndex]!, xM, yM)]!;
  if (point === NO_POINT || !sees(space, cellIndex, xM, yM, point)) point = nearbyPoint(space, exitIndex, cellIndex, xM, yM);
  if (point === NO_POINT) return NO_POINT;
  // The person is not quite at the spot: what comes after the turn may be in view already.
  while (pointNext[point] !== NO_POINT && sees(space, cellIndex, xM, yM, pointNext[point]!)) point = pointNext[point]!;
  return point;
}

/** The best point in view of the spots around: with clearance if possible, else grazing a wall. */
function nearbyPoint(space: Space, exitIndex: number, cellIndex: number, xM: number, yM: number): number {
  const { lattice, fields, pointXM, pointYM } = space.ways;
  const { next, pointToGoM } = fields[exitIndex]!;
  const r = space.mesh.regionIndex[cellIndex]!;
  let best = NO_POINT;
  let bestM = Infinity;
  for (let k = 0; k < LOOK_X.length; k++) {
    const point = next[spotAt(lattice, r, xM + LOOK_X[k]! * LATTICE_M, yM + LOOK_Y[k]! * LATTICE_M)]!;
    if (point === NO_POINT || point === best) continue;
    const dx = pointXM[point]! - xM, dy = pointYM[point]! - yM;
    const wayM = Math.sqrt(dx * dx + dy * dy) + pointToGoM[point]!;
    if (wayM >= bestM) continue;
    line.isClear = false;
    if (!reaches(space, cellIndex, xM, yM, point)) continue;
    best = point;
    bestM = wayM;
  }
  return best;
}

function sees(space: Space, cellIndex: number, xM: number, yM: number, pointIndex: number): boolean {
  line.isClear = true;
  return reaches(space, cellIndex, xM, yM, pointIndex);
}

function reaches(space: Space, cellIndex: number, xM: number, yM: number, pointIndex: number): boolean {
  line.cellIndex = cellIndex;
  line.fromXM = xM;
  line.fromYM = yM;
  line.toXM = space.ways.pointXM[pointIndex]!;
  line.toYM = space.ways.pointYM[pointIndex]!;
  return arrives(space.mesh, line, trace, space.mesh.regionIndex[space.ways.pointCell[pointIndex]!]!);
}

/** Length of the way to the exit over the speed share of its ground; Infinity: no way. */
export function toGoM(space: Space, exitIndex: number, cellIndex: number, xM: number, yM: number): number {
  const point = nextPoint(space, exitIndex, cellIndex, xM, yM);
  if (point === NO_POINT) return Infinity;
  line.isClear = false;
  reaches(space, cellIndex, xM, yM, point);
  return trace.costM + space.ways.fields[exitIndex]!.pointToGoM[point]!;
}
