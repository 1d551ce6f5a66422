import { DECAY_STARTS_FRAC } from '../../catalog/fuels/flat-contents.ts';
import { fuelOf } from '../../catalog/fuels/fuel-definition.ts';
import { FUELS } from '../../catalog/fuels/registry.ts';
import { NONE, type CompartmentInput, type FacadeCellInput, type FuelInput } from '../../sim/index.ts';
import { hintFor } from '../did-you-mean.ts';
import type { IssueList } from '../issue-list.ts';
import type { FireItem, FireSpec } from '../schema/fire-schema.ts';

/** Assumed: ignition of a hand-written item as of mixed furnishings; range 650-800 K, 12-25 kW/m2. */
const IGNITION = { ignitionTempK: 773, ignitionFluxKwPerM2: 20 } as const;

interface FirePlaces {
  readonly compartments: readonly CompartmentInput[];
  readonly cells: readonly FacadeCellInput[];
}

/** The fires of the file, each a fuel with its time of ignition. */
export function expandFires(fires: readonly FireSpec[], places: FirePlaces, issues: IssueList): FuelInput[] {
  return fires.map((fire, i) => {
    const compartmentIndex = places.compartments.findIndex((compartment) => compartment.id === fire.at);
    const facadeCellIndex = places.cells.findIndex((cell) => cell.id === fire.at);
    if (compartmentIndex === NONE && facadeCellIndex === NONE) {
      const known = [...places.compartments, ...places.cells].map((place) => place.id);
      issues.report(['fires', i, 'at'], `no compartment or façade cell "${fire.at}"`, hintFor(fire.at, known));
    }
    const place = { id: fire.id ?? `fire${i + 1}`, compartmentIndex, facadeCellIndex: compartmentIndex === NONE ? facadeCellIndex : NONE, ignitesAtS: fire.igniteAtS ?? Infinity };
    if (typeof fire.item !== 'string' && 'timeS' in fire.item) checkTable(fire.item, i, issues);
    return itemAt(fire.item, place);
  });
}

type Place = Pick<FuelInput, 'id' | 'compartmentIndex' | 'facadeCellIndex' | 'ignitesAtS'>;

function itemAt(item: FireItem, place: Place): FuelInput {
  if (typeof item === 'string') return fuelOf(FUELS[item], place);
  if ('timeS' in item) {
    const { timeS, hrrKw, energyMj, burningAreaM2, positionM = null, ...rest } = item;
    const course = { kind: 'table', timeS, hrrKw, ...(typeof burningAreaM2 === 'number' ? {} : { areaM2: burningAreaM2 }) } as const;
    const wholeM2 = typeof burningAreaM2 === 'number' ? burningAreaM2 : Math.max(...burningAreaM2);
    return { ...place, kind: 'table', course, burningAreaM2: wholeM2, energyMj: energyMj ?? tableEnergyMj(timeS, hrrKw), ...rest, positionM, ...IGNITION };
  }
  const { growthKwPerS2, peakKw, energyMj, positionM = null, ...rest } = item;
  // Without a stated energy the item lasts: two hours at its peak.
  return { ...place, kind: 'tSquared', course: { kind: 'tSquared', growthKwPerS2, peakKw, decayFrac: DECAY_STARTS_FRAC }, energyMj: energyMj ?? (peakKw * 7200) / 1000, ...rest, positionM, ...IGNITION };
}

function tableEnergyMj(timeS: readonly number[], hrrKw: readonly number[]): number {
  let energyKj = 0;
  for (let i = 1; i < Math.min(timeS.length, hrrKw.length); i++) energyKj += ((hrrKw[i]! + hrrKw[i - 1]!) / 2) * (timeS[i]! - timeS[i - 1]!);
  return energyKj / 1000;
}

function checkTable(item: { readonly timeS: readonly number[]; readonly hrrKw: readonly number[]; readonly burningAreaM2: number | readonly number[] }, fireIndex: number, issues: IssueList): void {
  const path = ['fires', fireIndex, 'item'] as const;
  if (item.timeS.length !== item.hrrKw.length) issues.report([...path, 'hrrKw'], `holds ${item.hrrKw.length} values for ${item.timeS.length} times`, 'one heat release rate a time');
  const areas = item.burningAreaM2;
  if (typeof areas !== 'number' && areas.length !== item.timeS.length) issues.report([...path, 'burningAreaM2'], `holds ${areas.length} values for ${item.timeS.length} times`, 'one area, or one a time');
  const lateIndex = item.timeS.findIndex((timeS, i) => i > 0 && timeS <= item.timeS[i - 1]!);
  if (lateIndex !== NONE) issues.report([...path, 'timeS', lateIndex], `${item.timeS[lateIndex]} s comes after ${item.timeS[lateIndex - 1]} s`, 'times must rise');
}
