/** The product: many nights, each in two conditions, side by side. */
import { censored, endOfRunS } from './measures/censored.ts';
import type { MeasureDefinition, MeasuredRun } from './measures/measure.ts';
import { MEASURES, measureRun, type MeasuredValues } from './measures/measures.ts';
import { firstDivergence, reasonsOf, type Divergence, type Reason } from './reasons.ts';
import { summarise, summarisePaired, type Summary } from './statistics.ts';

/** One seed in both conditions, measured. */
export interface PairedValues {
  readonly seed: number;
  /** Simulated seconds of the run: what a time that never came is counted as. */
  readonly endS: number;
  readonly asFound: MeasuredValues;
  readonly rectified: MeasuredValues;
}

/** One seed in both conditions. Plain data: it comes from another thread or from a file. */
export interface ComparedNight extends PairedValues {
  readonly reasons: readonly Reason[];
  readonly divergence: Divergence | null;
}

export interface ComparedSide {
  readonly summary: Summary;
  /** Share of nights in which it never happened within the run. */
  readonly neverFrac: number;
}

export interface ComparedRow {
  readonly measureId: string;
  readonly asFound: ComparedSide;
  readonly rectified: ComparedSide;
  /** As found minus rectified, paired by seed. */
  readonly difference: Summary;
  /** The worst night of the tower as found; ties: the one with the largest difference, then the smallest seed. */
  readonly worst: { readonly seed: number; readonly asFound: number | null; readonly rectified: number | null };
  /** Some value was counted as the end of the run (times) or as 0 (the rest): means and differences are bounds, not values. */
  readonly isCensored: boolean;
}

export interface Comparison {
  readonly seeds: readonly number[];
  readonly rows: readonly ComparedRow[];
}

/** @param asFound, rectified  runs of the same seed and length */
export function compareNight(seed: number, asFound: MeasuredRun, rectified: MeasuredRun): ComparedNight {
  return {
    seed,
    endS: endOfRunS(asFound),
    asFound: measureRun(asFound),
    rectified: measureRun(rectified),
    reasons: reasonsOf(asFound, rectified),
    divergence: firstDivergence(asFound.events, rectified.events),
  };
}

/** The table over all nights. Independent of the order in which nights arrive. @param nights  at least one */
export function compareNights(nights: readonly PairedValues[]): Comparison {
  const inOrder = [...nights].sort((a, b) => a.seed - b.seed);
  return { seeds: inOrder.map((night) => night.seed), rows: MEASURES.map((measure) => compareMeasure(measure, inOrder)) };
}

/** @param nights  at least one, in order of their seeds */
export function compareMeasure(measure: MeasureDefinition, nights: readonly PairedValues[]): ComparedRow {
  const valuesOf = (side: 'asFound' | 'rectified') => nights.map((night) => night[side][measure.id] ?? null);
  const numbersOf = (side: 'asFound' | 'rectified') => nights.map((night) => censored(night[side][measure.id] ?? null, measure, night.endS));
  const asFound = sideOf(valuesOf('asFound'), numbersOf('asFound'));
  const rectified = sideOf(valuesOf('rectified'), numbersOf('rectified'));
  return {
    measureId: measure.id,
    asFound,
    rectified,
    difference: summarisePaired(numbersOf('asFound'), numbersOf('rectified')),
    worst: worstNight(measure, nights),
    isCensored: asFound.neverFrac > 0 || rectified.neverFrac > 0,
  };
}

function sideOf(values: readonly (number | null)[], numbers: readonly number[]): ComparedSide {
  return { summary: summarise(numbers), neverFrac: values.filter((value) => value === null).length / values.length };
}

function worstNight(measure: MeasureDefinition, nights: readonly PairedValues[]): ComparedRow['worst'] {
  const sign = measure.better === 'higher' ? -1 : 1;
  const badness = (night: PairedValues) => sign * censored(night.asFound[measure.id] ?? null, measure, night.endS);
  const gain = (night: PairedValues) => badness(night) - sign * censored(night.rectified[measure.id] ?? null, measure, night.endS);
  const worst = nights.reduce((kept, night) => (badness(night) - badness(kept) || gain(night) - gain(kept)) > 0 ? night : kept);
  return { seed: worst.seed, asFound: worst.asFound[measure.id] ?? null, rectified: worst.rectified[measure.id] ?? null };
}
