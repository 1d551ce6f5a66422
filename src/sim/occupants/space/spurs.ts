/** Corners that stick out into the ground, and how people keep clear of them. */
import type { PointM } from '../../input.ts';
import { cellAt, type Ground } from './mesh.ts';
import { ringsOf, signedAreaM2, type WalkableInput } from './walkable.ts';

/** Kept off corners and door posts. Assumed: about the radius of a body, as the reference runs keep it; 0.15 .. 0.3. */
export const CLEARANCE_M = 0.2;
/** Of a narrow passage, so much on either side is kept. Assumed; 0.3 .. 0.49: the middle stays open. */
const KEPT_FRAC = 0.45;
/** "Across" leaves a corner at more than 60 degrees from both of its walls: cosine. Assumed; 45 .. 75 degrees. */
const ACROSS_COSINE_MAX_FRAC = 0.5;
/** The first step off a corner must be on ground, m. Assumed; below any passage. */
const FIRST_STEP_M = 0.01;

/** Assumed; any length between rounding and drawing accuracy. */
const HAIR_M = 1e-6;

export interface Spur {
  readonly regionIndex: number;
  readonly baseM: PointM;
  readonly tipM: PointM;
}

export function findSpurs(input: WalkableInput, ground: Ground): Spur[] {
  const atPosts = input.doors.flatMap(({ lineM: [a, b], fromIndex, toIndex }) =>
    [fromIndex, toIndex].flatMap((r) => [spurTowards(r, a, b), spurTowards(r, b, a)].map((spur) => drawnIn(ground, spur))),
  );
  return [...input.regions.flatMap((_, r) => cornerSpurs(input, ground, r)), ...atPosts];
}

/** Those that stand on the corners of one region. */
export function cornerSpurs({ regions }: WalkableInput, ground: Ground, r: number): Spur[] {
  const rings = ringsOf(regions[r]!).map((ring, k) => (signedAreaM2(ring) > 0 === (k === 0) ? ring : [...ring].reverse()));
  return rings.flatMap((ring) => ring.flatMap((_, i) => spurAt(ground, r, rings, [ring, i])));
}

/** The tip a hair inside its own region: on the line itself it would lie in both. */
function drawnIn(ground: Ground, { regionIndex, baseM, tipM }: Spur): Spur {
  const [ux, uy] = unit(baseM, tipM);
  const isLeft = cellAt(ground, regionIndex, tipM[0] - uy * FIRST_STEP_M, tipM[1] + ux * FIRST_STEP_M) >= 0;
  const inM = isLeft ? HAIR_M : -HAIR_M;
  return { regionIndex, baseM, tipM: [tipM[0] - uy * inM, tipM[1] + ux * inM] };
}

/** The spur of corner i of a ring that has the ground on its left; none where it bends inwards. */
function spurAt(ground: Ground, r: number, rings: readonly (readonly PointM[])[], [ring, i]: readonly [readonly PointM[], number]): Spur[] {
  const corner = ring[i]!;
  const back = unit(corner, ring[(i + ring.length - 1) % ring.length]!), on = unit(corner, ring[(i + 1) % ring.length]!);
  if (on[0] * back[1] - on[1] * back[0] >= -1e-6) return [];
  let acrossM = Infinity;
  let across: PointM | null = null;
  for (const other of rings) {
    for (let k = 0; k < other.length; k++) {
      if (isFarther(corner, other[k]!, other[(k + 1) % other.length]!, acrossM)) continue;
      const place = nearestOn(corner, other[k]!, other[(k + 1) % other.length]!);
      const distanceM = lengthM(corner, place);
      if (distanceM >= acrossM || distanceM < FIRST_STEP_M || !isAcross(corner, place, back, on)) continue;
      const step = FIRST_STEP_M / distanceM;
      if (cellAt(ground, r, corner[0] + (place[0] - corner[0]) * step, corner[1] + (place[1] - corner[1]) * step) < 0) continue;
      acrossM = distanceM;
      across = place;
    }
  }
  return across === null ? [] : [spurTowards(r, corner, across)];
}

/** The box around the edge is farther off than that: no need to look closer. */
function isFarther([x, y]: PointM, [ax, ay]: PointM, [bx, by]: PointM, distanceM: number): boolean {
  return Math.min(ax, bx) - x > distanceM || x - Math.max(ax, bx) > distanceM || Math.min(ay, by) - y > distanceM || y - Math.max(ay, by) > distanceM;
}

function isAcross(corner: PointM, place: PointM, back: PointM, on: PointM): boolean {
  const [x, y] = unit(corner, place);
  return x * back[0] + y * back[1] < ACROSS_COSINE_MAX_FRAC && x * on[0] + y * on[1] < ACROSS_COSINE_MAX_FRAC;
}

function spurTowards(regionIndex: number, baseM: PointM, towards: PointM): Spur {
  const [ux, uy] = unit(baseM, towards);
  const outM = Math.min(CLEARANCE_M, KEPT_FRAC * lengthM(baseM, towards));
  return { regionIndex, baseM, tipM: [baseM[0] + ux * outM, baseM[1] + uy * outM] };
}

function nearestOn([x, y]: PointM, [ax, ay]: PointM, [bx, by]: PointM): PointM {
  const dx = bx - ax, dy = by - ay;
  const along = Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0), 1);
  return [ax + along * dx, ay + along * dy];
}

export function lengthM([ax, ay]: PointM, [bx, by]: PointM): number {
  return Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
}

export function unit(a: PointM, b: PointM): PointM {
  const length = lengthM(a, b);
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}
