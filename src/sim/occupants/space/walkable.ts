/**
 * What people can walk on, as plain data: regions (rooms, corridors, flights of stairs), each a polygon in plan with holes,
 * joined by doors. Regions may lie above each other: only a door joins them, so a tower is stair regions between storeys.
 */
import type { PointM } from '../../input.ts';

export interface RegionInput {
  readonly id: string;
  readonly outlineM: readonly PointM[];
  /** Columns, furniture, voids. */
  readonly holesM?: readonly (readonly PointM[])[];
  /** Walking speed here as a share of the level speed; a flight of stairs has less than 1. */
  readonly speedFrac?: number;
  /** A flight of stairs: people keep a longer time gap. Default: level. */
  readonly isStair?: boolean;
}

/** A line on the boundary of both regions. */
export interface DoorInput {
  readonly id: string;
  readonly fromIndex: number;
  readonly toIndex: number;
  readonly lineM: readonly [PointM, PointM];
}

/** Where people leave: a convex area inside a region, or a line on its boundary. */
export type ExitInput = { readonly id: string; readonly regionIndex: number } & (
  | { readonly areaM: readonly PointM[]; readonly aim: 'centroid' | 'nearest' }
  | { readonly lineM: readonly [PointM, PointM] }
);

export interface WalkableInput {
  readonly regions: readonly RegionInput[];
  readonly doors: readonly DoorInput[];
  readonly exits: readonly ExitInput[];
}

/** Closer than this is the same point or the same line, m. Assumed: drawings are good to a millimetre; 0.1 .. 5 mm. */
export const SAME_PLACE_M = 1e-3;

export function ringsOf(region: RegionInput): readonly (readonly PointM[])[] {
  return [region.outlineM, ...(region.holesM ?? [])].map(openRing);
}

/** Without the repeated first point and without points that repeat their neighbour. */
function openRing(ringM: readonly PointM[]): readonly PointM[] {
  return ringM.filter((point, i) => !isSame(point, ringM[(i + 1) % ringM.length]!));
}

export function isSame(a: PointM, b: PointM): boolean {
  return Math.abs(a[0] - b[0]) <= SAME_PLACE_M && Math.abs(a[1] - b[1]) <= SAME_PLACE_M;
}

export function signedAreaM2(ringM: readonly PointM[]): number {
  let twiceM2 = 0;
  ringM.forEach(([x, y], i) => {
    const [nx, ny] = ringM[(i + 1) % ringM.length]!;
    twiceM2 += x * ny - nx * y;
  });
  return twiceM2 / 2;
}

export function centroidM(ringM: readonly PointM[]): PointM {
  const areaM2 = signedAreaM2(ringM);
  let x = 0, y = 0;
  ringM.forEach(([ax, ay], i) => {
    const [bx, by] = ringM[(i + 1) % ringM.length]!;
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return [x / (6 * areaM2), y / (6 * areaM2)];
}
