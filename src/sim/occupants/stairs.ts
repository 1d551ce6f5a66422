/** The flight of stairs that climbs from a compartment's floor to the slab above, as far as choosing a way needs it. */
import { NONE, type SimInput } from '../input.ts';

export interface Flight {
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
  return { lengthM: upOpeningIndex === NONE ? 0 : climbPathM(input, upOpeningIndex), upOpeningIndex, downOpeningIndex };
}

/** Walking path from the floor below a flight to the slab it leads to. */
export function climbPathM(input: SimInput, openingIndex: number): number {
  const { fromIndex, sillZM } = input.openings[openingIndex]!;
  return Math.max(0, sillZM - input.compartments[fromIndex]!.floorM) * PATH_PER_RISE;
}
