/** Walls of every region (its edges without the doors and exits in them), and which of them are in reach of each square metre. */
import type { PointM } from '../../input.ts';
import { offLineM } from './check-walkable.ts';
import { ringsOf, SAME_PLACE_M, type WalkableInput } from './walkable.ts';

export interface Walls {
  readonly ax: Float64Array;
  readonly ay: Float64Array;
  readonly bx: Float64Array;
  readonly by: Float64Array;
  /** Squares of region r: squareBase[r] + iy * squareCountX[r] + ix. */
  readonly squareBase: Int32Array;
  readonly squareCountX: Int32Array;
  readonly squareCountY: Int32Array;
  readonly lowXM: Float64Array;
  readonly lowYM: Float64Array;
  /** Walls within reach of a square: near[nearStart[s] .. nearStart[s + 1]]. */
  readonly nearStart: Int32Array;
  readonly near: Int32Array;
}

/** Side of a square. Assumed: about the reach of a wall; the size decides only the speed. */
export const SQUARE_M = 0.5;

type Segment = readonly [PointM, PointM];

export function buildWalls(input: WalkableInput, reachM: number): Walls {
  const segments: Segment[] = [];
  const squareBase: number[] = [], squareCountX: number[] = [], squareCountY: number[] = [], lowX: number[] = [], lowY: number[] = [];
  const lists: number[][] = [];
  input.regions.forEach((region, r) => {
    const first = segments.length;
    const gaps = gapsOf(input, r);
    for (const ring of ringsOf(region)) ring.forEach((a, i) => segments.push(...without([a, ring[(i + 1) % ring.length]!], gaps)));
    const xs = region.outlineM.map(([x]) => x), ys = region.outlineM.map(([, y]) => y);
    const x0 = Math.min(...xs), y0 = Math.min(...ys);
    const nx = Math.floor((Math.max(...xs) - x0) / SQUARE_M) + 1, ny = Math.floor((Math.max(...ys) - y0) / SQUARE_M) + 1;
    squareBase.push(lists.length);
    squareCountX.push(nx);
    squareCountY.push(ny);
    lowX.push(x0);
    lowY.push(y0);
    const base = lists.length;
    for (let s = 0; s < nx * ny; s++) lists.push([]);
    for (let w = first; w < segments.length; w++) spread(segments[w]!, { x0, y0, nx, ny, reachM }, (s) => lists[base + s]!.push(w));
  });
  const nearStart = new Int32Array(lists.length + 1);
  lists.forEach((list, s) => (nearStart[s + 1] = nearStart[s]! + list.length));
  const column = (pick: (segment: Segment) => number): Float64Array => Float64Array.from(segments, pick);
  return {
    ax: column(([a]) => a[0]), ay: column(([a]) => a[1]), bx: column(([, b]) => b[0]), by: column(([, b]) => b[1]),
    squareBase: Int32Array.from(squareBase), squareCountX: Int32Array.from(squareCountX), squareCountY: Int32Array.from(squareCountY),
    lowXM: Float64Array.from(lowX), lowYM: Float64Array.from(lowY), nearStart, near: Int32Array.from(lists.flat()),
  };
}

/** Lines in the region's boundary that are no walls. A shut door stays a gap here: the mesh stops people at it. */
function gapsOf(input: WalkableInput, r: number): Segment[] {
  const doors = input.doors.filter((door) => door.fromIndex === r || door.toIndex === r).map((door) => door.lineM);
  return [...doors, ...input.exits.flatMap((exit) => (exit.regionIndex === r && 'lineM' in exit ? [exit.lineM] : []))];
}

function without([a, b]: Segment, gaps: readonly Segment[]): Segment[] {
  const dx = b[0] - a[0], dy = b[1] - a[1];
  const lengthM2 = dx * dx + dy * dy;
  const holes = gaps
    .filter((gap) => gap.every((p) => offLineM([a, b], p) <= 2 * SAME_PLACE_M))
    .map((gap) => gap.map(([x, y]) => ((x - a[0]) * dx + (y - a[1]) * dy) / lengthM2).sort((p, q) => p - q) as [number, number])
    .sort((p, q) => p[0] - q[0]);
  const left: Segment[] = [];
  let from = 0;
  const point = (frac: number): PointM => (frac === 0 ? a : frac === 1 ? b : [a[0] + frac * dx, a[1] + frac * dy]);
  for (const [low, high] of [...holes, [1, 2] as const]) {
    const to = Math.min(Math.max(low, 0), 1);
    if ((to - from) * Math.sqrt(lengthM2) > SAME_PLACE_M) left.push([point(from), point(to)]);
    from = Math.max(from, Math.min(high, 1));
  }
  return left;
}

interface Squares {
  readonly x0: number;
  readonly y0: number;
  readonly nx: number;
  readonly ny: number;
  readonly reachM: number;
}

/** Visits the squares from which the wall can be within reach. */
function spread([a, b]: Segment, { x0, y0, nx, ny, reachM }: Squares, visit: (squareIndex: number) => void): void {
  const clamp = (value: number, count: number): number => Math.min(Math.max(Math.floor(value / SQUARE_M), 0), count - 1);
  const fromX = clamp(Math.min(a[0], b[0]) - reachM - x0, nx), toX = clamp(Math.max(a[0], b[0]) + reachM - x0, nx);
  const fromY = clamp(Math.min(a[1], b[1]) - reachM - y0, ny), toY = clamp(Math.max(a[1], b[1]) + reachM - y0, ny);
  const halfDiagonalM = SQUARE_M * Math.SQRT1_2;
  for (let iy = fromY; iy <= toY; iy++) {
    for (let ix = fromX; ix <= toX; ix++) {
      const centre: PointM = [x0 + (ix + 0.5) * SQUARE_M, y0 + (iy + 0.5) * SQUARE_M];
      if (distanceM([a, b], centre) <= reachM + halfDiagonalM) visit(iy * nx + ix);
    }
  }
}

/** From a stretch to a point. */
export function distanceM([a, b]: Segment, [x, y]: PointM): number {
  const dx = b[0] - a[0], dy = b[1] - a[1];
  const along = Math.min(Math.max(((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy), 0), 1);
  const ox = a[0] + along * dx - x, oy = a[1] + along * dy - y;
  return Math.sqrt(ox * ox + oy * oy);
}

/** Square of the region that holds the point. */
export function squareAt(walls: Walls, r: number, xM: number, yM: number): number {
  const ix = Math.min(Math.max(Math.floor((xM - walls.lowXM[r]!) / SQUARE_M), 0), walls.squareCountX[r]! - 1);
  const iy = Math.min(Math.max(Math.floor((yM - walls.lowYM[r]!) / SQUARE_M), 0), walls.squareCountY[r]! - 1);
  return walls.squareBase[r]! + iy * walls.squareCountX[r]! + ix;
}
