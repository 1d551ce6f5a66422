/** Floor plans as rectangles: smoke is drawn as boxes, whose sight-line length has a closed form. */
import type { PointM } from '../../sim/index.ts';

export interface RectM {
  readonly x0M: number;
  readonly y0M: number;
  readonly x1M: number;
  readonly y1M: number;
}

/** Cuts a simple polygon at its corners' x. Exact for right-angled plans, the mid-height of each strip otherwise. */
export function rectanglesOf(polygonM: readonly PointM[]): RectM[] {
  const cutsM = [...new Set(polygonM.map(([xM]) => xM))].sort((a, b) => a - b);
  const rects: RectM[] = [];
  for (let i = 0; i + 1 < cutsM.length; i++) {
    const x0M = cutsM[i]!;
    const x1M = cutsM[i + 1]!;
    const crossings = crossingsAt(polygonM, (x0M + x1M) / 2);
    for (let j = 0; j + 1 < crossings.length; j += 2) addRect(rects, { x0M, x1M, y0M: crossings[j]!, y1M: crossings[j + 1]! });
  }
  return rects;
}

function crossingsAt(polygonM: readonly PointM[], xM: number): number[] {
  const crossings: number[] = [];
  polygonM.forEach(([ax, ay], i) => {
    const [bx, by] = polygonM[(i + 1) % polygonM.length]!;
    if (ax < xM !== bx < xM) crossings.push(ay + ((xM - ax) / (bx - ax)) * (by - ay));
  });
  return crossings.sort((a, b) => a - b);
}

/** Joins a strip to its left neighbour when they are one rectangle. */
function addRect(rects: RectM[], rect: RectM): void {
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
  const left = rects.findIndex((other) => near(other.x1M, rect.x0M) && near(other.y0M, rect.y0M) && near(other.y1M, rect.y1M));
  if (left >= 0) rects[left] = { ...rects[left]!, x1M: rect.x1M };
  else rects.push(rect);
}

export function boundsOf(pointsM: readonly PointM[]): RectM {
  const xs = pointsM.map(([xM]) => xM);
  const ys = pointsM.map(([, yM]) => yM);
  return { x0M: Math.min(...xs), y0M: Math.min(...ys), x1M: Math.max(...xs), y1M: Math.max(...ys) };
}

export function centreOf(rect: RectM): PointM {
  return [(rect.x0M + rect.x1M) / 2, (rect.y0M + rect.y1M) / 2];
}

/** Convex outline, counter-clockwise; stands in for a footprint that a scenario does not draw. */
export function hullOf(pointsM: readonly PointM[]): PointM[] {
  const sorted = [...pointsM].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const chain = (points: readonly PointM[]) => {
    const out: PointM[] = [];
    for (const point of points) {
      while (out.length >= 2 && cross(out[out.length - 2]!, out[out.length - 1]!, point) <= 0) out.pop();
      out.push(point);
    }
    return out.slice(0, -1);
  };
  return [...chain(sorted), ...chain([...sorted].reverse())];
}

function cross([ox, oy]: PointM, [ax, ay]: PointM, [bx, by]: PointM): number {
  return (ax - ox) * (by - oy) - (ay - oy) * (bx - ox);
}
