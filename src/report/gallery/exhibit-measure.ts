/** What a hazard moves: one measure over paired nights. The command line, the documents and the page count it here. */
import type { Names } from '../../catalog/hazard.ts';
import { assert } from '../../sim/index.ts';
import { censored, endOfRunS } from '../measures/censored.ts';
import type { MeasureDefinition, MeasuredRun } from '../measures/measure.ts';
import { measureById, measureRun, type MeasuredValues } from '../measures/measures.ts';
import { mean } from '../statistics.ts';

export interface MeasuredNight {
  readonly endS: number;
  readonly values: MeasuredValues;
}

export interface MeasuredPair {
  readonly asFound: MeasuredNight;
  readonly rectified: MeasuredNight;
}

/** One measure over all seeds; times that never came count as the end of the run. */
export interface ExhibitMeasure {
  readonly id: string;
  readonly names: Names;
  readonly unit: MeasureDefinition['unit'];
  /** `worseBy`: of the paired differences, above 0 where the hazard makes it worse. */
  readonly mean: Readonly<Record<'asFound' | 'rectified' | 'worseBy', number>>;
  /** Some night never saw it: the difference is a bound. */
  readonly isCensored: boolean;
}

export function measuredNight(run: MeasuredRun): MeasuredNight {
  return { endS: endOfRunS(run), values: measureRun(run) };
}

/** A measure that has a good side. */
export function movedMeasure(id: string): MeasureDefinition {
  const measure = measureById(id);
  assert(measure !== null && measure.better !== 'neither', `no measure with a good side is called "${id}"`);
  return measure;
}

/** How a measure moved over these pairs. */
export function measureOver(id: string, pairs: readonly MeasuredPair[]): ExhibitMeasure {
  const measure = movedMeasure(id);
  const values = pairs.map(({ asFound, rectified }) => [asFound, rectified].map((night) => ({ value: night.values[id] ?? null, endS: night.endS })));
  const side = (i: number) => values.map((night) => censored(night[i]!.value, measure, night[i]!.endS));
  const [asFound, rectified] = [mean(side(0)), mean(side(1))];
  const worseBy = measure.better === 'lower' ? asFound - rectified : rectified - asFound;
  return { id, names: measure.names, unit: measure.unit, mean: { asFound, rectified, worseBy }, isCensored: values.flat().some(({ value }) => value === null) };
}
