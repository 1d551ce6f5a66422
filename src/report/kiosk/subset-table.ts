/**
 * What a show needs at once: every set of a drill's hazards, computed beforehand over some nights. "Fix one" on the end card reads a row; nothing runs.
 * Bit k of a set: hazard k of the table stands.
 */
import type { Scenario } from '../../scenario/scenario.ts';
import { exactShares } from '../attribution/shapley.ts';
import { censored } from '../measures/censored.ts';
import { measureById, type MeasuredValues } from '../measures/measures.ts';
import { summarise, type Summary } from '../statistics.ts';

/** What the end card shows, and what each hazard is told by. */
export const SHOWN_MEASURES = ['outCount', 'trappedCount', 'maxTrappedCount', 'casualtyCount', 'storeysBurnt', 'firstWaterS', 'laneBlockedS'] as const;
export type ShownMeasure = (typeof SHOWN_MEASURES)[number];

/** Plain data: the file docs/kiosk-show.json. */
export interface SubsetTable {
  readonly format: 'lifelane-subsets';
  readonly version: 1;
  readonly engineVersion: string;
  readonly scenario: { readonly id: string; readonly file: string; readonly hash: string };
  readonly seeds: readonly number[];
  readonly hazardIds: readonly string[];
  /** One a set, by its index: a measure's values in the order of the seeds. */
  readonly sets: readonly Readonly<Record<ShownMeasure, readonly number[]>>[];
}

export interface MeasuredSet {
  readonly seed: number;
  readonly setIndex: number;
  readonly endS: number;
  readonly values: MeasuredValues;
}

/** Ids of the hazards that are rectified when just this set stands. */
export function rectifiedInSet(hazardIds: readonly string[], setIndex: number): readonly string[] {
  return hazardIds.filter((_, k) => ((setIndex >>> k) & 1) === 0);
}

export function setCountOf(hazardIds: readonly string[]): number {
  return 1 << hazardIds.length;
}

/** @throws Error naming the night that is missing */
export function buildSubsetTable(scenario: Scenario, engineVersion: string, seeds: readonly number[], measured: readonly MeasuredSet[]): SubsetTable {
  const hazardIds = scenario.hazards.map(({ id }) => id);
  const at = (setIndex: number, seed: number): MeasuredSet => {
    const night = measured.find((one) => one.setIndex === setIndex && one.seed === seed);
    if (night === undefined) throw new Error(`set ${setIndex} was not computed on the night of seed ${seed}`);
    return night;
  };
  const valuesOf = (setIndex: number, id: ShownMeasure): number[] => seeds.map((seed) => at(setIndex, seed)).map(({ values, endS }) => censored(values[id] ?? null, measureById(id)!, endS));
  return {
    format: 'lifelane-subsets',
    version: 1,
    engineVersion,
    scenario: { id: scenario.id, file: scenario.fileName, hash: scenario.hash },
    seeds,
    hazardIds,
    sets: Array.from({ length: setCountOf(hazardIds) }, (_, setIndex) => Object.fromEntries(SHOWN_MEASURES.map((id) => [id, valuesOf(setIndex, id)])) as unknown as SubsetTable['sets'][number]),
  };
}

/** Why the table may not be shown with this drill; null: it may. */
export function whyStale(table: SubsetTable, scenarioHash: string, engineVersion: string): string | null {
  if (table.scenario.hash !== scenarioHash) return `${table.scenario.file} has changed since its table was computed (hash ${scenarioHash}, table ${table.scenario.hash}): npm run kiosk:table`;
  if (table.engineVersion !== engineVersion) return `the table was computed by engine ${table.engineVersion}, this is ${engineVersion}: npm run kiosk:table`;
  return null;
}

/** The set in which all stand but these. */
export function setWithout(table: SubsetTable, rectifiedIds: readonly string[]): number {
  return table.hazardIds.reduce((set, id, k) => (rectifiedIds.includes(id) ? set : set | (1 << k)), 0);
}

/** Over the nights of the table: mean and the span from the best to the worst night. */
export function summariseSet(table: SubsetTable, setIndex: number, measure: ShownMeasure): Summary {
  return summarise(table.sets[setIndex]![measure]);
}

/** A hazard's fair share of what the tower as found is worse by, mean over the nights; in the order of the table. */
export function hazardShares(table: SubsetTable, measure: ShownMeasure): readonly number[] {
  return exactShares(table.hazardIds.length, (setIndex) => summariseSet(table, setIndex, measure).mean);
}

/** The hazard with the largest share; ties: the first of the file. */
export function costliestHazard(table: SubsetTable, measure: ShownMeasure): string {
  const shares = hazardShares(table, measure);
  return table.hazardIds[shares.indexOf(Math.max(...shares))]!;
}
