/** What follows from the input alone and every fire system asks for: who is in which room, which ways lead out of it. */
import { OUTSIDE, type OpeningInput, type SimInput } from '../input.ts';
import { type STREAM, drawLognormal, keyOfId } from '../rng.ts';
import { plumeFracOf } from './plume-at-wall.ts';

export interface FirePlan {
  /** Per compartment: indexes of its fuels, openings and façade cells, in the order of the input. */
  readonly fuelsIn: readonly (readonly number[])[];
  readonly openingsOf: readonly (readonly number[])[];
  readonly cellsOf: readonly (readonly number[])[];
  /** Per façade cell: fuels that stand on it. */
  readonly fuelsOnCell: readonly (readonly number[])[];
  /** Per fuel: air its plume draws over that of one in the open. */
  readonly plumeFrac: Float64Array;
  /** Fuels that hold gas under pressure. */
  readonly vessels: readonly number[];
  /** Per compartment: inner surface, and the distance at which its contents see each other. */
  readonly surfaceM2: Float64Array;
  readonly spacingM: Float64Array;
}

/** Contents of a room stand half its side apart. Assumed: 0.5 (0.3 to 0.7), at least 1 m. */
const SPACING_SHARE_FRAC = 0.5;

const PLANS = new WeakMap<SimInput, FirePlan>();

export function firePlan(input: SimInput): FirePlan {
  const known = PLANS.get(input);
  if (known) return known;
  const plan = buildPlan(input);
  PLANS.set(input, plan);
  return plan;
}

function buildPlan(input: SimInput): FirePlan {
  const rooms = input.compartments;
  const lists = (count: number): number[][] => Array.from({ length: count }, () => []);
  const fuelsIn = lists(rooms.length);
  const openingsOf = lists(rooms.length);
  const cellsOf = lists(rooms.length);
  const fuelsOnCell = lists(input.facade.cells.length);
  input.fuels.forEach((fuel, i) => {
    fuelsIn[fuel.compartmentIndex]?.push(i);
    fuelsOnCell[fuel.facadeCellIndex]?.push(i);
  });
  input.openings.forEach((opening, i) => {
    openingsOf[opening.fromIndex]?.push(i);
    openingsOf[opening.toIndex]?.push(i);
  });
  input.facade.cells.forEach((cell, i) => cellsOf[cell.compartmentIndex]?.push(i));
  return {
    fuelsIn, openingsOf, cellsOf, fuelsOnCell, plumeFrac: Float64Array.from(input.fuels, (fuel) => plumeFracOf(input, fuel)),
    vessels: input.fuels.flatMap((fuel, i) => (fuel.vessel ? [i] : [])),
    surfaceM2: Float64Array.from(rooms, (room) => 2 * room.areaM2 + 4 * Math.sqrt(room.areaM2) * room.heightM),
    spacingM: Float64Array.from(rooms, (room) => Math.max(1, SPACING_SHARE_FRAC * Math.sqrt(room.areaM2))),
  };
}

/** The room on the other side; OUTSIDE for the open air. */
export function otherSide(opening: OpeningInput, compartmentIndex: number): number {
  if (opening.fromIndex === compartmentIndex) return opening.toIndex;
  return opening.toIndex === compartmentIndex ? opening.fromIndex : OUTSIDE;
}

/** Scatter of ignition between like things (thickness, dirt, draught). Assumed: sigma 0.27 (0.2 to 0.4), the scatter of the NRCC façade fluxes. */
const IGNITION_SIGMA = 0.27;

/** How hard one thing is to light against the mean of its kind, keyed by its id: the same in every condition. */
export function ignitionStrength(seed: number, stream: typeof STREAM.facadeIgnition | typeof STREAM.ignitionScatter, id: string): number {
  return drawLognormal({ mean: 1, sigma: IGNITION_SIGMA }, seed, stream, keyOfId(id));
}
