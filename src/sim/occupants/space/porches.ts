/**
 * A line where people leave gets a porch beyond it, as wide as the line: who has crossed the line still stands in the doorway for
 * a moment, and who follows minds that. Without it people would vanish under each other's feet and a door pass twice its flow.
 */
import type { PointM } from '../../input.ts';
import { unit } from './spurs.ts';
import { ringsOf, type ExitInput, type RegionInput, type WalkableInput } from './walkable.ts';

/** Assumed; 1 .. 2.5 m: as far as anybody looks ahead. Shorter, and who leaves makes room too soon: at 1 m a door passes a tenth more. */
const PORCH_M = 2;
/** Which side of a line is ground is asked this far off it, m. Assumed; below any room's size. */
const ASIDE_M = 0.02;

/** The same ground, with a region and a door more for every exit line; indexes of regions and exits stay. */
export function withPorches(input: WalkableInput): WalkableInput {
  const lines = input.exits.flatMap((exit, e) => ('lineM' in exit ? [{ exit, e, farM: farLineM(input, exit) }] : []));
  const indexOf = (k: number): number => input.regions.length + k;
  return {
    regions: [...input.regions, ...lines.map(({ exit, farM }): RegionInput => ({ id: exit.id, outlineM: [exit.lineM[0], exit.lineM[1], farM[1], farM[0]], speedFrac: input.regions[exit.regionIndex]!.speedFrac ?? 1, isStair: input.regions[exit.regionIndex]!.isStair ?? false }))],
    doors: [...input.doors, ...lines.map(({ exit }, k) => ({ id: exit.id, fromIndex: exit.regionIndex, toIndex: indexOf(k), lineM: exit.lineM }))],
    exits: input.exits.map((exit, e): ExitInput => {
      const k = lines.findIndex((line) => line.e === e);
      return k < 0 ? exit : { id: exit.id, regionIndex: indexOf(k), lineM: lines[k]!.farM };
    }),
  };
}

/** The line moved off the ground by the depth of a porch. */
function farLineM(input: WalkableInput, { regionIndex, lineM: [a, b] }: ExitInput & { readonly lineM: readonly [PointM, PointM] }): [PointM, PointM] {
  const [ux, uy] = unit(a, b);
  const middle: PointM = [(a[0] + b[0]) / 2 - uy * ASIDE_M, (a[1] + b[1]) / 2 + ux * ASIDE_M];
  const depthM = isOnGround(input.regions[regionIndex]!, middle) ? -PORCH_M : PORCH_M;
  return [[a[0] - uy * depthM, a[1] + ux * depthM], [b[0] - uy * depthM, b[1] + ux * depthM]];
}

/** Even-odd rule over outline and holes. */
function isOnGround(region: RegionInput, [xM, yM]: PointM): boolean {
  let isInside = false;
  for (const ring of ringsOf(region)) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length]!;
      if (ay > yM !== by > yM && xM < ((bx - ax) * (yM - ay)) / (by - ay) + ax) isInside = !isInside;
    });
  }
  return isInside;
}
