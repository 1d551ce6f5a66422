import type { PointM } from '../../../sim/index.ts';

/**
 * The polygon with every edge moved inwards, corners mitred; null where nothing would be left of it.
 * @param polygonM  simple, counter-clockwise
 */
export function inset(polygonM: readonly PointM[], byM: number): readonly PointM[] | null {
  const corners = withoutStraightCorners(polygonM);
  if (corners.length < 3) return null;
  const moved = corners.map((corner, k) => movedCorner(at(corners, k - 1), corner, at(corners, k + 1), byM));
  // An edge that turned round was shorter than the walls on it are thick.
  const isTurned = moved.some((corner, k) => alongEdge(corner, at(moved, k + 1), corners[k]!, at(corners, k + 1)) <= 0);
  return isTurned ? null : moved;
}

const at = <T>(items: readonly T[], k: number): T => items[(k + items.length) % items.length]!;

function withoutStraightCorners(polygonM: readonly PointM[]): readonly PointM[] {
  return polygonM.filter((corner, k) => {
    const [ax, ay] = direction(at(polygonM, k - 1), corner);
    const [bx, by] = direction(corner, at(polygonM, k + 1));
    return Math.abs(ax * by - ay * bx) > STRAIGHT;
  });
}
/** Sine of the angle below which a corner is none. */
const STRAIGHT = 1e-6;

function movedCorner(before: PointM, corner: PointM, after: PointM, byM: number): PointM {
  const [ax, ay] = direction(before, corner);
  const [bx, by] = direction(corner, after);
  const sine = ax * by - ay * bx;
  // The inside lies to the left of each edge: both offset lines meet where the shifts along either add up.
  const alongM = (byM * (1 - ax * bx - ay * by)) / sine;
  return [corner[0] - ay * byM + ax * -alongM, corner[1] + ax * byM + ay * -alongM];
}

export function direction(from: PointM, to: PointM): PointM {
  const lengthM = Math.sqrt((to[0] - from[0]) * (to[0] - from[0]) + (to[1] - from[1]) * (to[1] - from[1]));
  return lengthM === 0 ? [0, 0] : [(to[0] - from[0]) / lengthM, (to[1] - from[1]) / lengthM];
}

function alongEdge(fromM: PointM, toM: PointM, edgeFromM: PointM, edgeToM: PointM): number {
  const [x, y] = direction(edgeFromM, edgeToM);
  return (toM[0] - fromM[0]) * x + (toM[1] - fromM[1]) * y;
}
