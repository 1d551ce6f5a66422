/**
 * The building as a walker sees it: compartments joined by passable openings. Derived from the input only, so it is
 * built once per input and kept outside the world.
 * A "slot" is an opening in one direction: 2 * openingIndex, + 1 when walked from `to` to `from`.
 */
import { NONE, OUTSIDE, type CompartmentInput, type OpeningInput, type SimInput } from '../input.ts';
import { flightOf, type Flight } from './stairs.ts';

export interface WalkGraph {
  /** Per compartment: passable openings, lowest index first. */
  readonly openingsOf: readonly (readonly number[])[];
  /** Per compartment: the flight of stairs in it; null: level floor. */
  readonly flights: readonly (Flight | null)[];
  /** Per slot: compartment walked out of and into (OUTSIDE: the open air); NONE where nobody can pass. */
  readonly sourceOf: Int32Array;
  readonly destOf: Int32Array;
  /** Per household: its people; per compartment: façade cells in front of it. */
  readonly membersOf: readonly (readonly number[])[];
  readonly cellsOf: readonly (readonly number[])[];
  /** Stair ids in order of first appearance. */
  readonly stairIds: readonly string[];
  /** Per compartment: position in stairIds; NONE: no stair. */
  readonly stairOf: Int32Array;
}

const graphs = new WeakMap<SimInput, WalkGraph>();

export function walkGraph(input: SimInput): WalkGraph {
  let graph = graphs.get(input);
  if (!graph) {
    graph = buildGraph(input);
    graphs.set(input, graph);
  }
  return graph;
}

export function slotFrom(input: SimInput, openingIndex: number, compartmentIndex: number): number {
  return 2 * openingIndex + (input.openings[openingIndex]!.fromIndex === compartmentIndex ? 0 : 1);
}

export function canWalkThrough(opening: OpeningInput): boolean {
  return opening.isPassable && !opening.isLocked && opening.clearWidthM > 0;
}

function buildGraph(input: SimInput): WalkGraph {
  const openingsOf = input.compartments.map((): number[] => []);
  const sourceOf = new Int32Array(2 * input.openings.length).fill(NONE);
  const destOf = new Int32Array(2 * input.openings.length).fill(NONE);
  input.openings.forEach((opening, o) => {
    if (!canWalkThrough(opening) || opening.fromIndex < 0) return;
    const isOutward = opening.toIndex === OUTSIDE;
    if (isOutward && !opening.isExit) return;
    openingsOf[opening.fromIndex]!.push(o);
    if (!isOutward) openingsOf[opening.toIndex]!.push(o);
    sourceOf[2 * o] = destOf[2 * o + 1] = opening.fromIndex;
    sourceOf[2 * o + 1] = destOf[2 * o] = opening.toIndex;
  });
  const stairIds: string[] = [];
  const stairOf = Int32Array.from(input.compartments, (compartment) => stairNumber(compartment, stairIds));
  return {
    openingsOf, sourceOf, destOf, stairIds, stairOf,
    flights: input.compartments.map((_, c) => flightOf(input, c, openingsOf[c]!)),
    membersOf: group(input.households.length, input.people, (person) => person.householdIndex),
    cellsOf: group(input.compartments.length, input.facade.cells, (cell) => cell.compartmentIndex),
  };
}

function stairNumber(compartment: CompartmentInput, stairIds: string[]): number {
  if (compartment.stairId === null) return NONE;
  const known = stairIds.indexOf(compartment.stairId);
  return known >= 0 ? known : stairIds.push(compartment.stairId) - 1;
}

function group<T>(groupCount: number, items: readonly T[], groupOf: (item: T) => number): number[][] {
  const groups = Array.from({ length: groupCount }, (): number[] => []);
  items.forEach((item, i) => groups[groupOf(item)]?.push(i));
  return groups;
}
