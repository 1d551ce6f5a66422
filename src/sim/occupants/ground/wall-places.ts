/** Room for doors in the walls of compartments: a stretch of wall each, where the drawing has the opening, never two on one spot. */
import type { PointM } from '../../input.ts';
import { isSame, signedAreaM2, SAME_PLACE_M } from '../space/walkable.ts';

/** A stretch of wall, walked with the floor on the left. */
export type Stretch = readonly [PointM, PointM];

export interface Room {
  readonly walls: readonly Stretch[];
  /** Per wall: stretches that doors have, from its start, m. */
  readonly taken: (readonly [number, number])[][];
}

/** Nobody passes a gap narrower than this. Assumed: people turn sideways; 0.35 .. 0.5 m. */
export const NARROWEST_M = 0.4;
/** Assumed: walls that look at each other are worth a detour of so much; 1 .. 10 m. */
const NOT_FACING_M = 5;
/** Assumed: a door squeezed into too short a wall is as bad as one so many times farther off; 5 .. 20. */
const SQUEEZED_FACTOR = 10;

export function roomOf(polygonM: readonly PointM[]): Room {
  const ring = polygonM.filter((point, i) => !isSame(point, polygonM[(i + 1) % polygonM.length]!));
  const turned = signedAreaM2(ring) < 0 ? [...ring].reverse() : ring;
  return { walls: turned.map((a, i): Stretch => [a, turned[(i + 1) % turned.length]!]), taken: turned.map(() => []) };
}

interface Place {
  readonly wallIndex: number;
  readonly fromM: number;
  readonly toM: number;
  readonly costM: number;
}

export interface DoorPlaces {
  readonly one: Stretch;
  readonly other: Stretch;
  /** The two are one line: the rooms touch there. */
  readonly isShared: boolean;
}

/** Where a door of one room is nearest to a point; null: no wall has room for it. */
export function placeInWall(room: Room, centreM: PointM, widthM: number): Stretch | null {
  const best = cheapest(room.walls.flatMap((_, w) => placesOn(room, w, centreM, widthM)));
  return best === null ? null : take(room, best);
}

/** Where two rooms are joined: in a wall that they share, else in the walls nearest to the point and to each other; null: no room. */
export function placeBetween(one: Room, other: Room, centreM: PointM, widthM: number): DoorPlaces | null {
  const shared = cheapest(one.walls.flatMap((_, w) => other.walls.flatMap((_wall, v) => sharedPlaces([one, w], [other, v], centreM, widthM))));
  if (shared !== null) {
    const stretch = take(one, shared);
    markTaken(other, stretch);
    return { one: stretch, other: [stretch[1], stretch[0]], isShared: true };
  }
  let best: readonly [Place, Place] | null = null;
  let bestM = Infinity;
  for (let w = 0; w < one.walls.length; w++) {
    const a = cheapest(placesOn(one, w, centreM, widthM));
    if (a === null) continue;
    for (let v = 0; v < other.walls.length; v++) {
      const b = cheapest(placesOn(other, v, centreM, widthM));
      const costM = b === null ? Infinity : a.costM + b.costM + apartM(stretchOf(one, a), stretchOf(other, b));
      if (b === null || costM >= bestM) continue;
      bestM = costM;
      best = [a, b];
    }
  }
  return best === null ? null : { one: take(one, best[0]), other: take(other, best[1]), isShared: false };
}

function cheapest(places: readonly Place[]): Place | null {
  return places.reduce<Place | null>((best, place) => (best === null || place.costM < best.costM ? place : best), null);
}

/** The best place on every free stretch of a wall. */
function placesOn(room: Room, w: number, centreM: PointM, widthM: number): Place[] {
  return freeOn(room, w).flatMap((free) => placeWithin(room, w, free, { centreM, widthM }));
}

function placeWithin(room: Room, w: number, [lowM, highM]: readonly [number, number], wish: { readonly centreM: PointM; readonly widthM: number }): Place[] {
  const widthM = Math.min(wish.widthM, highM - lowM);
  if (widthM < NARROWEST_M - SAME_PLACE_M) return [];
  const middleM = Math.min(Math.max(alongM(room.walls[w]!, wish.centreM), lowM + widthM / 2), highM - widthM / 2);
  const place = { wallIndex: w, fromM: middleM - widthM / 2, toM: middleM + widthM / 2 };
  const offM = distanceM(pointOn(room.walls[w]!, middleM), wish.centreM);
  return [{ ...place, costM: offM + SQUEEZED_FACTOR * (wish.widthM - widthM) }];
}

