/** What a small plate in a room sees of it: the share of its view that lies above a level. */
import type { PointM } from '../input.ts';
import { atan2 } from '../math/detmath.ts';

export type VectorM = readonly [xM: number, yM: number, zM: number];

const PI = 3.141592653589793;
/** Numerical: a level is never closer than this to the plate. */
const LEAST_APART_M = 1e-4;

/** A plate in a prism-shaped room: where it is, above the floor, and which way it faces (unit length). */
export interface PlateView {
  readonly polygonM: readonly PointM[];
  readonly atM: VectorM;
  readonly normal: VectorM;
}

/** Share of what the plate sees that meets the room's surfaces above a height. */
export function seenAboveFrac({ polygonM, atM, normal }: PlateView, heightM: number): number {
  const [xM, yM, zM] = atM;
  const isLevelAbove = heightM >= zM;
  const apartM = isLevelAbove ? Math.max(LEAST_APART_M, heightM - zM) : Math.min(-LEAST_APART_M, heightM - zM);
  const level = polygonM.map(([cornerXM, cornerYM]): VectorM => [cornerXM - xM, cornerYM - yM, apartM]);
  const frac = Math.min(1, polygonViewFrac(level, normal));
  return isLevelAbove ? frac : 1 - frac;
}

/** Configuration factor from a small plate at the origin to a polygon, by Lambert's sum over its edges. Source: [siegel-howell]. */
export function polygonViewFrac(polygonM: readonly VectorM[], normal: VectorM): number {
  const seen = inFrontOf(polygonM, normal);
  const sum = seen.reduce((total, from, k) => total + edgeShare(from, seen[(k + 1) % seen.length]!, normal), 0);
  return Math.abs(sum) / (2 * PI);
}

/** The part of a polygon that the plate's own plane does not hide. */
function inFrontOf(polygonM: readonly VectorM[], normal: VectorM): VectorM[] {
  return polygonM.flatMap((from, k) => {
    const to = polygonM[(k + 1) % polygonM.length]!;
    const fromM = dot(from, normal);
    const toM = dot(to, normal);
    const kept = fromM >= 0 ? [from] : [];
    return fromM * toM < 0 ? [...kept, between(from, to, fromM / (fromM - toM))] : kept;
  });
}

/** Angle of the edge as the plate sees it, times how far the plane through it leans towards the normal. */
function edgeShare(from: VectorM, to: VectorM, normal: VectorM): number {
  const across = cross(from, to);
  const size = Math.sqrt(dot(across, across));
  return size > 0 ? (atan2(size, dot(from, to)) * dot(across, normal)) / size : 0;
}

export function dot([ax, ay, az]: VectorM, [bx, by, bz]: VectorM): number {
  return ax * bx + ay * by + az * bz;
}

function cross([ax, ay, az]: VectorM, [bx, by, bz]: VectorM): VectorM {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

function between([ax, ay, az]: VectorM, [bx, by, bz]: VectorM, frac: number): VectorM {
  return [ax + frac * (bx - ax), ay + frac * (by - ay), az + frac * (bz - az)];
}
