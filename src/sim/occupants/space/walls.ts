/** Walls of every region (its edges without the doors and exits in them), and which of them are in reach of each square of floor. */
import type { PointM } from '../../input.ts';
import { offLineM } from './check-walkable.ts';
import { ringsOf, SAME_PLACE_M, type WalkableInput } from './walkable.ts';

export interface Walls {
  /** Walls of region r: regionStart[r] .. regionStart[r + 1]. */
  readonly regionStart: Int32Array;
  /** Where each begins, the way to its end, and that length squared. */
  readonly fromXM: Float64Array;
  readonly fromYM: Float64Array;
  readonly alongXM: Float64Array;
  readonly alongYM: Float64Array;
  readonly lengthM2: Float64Array;
  /** Squares of region r: squareBase[r] + iy * squareCountX[r] + ix. */
  readonly squareBase: Int32Array;
  readonly squareCountX: Int32Array;
  readonly squareCountY: Int32Array;
  readonly lowXM: Float64Array;
  readonly lowYM: Float64Array;
}

/** Walls within reach of square s: wallIndex[start[s] .. start[s + 1]]. */
export interface NearWalls {
  readonly start: Int32Array;
  readonly wallIndex: Int32Array;
}

/** Side of a square. Assumed: about the reach of a wall; the size decides only the speed. */
export const SQUARE_M = 0.5;

type Segment = readonly [PointM, PointM];

export function buildWalls(input: WalkableInput): Walls {
  const regionStart = new Int32Array(input.regions.length + 1), squareBase = new Int32Array(input.regions.length + 1);
  const segments = input.regions.flatMap((region, r) => {
    const gaps = gapsOf(input, r);
    const ofRegion = ringsOf(region).flatMap((ring) => ring.flatMap((a, i) => without([a, ring[(i + 1) % ring.length]!], gaps)));
    regionStart[r + 1] = regionStart[r]! + ofRegion.length;
    return ofRegion;
  });
  const boxes = input.regions.map(({ outlineM }) => squaresOver(outlineM));
  boxes.forEach(({ nx, ny }, r) => (squareBase[r + 1] = squareBase[r]! + nx * ny));
  const column = (pick: (segment: Segment) => number): Float64Array => Float64Array.from(segments, pick);
  return {
    regionStart, fromXM: column(([a]) => a[0]), fromYM: column(([a]) => a[1]),
    alongXM: column(([a, b]) => b[0] - a[0]), alongYM: column(([a, b]) => b[1] - a[1]),
    lengthM2: column(([a, b]) => (b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1])),
    squareBase, squareCountX: Int32Array.from(boxes, ({ nx }) => nx), squareCountY: Int32Array.from(boxes, ({ ny }) => ny),
    lowXM: Float64Array.from(boxes, ({ x0 }) => x0), lowYM: Float64Array.from(boxes, ({ y0 }) => y0),
  };
}

function squaresOver(outlineM: readonly PointM[]): { readonly x0: number; readonly y0: number; readonly nx: number; readonly ny: number } {
  const xs = outlineM.map(([x]) => x), ys = outlineM.map(([, y]) => y);
  const x0 = Math.min(...xs), y0 = Math.min(...ys);
  return { x0, y0, nx: Math.floor((Math.max(...xs) - x0) / SQUARE_M) + 1, ny: Math.floor((Math.max(...ys) - y0) / SQUARE_M) + 1 };
}

/** For bodies that mind walls up to this distance; lower walls first. */
export function listNearWalls(walls: Walls, reachM: number): NearWalls {
  const squares: number[] = [], found: number[] = [];
  for (let r = 0; r + 1 < walls.regionStart.length; r++) {
    for (let w = walls.regionStart[r]!; w < walls.regionStart[r + 1]!; w++) {
      // Rounding may take a body a hair out of its square.
      spread(walls, r, w, reachM + SAME_PLACE_M, (square) => {
        squares.push(square);
        found.push(w);
      });
    }
  }
  const start = new Int32Array(walls.squareBase[walls.squareBase.length - 1]! + 1);
  for (const square of squares) start[square + 1]! += 1;
  for (let s = 1; s < start.length; s++) start[s]! += start[s - 1]!;
  const wallIndex = new Int32Array(found.length), next = start.slice();
  squares.forEach((square, n) => (wallIndex[next[square]!++] = found[n]!));
  return { start, wallIndex };
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

/** Visits the squares from which the wall can be within reach. */
function spread({ fromXM, fromYM, alongXM, alongYM, lengthM2, lowXM, lowYM, squareBase, squareCountX, squareCountY }: Walls, r: number, w: number, reachM: number, visit: (squareIndex: number) => void): void {
  const ax = fromXM[w]! - lowXM[r]!, ay = fromYM[w]! - lowYM[r]!, bx = ax + alongXM[w]!, by = ay + alongYM[w]!;
  const nx = squareCountX[r]!, ny = squareCountY[r]!;
  const fromX = squareOver(Math.min(ax, bx) - reachM, nx), toX = squareOver(Math.max(ax, bx) + reachM, nx);
  const fromY = squareOver(Math.min(ay, by) - reachM, ny), toY = squareOver(Math.max(ay, by) + reachM, ny);
  const wx = alongXM[w]!, wy = alongYM[w]!;
  // From the middle of a square to its corner and on.
  const nearM = reachM + SQUARE_M * Math.SQRT1_2;
  for (let iy = fromY; iy <= toY; iy++) {
    for (let ix = fromX; ix <= toX; ix++) {
      const ox = (ix + 0.5) * SQUARE_M - ax, oy = (iy + 0.5) * SQUARE_M - ay;
      const along = Math.min(Math.max((ox * wx + oy * wy) / lengthM2[w]!, 0), 1);
      const dx = ox - along * wx, dy = oy - along * wy;
      if (dx * dx + dy * dy <= nearM * nearM) visit(squareBase[r]! + iy * nx + ix);
    }
  }
}

function squareOver(offM: number, count: number): number {
  return Math.min(Math.max(Math.floor(offM / SQUARE_M), 0), count - 1);
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
  const ix = squareOver(xM - walls.lowXM[r]!, walls.squareCountX[r]!), iy = squareOver(yM - walls.lowYM[r]!, walls.squareCountY[r]!);
  return walls.squareBase[r]! + iy * walls.squareCountX[r]! + ix;
}
