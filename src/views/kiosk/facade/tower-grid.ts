/** A tower as a child draws it: storeys one above the other, flats left and right of the stair. Indexes into the input, found once a run. */
import type { SimInput } from '../../../sim/index.ts';

export interface FlatCell {
  readonly compartmentIndex: number;
  /** Façade cells of its windows and balconies. */
  readonly facadeIndexes: readonly number[];
  readonly hasCanopy: boolean;
  readonly guard: 'none' | 'closed' | 'port';
}

export interface StoreyRow {
  readonly number: number;
  readonly floorM: number;
  readonly heightM: number;
  readonly flats: readonly FlatCell[];
  /** -1: there is none. */
  readonly stairIndex: number;
  readonly corridorIndex: number;
}

export interface TowerGrid {
  readonly storeys: readonly StoreyRow[];
  readonly flatCount: number;
  /** Of every person: the place of their home in the grid. */
  readonly homeOfPerson: readonly { readonly storeyIndex: number; readonly column: number }[];
  readonly storeyOfCompartment: readonly number[];
  readonly peopleByHome: ReadonlyMap<number, readonly number[]>;
  /** E-bikes and other goods stored on stair or corridor, by compartment. */
  readonly goodsIn: ReadonlyMap<number, number>;
}

const GRIDS = new WeakMap<SimInput, TowerGrid>();

export function towerGrid(input: SimInput): TowerGrid {
  const known = GRIDS.get(input);
  if (known) return known;
  const grid = buildGrid(input);
  GRIDS.set(input, grid);
  return grid;
}

function buildGrid(input: SimInput): TowerGrid {
  const storeys = input.storeys.map((storey, storeyIndex): StoreyRow => {
    const here = (kind: string): number[] => input.compartments.flatMap((compartment, c) => (compartment.storeyIndex === storeyIndex && compartment.kind === kind ? [c] : []));
    return {
      number: storey.number, floorM: storey.floorM, heightM: storey.heightM,
      flats: here('flat').map((compartmentIndex) => flatCell(input, compartmentIndex)),
      stairIndex: here('stair')[0] ?? -1,
      corridorIndex: here('corridor')[0] ?? -1,
    };
  });
  const placeOf = new Map(storeys.flatMap(({ flats }, storeyIndex) => flats.map(({ compartmentIndex }, column) => [compartmentIndex, { storeyIndex, column }] as const)));
  const homes = input.people.map(({ householdIndex }) => input.households[householdIndex]!.homeIndex);
  const peopleByHome = new Map<number, number[]>();
  homes.forEach((home, p) => peopleByHome.set(home, [...(peopleByHome.get(home) ?? []), p]));
  const goodsIn = new Map<number, number>();
  for (const { compartmentIndex, kind } of input.fuels) if (kind.startsWith('ebike')) goodsIn.set(compartmentIndex, (goodsIn.get(compartmentIndex) ?? 0) + 1);
  return {
    storeys, peopleByHome, goodsIn,
    flatCount: Math.max(...storeys.map(({ flats }) => flats.length)),
    homeOfPerson: homes.map((home) => placeOf.get(home) ?? { storeyIndex: 0, column: 0 }),
    storeyOfCompartment: input.compartments.map(({ storeyIndex }) => storeyIndex),
  };
}

function flatCell(input: SimInput, compartmentIndex: number): FlatCell {
  const cells = input.facade.cells.map((cell, i) => ({ cell, i })).filter(({ cell }) => cell.compartmentIndex === compartmentIndex);
  const guards = cells.map(({ cell }) => cell.guard);
  return {
    compartmentIndex,
    facadeIndexes: cells.map(({ i }) => i),
    hasCanopy: cells.some(({ cell }) => cell.canopy === 'combustible'),
    guard: guards.includes('closed') ? 'closed' : guards.includes('port') ? 'port' : 'none',
  };
}
