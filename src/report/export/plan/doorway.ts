import type { CompartmentInput, OpeningInput, PointM } from '../../../sim/index.ts';
import { direction } from './inset.ts';

/** Assumed: half the thickness of a wall between two compartments, which share a line in the scenario; 0.05 .. 0.15 m. */
export const HALF_WALL_M = 0.1;
/** Numerical: what a passage reaches into either side, so that the outlines overlap. */
const OVERLAP_M = 0.05;
/** Openings further from their compartment's outline than this do not lie in its wall. */
const IN_WALL_M = 0.3;

/** The line of an opening in a wall: its middle, unit vector along the wall, unit vector out of the compartment. */
export interface Doorway {
  readonly middleM: PointM;
  readonly along: PointM;
  readonly outwards: PointM;
}

/** Where the opening lies in the wall of a compartment; null where it lies in none. */
export function doorwayIn(compartment: CompartmentInput, { centreM }: OpeningInput): Doorway | null {
  const { polygonM } = compartment;
  let nearest: Doorway | null = null;
  let nearestM = IN_WALL_M;
  polygonM.forEach((from, k) => {
    const to = polygonM[(k + 1) % polygonM.length]!;
    const along = direction(from, to);
    const lengthM = (to[0] - from[0]) * along[0] + (to[1] - from[1]) * along[1];
    const atM = Math.min(lengthM, Math.max(0, (centreM[0] - from[0]) * along[0] + (centreM[1] - from[1]) * along[1]));
    const middleM: PointM = [from[0] + along[0] * atM, from[1] + along[1] * atM];
    const awayM = Math.sqrt((centreM[0] - middleM[0]) * (centreM[0] - middleM[0]) + (centreM[1] - middleM[1]) * (centreM[1] - middleM[1]));
    if (awayM >= nearestM) return;
    nearestM = awayM;
    // Counter-clockwise outlines have the outside to their right.
    nearest = { middleM, along, outwards: [along[1], -along[0]] };
  });
  return nearest;
}

/** Through the wall, overlapping the insides of both compartments. */
export function passage(doorway: Doorway, widthM: number): readonly PointM[] {
  return strip(doorway, widthM, -HALF_WALL_M - OVERLAP_M, HALF_WALL_M + OVERLAP_M);
}

/** A strip as wide as the opening from one distance outwards to another, counter-clockwise. */
export function strip({ middleM, along, outwards }: Doorway, widthM: number, fromM: number, toM: number): readonly PointM[] {
  const corner = (halfM: number, outM: number): PointM => [middleM[0] + along[0] * halfM + outwards[0] * outM, middleM[1] + along[1] * halfM + outwards[1] * outM];
  return [corner(-widthM / 2, fromM), corner(-widthM / 2, toM), corner(widthM / 2, toM), corner(widthM / 2, fromM)];
}
