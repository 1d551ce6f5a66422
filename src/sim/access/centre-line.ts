/** A lane's centre line: metres from the gate along its points, corners rounded to the lane's bend radius. */
import type { LaneInput, PointM } from '../input.ts';
import { hypot } from '../math/detmath.ts';

/** Distance between two stations, m. */
export const STATION_M = 0.25;

/** Sampled every STATION_M of the line through the given points, so that "metre 70" means the same with and without bends. */
export interface CentreLine {
  readonly lengthM: number;
  readonly xM: Float64Array;
  readonly yM: Float64Array;
  /** Unit vector along the lane. */
  readonly alongXFrac: Float64Array;
  readonly alongYFrac: Float64Array;
  /** 0 on the straight; positive in a left bend. */
  readonly curvaturePerM: Float64Array;
}

interface Bend {
  readonly atM: number;
  /** Metres of the angular line that the arc replaces on either side of the corner. */
  readonly tangentM: number;
  readonly start: PointM;
  readonly from: PointM;
  /** +1 left, -1 right; tangent of half the angle turned. */
  readonly sideFrac: number;
  readonly halfTanFrac: number;
}

const LINES = new WeakMap<LaneInput, CentreLine>();

export function centreLine(lane: LaneInput): CentreLine {
  let line = LINES.get(lane);
  if (!line) LINES.set(lane, (line = sampleLine(lane)));
  return line;
}

export function laneLengthM({ pointsM }: LaneInput): number {
  let lengthM = 0;
  for (let i = 1; i < pointsM.length; i++) lengthM += distanceM(pointsM[i - 1]!, pointsM[i]!);
  return lengthM;
}

/** Point of the angular line at a distance from the gate; beyond either end: that end. */
export function pointOnLane({ pointsM }: LaneInput, atM: number): PointM {
  const { at, along, restM } = segmentAt(pointsM, Math.max(0, atM));
  return [at[0] + along[0] * restM, at[1] + along[1] * restM];
}

function distanceM(from: PointM, to: PointM): number {
  return hypot(to[0] - from[0], to[1] - from[1]);
}

function unitVector(from: PointM, to: PointM): PointM {
  const lengthM = distanceM(from, to);
  return lengthM > 0 ? [(to[0] - from[0]) / lengthM, (to[1] - from[1]) / lengthM] : [1, 0];
}

function segmentAt(pointsM: readonly PointM[], atM: number): { readonly at: PointM; readonly along: PointM; readonly restM: number } {
  let leftM = atM;
  for (let i = 1; i < pointsM.length; i++) {
    const lengthM = distanceM(pointsM[i - 1]!, pointsM[i]!);
    if (leftM <= lengthM || i === pointsM.length - 1) return { at: pointsM[i - 1]!, along: unitVector(pointsM[i - 1]!, pointsM[i]!), restM: Math.min(leftM, lengthM) };
    leftM -= lengthM;
  }
  return { at: pointsM[0] ?? [0, 0], along: [1, 0], restM: 0 };
}

function sampleLine(lane: LaneInput): CentreLine {
  const lengthM = laneLengthM(lane);
  const bends = bendsOf(lane);
  const count = Math.floor(lengthM / STATION_M) + 1;
  const numbers = () => new Float64Array(count);
  const line: CentreLine = { lengthM, xM: numbers(), yM: numbers(), alongXFrac: numbers(), alongYFrac: numbers(), curvaturePerM: numbers() };
  for (let i = 0; i < count; i++) {
    const bend = bends.find(({ atM, tangentM }) => Math.abs(i * STATION_M - atM) < tangentM);
    if (bend) placeOnArc(line, i, bend);
    else placeOnStraight(line, i, lane.pointsM);
  }
  return line;
}

function placeOnStraight(line: CentreLine, i: number, pointsM: readonly PointM[]): void {
  const { at, along, restM } = segmentAt(pointsM, i * STATION_M);
  line.xM[i] = at[0] + along[0] * restM;
  line.yM[i] = at[1] + along[1] * restM;
  [line.alongXFrac[i], line.alongYFrac[i]] = along;
}

/** Angle a from the start of the arc by its half tangent: cos a = (1-q²)/(1+q²), sin a = 2q/(1+q²). */
function placeOnArc(line: CentreLine, i: number, { atM, tangentM, start, from, sideFrac, halfTanFrac }: Bend): void {
  const radiusM = tangentM / halfTanFrac;
  const q = ((i * STATION_M - atM + tangentM) / (2 * tangentM)) * halfTanFrac;
  const [cosA, sinA] = [(1 - q * q) / (1 + q * q), (sideFrac * 2 * q) / (1 + q * q)];
  const [leftX, leftY] = [-from[1], from[0]];
  line.alongXFrac[i] = from[0] * cosA - from[1] * sinA;
  line.alongYFrac[i] = from[1] * cosA + from[0] * sinA;
  line.xM[i] = start[0] + radiusM * (from[0] * Math.abs(sinA) + sideFrac * leftX * (1 - cosA));
  line.yM[i] = start[1] + radiusM * (from[1] * Math.abs(sinA) + sideFrac * leftY * (1 - cosA));
  line.curvaturePerM[i] = sideFrac / radiusM;
}

/** Corners as arcs of the lane's radius, or of the largest that fits between the middles of the two legs. */
function bendsOf({ pointsM, bendRadiusM }: LaneInput): Bend[] {
  const bends: Bend[] = [];
  let atM = 0;
  for (let i = 1; i < pointsM.length - 1; i++) {
    const corner = pointsM[i]!;
    atM += distanceM(pointsM[i - 1]!, corner);
    const [from, to] = [unitVector(pointsM[i - 1]!, corner), unitVector(corner, pointsM[i + 1]!)];
    const [across, forward] = [from[0] * to[1] - from[1] * to[0], from[0] * to[0] + from[1] * to[1]];
    if (across === 0 || forward <= -1) continue;
    const halfTanFrac = Math.abs(across) / (1 + forward);
    const tangentM = Math.min(bendRadiusM * halfTanFrac, distanceM(pointsM[i - 1]!, corner) / 2, distanceM(corner, pointsM[i + 1]!) / 2);
    bends.push({ atM, tangentM, start: [corner[0] - from[0] * tangentM, corner[1] - from[1] * tangentM], from, sideFrac: across > 0 ? 1 : -1, halfTanFrac });
  }
  return bends;
}