/** Free stretches that two walls have in common, seen from the first. */
function sharedPlaces([one, w]: readonly [Room, number], [other, v]: readonly [Room, number], centreM: PointM, widthM: number): Place[] {
  const wall = one.walls[w]!, back = other.walls[v]!;
  if (dot(directionOf(wall), directionOf(back)) > 0 || back.some((p) => offM(wall, p) > SAME_PLACE_M)) return [];
  return freeOn(one, w).flatMap((free) =>
    freeOn(other, v).flatMap(([lowM, highM]) => {
      const from = Math.max(free[0], alongM(wall, pointOn(back, highM))), to = Math.min(free[1], alongM(wall, pointOn(back, lowM)));
      return placeWithin(one, w, [from, to], { centreM, widthM });
    }),
  );
}

function freeOn(room: Room, w: number): [number, number][] {
  const free: [number, number][] = [];
  let fromM = 0;
  for (const [lowM, highM] of [...room.taken[w]!].sort((a, b) => a[0] - b[0])) {
    if (lowM > fromM) free.push([fromM, lowM]);
    fromM = Math.max(fromM, highM);
  }
  return [...free, [fromM, lengthOf(room.walls[w]!)]];
}

function take(room: Room, place: Place): Stretch {
  room.taken[place.wallIndex]!.push([place.fromM, place.toM]);
  return stretchOf(room, place);
}

function markTaken(room: Room, stretch: Stretch): void {
  room.walls.forEach((wall, w) => {
    if (stretch.some((p) => offM(wall, p) > SAME_PLACE_M)) return;
    const from = alongM(wall, stretch[1]), to = alongM(wall, stretch[0]);
    if (to > from) room.taken[w]!.push([from, to]);
  });
}

function stretchOf(room: Room, { wallIndex, fromM, toM }: Place): Stretch {
  return [pointOn(room.walls[wallIndex]!, fromM), pointOn(room.walls[wallIndex]!, toM)];
}

/** From middle to middle, more when the two do not look at each other. */
function apartM(a: Stretch, b: Stretch): number {
  return distanceM(middleOf(a), middleOf(b)) + (areFacing(a, b) ? 0 : NOT_FACING_M);
}

/** Each lies before the other, and they look at each other at less than 60 degrees. */
export function areFacing(a: Stretch, b: Stretch): boolean {
  const [ax, ay] = outwardOf(a), [bx, by] = outwardOf(b);
  const isBefore = (from: Stretch, [nx, ny]: PointM, to: Stretch): boolean => to.every(([x, y]) => (x - from[0][0]) * nx + (y - from[0][1]) * ny > SAME_PLACE_M);
  return ax * bx + ay * by < -0.5 && isBefore(a, [ax, ay], b) && isBefore(b, [bx, by], a);
}

export function outwardOf(wall: Stretch): PointM {
  const [x, y] = directionOf(wall);
  return [y, -x];
}

export function directionOf([a, b]: Stretch): PointM {
  const length = distanceM(a, b);
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

export function middleOf([a, b]: Stretch): PointM {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

export function lengthOf([a, b]: Stretch): number {
  return distanceM(a, b);
}

export function distanceM([ax, ay]: PointM, [bx, by]: PointM): number {
  return Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
}

/** The very end points at the ends, so that a door may fill its wall. */
export function pointOn([a, b]: Stretch, m: number): PointM {
  const length = distanceM(a, b);
  if (m <= 0) return a;
  return m >= length ? b : [a[0] + ((b[0] - a[0]) * m) / length, a[1] + ((b[1] - a[1]) * m) / length];
}

function alongM(wall: Stretch, [x, y]: PointM): number {
  return dot(directionOf(wall), [x - wall[0][0], y - wall[0][1]]);
}

function offM(wall: Stretch, [x, y]: PointM): number {
  return Math.abs(dot(outwardOf(wall), [x - wall[0][0], y - wall[0][1]]));
}

function dot([ax, ay]: PointM, [bx, by]: PointM): number {
  return ax * bx + ay * by;
}
