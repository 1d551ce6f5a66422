/** The flight of stairs that climbs from a compartment's floor to the slab above, as far as choosing a way needs it. */
import { NONE, type SimInput } from '../input.ts';

export interface Flight {
  /** Where people walk between the landing and the slab above, and on the landing. */
  readonly areaM2: number;
  /** Walking path from the landing to the slab above; 0 at the top of a stair. */
  readonly lengthM: number;
  /** Opening in the slab above and in the slab below; NONE at the ends of the stair. */
  readonly upOpeningIndex: number;
  readonly downOpeningIndex: number;
}

/** Walking path per metre climbed. Source: [nist-tn-1839] as in domain F2: about 8 m a storey of 3 m, landings included. */
const PATH_PER_RISE = 8 / 3;

export function flightOf(input: SimInput, c: number, openings: readonly number[]): Flight | null {
  const flights = openings.filter((o) => input.openings[o]!.kind === 'stairFlight');
  if (flights.length === 0) return null;
  const upOpeningIndex = flights.find((o) => input.openings[o]!.fromIndex === c) ?? NONE;
  const downOpeningIndex = flights.find((o) => input.openings[o]!.toIndex === c) ?? NONE;
  const lengthM = upOpeningIndex === NONE ? 0 : climbPathM(input, upOpeningIndex);
  return { lengthM, upOpeningIndex, downOpeningIndex, areaM2: upOpeningIndex === NONE ? 0 : lengthM * input.openings[upOpeningIndex]!.clearWidthM };
}

/** Speed over density on stairs: one person a square metre more takes so much of the speed, between those densities. Source: [sfpe-gwynne-rosenbaum]. */
const SLOWING_M2 = 0.266;
const SLOWING_FROM_PER_M2 = 0.54;
const SLOWING_TO_PER_M2 = 3.2;

function speedFracAt(densityPerM2: number): number {
  return 1 - SLOWING_M2 * Math.min(Math.max(densityPerM2, SLOWING_FROM_PER_M2), SLOWING_TO_PER_M2);
}

/**
 * What is left of the speed on a flight where `ownCount` people go one way once `oncomingCount` come the other: those take room like
 * any others. Assumed: oncomers count as much as people ahead, 0.5 .. 1.5 times: ways with two directions carry about what
 * ways with one do.
 */
export function oncomersSpeedFrac({ areaM2 }: Pick<Flight, 'areaM2'>, ownCount: number, oncomingCount: number): number {
  if (areaM2 <= 0 || oncomingCount <= 0) return 1;
  return speedFracAt((ownCount + oncomingCount) / areaM2) / speedFracAt(ownCount / areaM2);
}

/** Walking path from the floor below a flight to the slab it leads to. */
export function climbPathM(input: SimInput, openingIndex: number): number {
  const { fromIndex, sillZM } = input.openings[openingIndex]!;
  return Math.max(0, sillZM - input.compartments[fromIndex]!.floorM) * PATH_PER_RISE;
}
