/** Refuses geometry that cannot be walked, with every fault and its place in one error. */
import type { PointM } from '../../input.ts';
import { isSame, ringsOf, SAME_PLACE_M, signedAreaM2, type DoorInput, type WalkableInput } from './walkable.ts';

/** The reasons why people cannot be placed or moved here, one a line. */
export class WalkableError extends Error {
  override readonly name = 'WalkableError';
}

export function checkWalkable(input: WalkableInput): void {
  const faults = [
    ...input.regions.flatMap((_, r) => regionFaults(input, r)),
    ...input.doors.flatMap((door) => doorFaults(input, door)),
    ...input.exits.flatMap((exit) => exitFaults(input, exit)),
  ];
  if (input.regions.length === 0) faults.push('no regions: nowhere to walk');
  refuse(faults);
}

export function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new WalkableError(faults.join('\n'));
}

export function at([xM, yM]: PointM): string {
  return `(${xM.toFixed(2)}, ${yM.toFixed(2)})`;
}

function regionFaults({ regions }: WalkableInput, r: number): string[] {
  const region = regions[r]!;
  const name = `region "${region.id}"`;
  const raw = [region.outlineM, ...(region.holesM ?? [])];
  const wild = raw.flat().find((point) => !point.every(Number.isFinite));
  if (wild) return [`${name}: a corner is (${wild.join(', ')}), not a place`];
  const { speedFrac = 1 } = region;
  const faults = speedFrac > 0 && speedFrac <= 2 ? [] : [`${name}: speedFrac ${speedFrac} is outside 0..2`];
  const rings = ringsOf(region);
  const flat = rings.findIndex((ring) => ring.length < 3 || Math.abs(signedAreaM2(ring)) < SAME_PLACE_M);
  if (flat >= 0) return [...faults, `${name}: ${flat === 0 ? 'its outline' : `hole ${flat}`} encloses no area near ${at(raw[flat]![0] ?? [0, 0])}`];
  return [...faults, ...crossings(rings).map((place) => `${name}: walls cross or overlap at ${at(place)}`)];
}

/** Places where two edges of the rings meet other than at a common corner; at most one a pair. */
function crossings(rings: readonly (readonly PointM[])[]): PointM[] {
  const edges = rings.flatMap((ring) => ring.map((a, i) => ({ a, b: ring[(i + 1) % ring.length]! })));
  const order = edges.map((_, e) => e).sort((p, q) => lowX(edges[p]!) - lowX(edges[q]!) || p - q);
  const places: PointM[] = [];
  order.forEach((first, k) => {
    const edge = edges[first]!;
    for (let n = k + 1; n < order.length && lowX(edges[order[n]!]!) <= highX(edge); n++) {
      const place = meeting(edge, edges[order[n]!]!);
      if (place) places.push(place);
    }
  });
  return places;
}

interface Edge {
  readonly a: PointM;
  readonly b: PointM;
}
const lowX = ({ a, b }: Edge): number => Math.min(a[0], b[0]);
const highX = ({ a, b }: Edge): number => Math.max(a[0], b[0]);

function meeting(one: Edge, other: Edge): PointM | null {
  if (Math.max(one.a[1], one.b[1]) < Math.min(other.a[1], other.b[1]) || Math.max(other.a[1], other.b[1]) < Math.min(one.a[1], one.b[1])) return null;
  const turn = (p: PointM, q: PointM, r: PointM): number => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  const a = turn(other.a, other.b, one.a), b = turn(other.a, other.b, one.b);
  const c = turn(one.a, one.b, other.a), d = turn(one.a, one.b, other.b);
  if (a * b < 0 && c * d < 0) {
    const t = a / (a - b);
    return [one.a[0] + t * (one.b[0] - one.a[0]), one.a[1] + t * (one.b[1] - one.a[1])];
  }
  const isChained = isSame(one.a, other.b) || isSame(one.b, other.a);
  const touching = [one.a, one.b].find((p) => isInside(other, p)) ?? [other.a, other.b].find((p) => isInside(one, p));
  return touching ?? (!isChained && (isSame(one.a, other.a) || isSame(one.b, other.b)) ? one.a : null);
}

/** On the edge, away from its ends. */
function isInside({ a, b }: Edge, p: PointM): boolean {
  return !isSame(a, p) && !isSame(b, p) && offLineM([a, b], p) <= SAME_PLACE_M && isBetween([a, b], p);
}

export function offLineM([a, b]: readonly [PointM, PointM], [x, y]: PointM): number {
  const dx = b[0] - a[0], dy = b[1] - a[1];
  return Math.abs(dx * (y - a[1]) - dy * (x - a[0])) / Math.sqrt(dx * dx + dy * dy);
}

function isBetween([a, b]: readonly [PointM, PointM], [x, y]: PointM): boolean {
  const dx = b[0] - a[0], dy = b[1] - a[1];
  const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy);
  return along > -1e-9 && along < 1 + 1e-9;
}

export function widthM([a, b]: readonly [PointM, PointM]): number {
  return Math.sqrt((b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1]));
}

function doorFaults(input: WalkableInput, door: DoorInput): string[] {
  const name = `door "${door.id}"`;
  const unknown = [door.fromIndex, door.toIndex].find((r) => input.regions[r] === undefined);
  if (unknown !== undefined) return [`${name}: there is no region ${unknown}; known: 0..${input.regions.length - 1}`];
  if (door.fromIndex === door.toIndex) return [`${name}: joins region ${door.fromIndex} to itself`];
  return lineFaults(input, name, door.lineM, [door.fromIndex, door.toIndex]);
}

function lineFaults(input: WalkableInput, name: string, lineM: readonly [PointM, PointM], regionIndexes: readonly number[]): string[] {
  if (!lineM.flat().every(Number.isFinite)) return [`${name}: its line ${at(lineM[0])}-${at(lineM[1])} is not a place`];
  if (widthM(lineM) <= SAME_PLACE_M) return [`${name}: has no width at ${at(lineM[0])}`];
  return regionIndexes.filter((r) => !isOnBoundary(ringsOf(input.regions[r]!), lineM)).map((r) => `${name}: its line ${at(lineM[0])}-${at(lineM[1])} is not on a wall of region "${input.regions[r]!.id}"`);
}

function isOnBoundary(rings: readonly (readonly PointM[])[], lineM: readonly [PointM, PointM]): boolean {
  const edges = rings.flatMap((ring) => ring.map((a, i): readonly [PointM, PointM] => [a, ring[(i + 1) % ring.length]!]));
  const onEdge = (edge: readonly [PointM, PointM], p: PointM): boolean => isSame(edge[0], p) || isSame(edge[1], p) || (offLineM(edge, p) <= SAME_PLACE_M && isBetween(edge, p));
  return edges.some((edge) => lineM.every((p) => onEdge(edge, p)));
}

function exitFaults(input: WalkableInput, exit: WalkableInput['exits'][number]): string[] {
  const name = `exit "${exit.id}"`;
  if (!input.regions[exit.regionIndex]) return [`${name}: there is no region ${exit.regionIndex}; known: 0..${input.regions.length - 1}`];
  if ('lineM' in exit) return lineFaults(input, name, exit.lineM, [exit.regionIndex]);
  if (!exit.areaM.flat().every(Number.isFinite)) return [`${name}: a corner is not a place`];
  return exit.areaM.length >= 3 && Math.abs(signedAreaM2(exit.areaM)) > SAME_PLACE_M ? [] : [`${name}: encloses no area near ${at(exit.areaM[0] ?? [0, 0])}`];
}
