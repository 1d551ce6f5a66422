/**
 * A compartment as a box of four surfaces that the interface cuts: ceiling, upper walls, lower walls, floor. Rooms of other
 * shapes count as the rectangle of equal area and perimeter.
 */
import type { CompartmentInput } from '../input.ts';
import { atan, log } from '../math/detmath.ts';

export const SURFACE = { ceiling: 0, upperWall: 1, lowerWall: 2, floor: 3 } as const;
export const SURFACE_COUNT = 4;

const PI = 3.141592653589793;
/** Numerical: the view factor of two parallel plates is tabulated at so many distances up to the height. */
const TABLE_STEPS = 32;

export interface Enclosure {
  readonly widthM: number;
  readonly depthM: number;
  readonly heightM: number;
  readonly floorM2: number;
  readonly perimeterM: number;
  /** From ceiling to a plane k / TABLE_STEPS of the height below it. */
  readonly parallelFrac: Float64Array;
}

export function enclosureOf(room: CompartmentInput): Enclosure {
  const { areaM2: floorM2, heightM } = room;
  const perimeterM = outlineM(room);
  const quarterM = perimeterM / 4;
  const offM = Math.sqrt(Math.max(0, quarterM * quarterM - floorM2));
  const widthM = Math.max(quarterM + offM, Math.sqrt(floorM2));
  const depthM = floorM2 / widthM;
  const parallelFrac = Float64Array.from({ length: TABLE_STEPS + 1 }, (_, k) => parallelViewFrac(widthM, depthM, (heightM * k) / TABLE_STEPS));
  return { widthM, depthM, heightM, floorM2, perimeterM, parallelFrac };
}

function outlineM(room: CompartmentInput): number {
  const points = room.polygonM;
  return points.reduce((sum, [xM, yM], k) => {
    const [nextXM, nextYM] = points[(k + 1) % points.length]!;
    return sum + Math.sqrt((nextXM - xM) * (nextXM - xM) + (nextYM - yM) * (nextYM - yM));
  }, 0);
}

/** View factor between two equal parallel rectangles facing each other. Source: [siegel-howell] catalogue C-11. */
export function parallelViewFrac(widthM: number, depthM: number, apartM: number): number {
  if (apartM <= 0) return 1;
  const x = widthM / apartM;
  const y = depthM / apartM;
  const rootX = Math.sqrt(1 + x * x);
  const rootY = Math.sqrt(1 + y * y);
  const sum =
    0.5 * log((rootX * rootX * rootY * rootY) / (1 + x * x + y * y)) + x * rootY * atan(x / rootY) + y * rootX * atan(y / rootX) - x * atan(x) - y * atan(y);
  return (2 * sum) / (PI * x * y);
}

/** The same from the table, for planes of this compartment so far apart. */
export function planesViewFrac(enclosure: Enclosure, apartM: number): number {
  const at = (Math.min(enclosure.heightM, Math.max(0, apartM)) / enclosure.heightM) * TABLE_STEPS;
  const k = Math.min(TABLE_STEPS - 1, Math.floor(at));
  const low = enclosure.parallelFrac[k]!;
  return low + (enclosure.parallelFrac[k + 1]! - low) * (at - k);
}

/** Share of a point's rays that meet a plane of the compartment so far away, the point in the middle of the plan. */
export function pointViewFrac({ widthM, depthM }: Enclosure, apartM: number): number {
  const a = widthM / 2;
  const b = depthM / 2;
  const c = Math.max(apartM, 1e-6);
  return atan((a * b) / (c * Math.sqrt(a * a + b * b + c * c))) / PI;
}
