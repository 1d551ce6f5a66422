/** The nouns that hazard patches use: find a thing by id, pick a share of things, change them in place. */
import { draw, keyOfId, NONE, STREAM } from '../../sim/index.ts';
import { fuelOf, type FuelDefinition } from '../fuels/fuel-definition.ts';
import type { Draft } from '../patch.ts';

/** The scenario itself is not random: which flats a share strikes is the same in every run and condition. */
const SHARE_SEED = 1;

/** Whether a thing is among the share that is struck. A larger share always contains the smaller one. */
export function isStruck(purpose: string, id: string, shareFrac: number): boolean {
  return draw(SHARE_SEED, STREAM.scenarioShare, keyOfId(`${purpose} ${id}`)) < shareFrac;
}

/** Changes the thing with this id. The loader has checked that it exists. */
export function change<T extends { readonly id: string }>(items: readonly T[], id: string, update: (item: T) => void): void {
  const item = items.find((candidate) => candidate.id === id);
  if (item !== undefined) update(item);
}

/** The façade cells of a share of flats. */
export function struckCells(draft: Draft, purpose: string, shareFrac: number): Draft['facade']['cells'] {
  return draft.facade.cells.filter((cell) => isStruck(purpose, cell.id, shareFrac));
}

export function unitsOf(draft: Draft, station: string): Draft['response']['units'] {
  return draft.response.units.filter((unit) => unit.stationId === station);
}

/** Appliances that are not there: no order ever reaches them. */
export function neverSent(units: Draft['response']['units']): void {
  for (const unit of units) unit.callToDispatchS = Infinity;
}

export interface Store {
  /** Id of a compartment. */
  readonly at: string;
  /** Names the thingCount: `F1.corridor.ebike1`. */
  readonly name: string;
  readonly thingCount: number;
  /** When the first of them catches fire by itself; null: they wait until something lights them. */
  readonly ignitesAtS: number | null;
}

/** Puts things that burn into a compartment. */
export function store(draft: Draft, definition: FuelDefinition, { at, name, thingCount, ignitesAtS }: Store): void {
  const compartmentIndex = draft.compartments.findIndex((compartment) => compartment.id === at);
  for (let i = 0; i < thingCount; i++) {
    const fuel = fuelOf(definition, { id: `${at}.${name}${i + 1}`, compartmentIndex, facadeCellIndex: NONE, ignitesAtS: i === 0 ? (ignitesAtS ?? Infinity) : Infinity });
    draft.fuels.push(fuel as Draft['fuels'][number]);
  }
}
