/** What many nights with both towers say of one measure: the difference with its spread, the nights on which rectifying did harm, and how fast the mean settled. */
import { draw, STREAM } from '../../sim/index.ts';
import { compareMeasure, type ComparedRow, type PairedValues } from '../compare.ts';
import { censored } from '../measures/censored.ts';
import type { Amount, MeasureDefinition } from '../measures/measure.ts';
import { standardDeviation, summarise } from '../statistics.ts';

export interface PairedNight {
  readonly seed: number;
  readonly asFound: Amount;
  readonly rectified: Amount;
  /** As found less rectified. */
  readonly difference: Amount;
}

export interface PairedStudy {
  readonly measureId: string;
  readonly row: ComparedRow;
  readonly nights: readonly PairedNight[];
  /** Seeds of the nights on which the rectified tower did worse; empty for measures that are neither good nor bad. */
  readonly worseSeeds: readonly number[];
  /** 95 % interval of the share of such nights; null for measures that are neither good nor bad. */
  readonly worse: { readonly frac: number; readonly lowFrac: number; readonly highFrac: number } | null;
  /** 95 % interval of the median difference by resampling; null below five nights. */
  readonly medianBand: { readonly low: number; readonly high: number } | null;
  /** Mean difference after so many nights. */
  readonly course: readonly { readonly count: number; readonly mean: number; readonly halfWidth95: number | null }[];
  /** Variance of the paired difference over that of two towers on nights of their own; null where neither varies. */
  readonly varianceFrac: number | null;
  /** Between both towers over the nights; null where one of them does not vary. */
  readonly correlation: number | null;
  /** What `varianceFrac` would be if both towers rose and fell together: where one varies far more than the other, no pairing can do better. */
  readonly leastVarianceFrac: number | null;
}

/** @param nights  at least one, in order of their seeds */
export function studyPairs(measure: MeasureDefinition, compared: readonly PairedValues[]): PairedStudy {
  const number = (night: PairedValues, side: 'asFound' | 'rectified') => censored(night[side][measure.id] ?? null, measure, night.endS);
  const nights = compared.map((night): PairedNight => {
    const [asFound, rectified] = [number(night, 'asFound'), number(night, 'rectified')];
    return { seed: night.seed, asFound, rectified, difference: asFound - rectified };
  });
  const differences = nights.map(({ difference }) => difference);
  const sign = measure.better === 'neither' ? 0 : measure.better === 'higher' ? 1 : -1;
  const worseSeeds = nights.filter(({ difference }) => sign * difference > 0).map(({ seed }) => seed);
  return {
    measureId: measure.id,
    row: compareMeasure(measure, compared),
    nights, worseSeeds,
    worse: sign === 0 ? null : wilson(worseSeeds.length, nights.length),
    medianBand: medianBand(differences),
    course: differences.map((_, i) => {
      const { count, mean, halfWidth95 } = summarise(differences.slice(0, i + 1));
      return { count, mean, halfWidth95 };
    }),
    ...pairingOf(nights),
  };
}

function pairingOf(nights: readonly PairedNight[]): Pick<PairedStudy, 'varianceFrac' | 'correlation' | 'leastVarianceFrac'> {
  const spreadOf = (read: (night: PairedNight) => Amount): Amount => standardDeviation(nights.map(read));
  const [found, rectified, difference] = [spreadOf(({ asFound }) => asFound), spreadOf((night) => night.rectified), spreadOf((night) => night.difference)];
  const unpaired = found * found + rectified * rectified;
  if (unpaired === 0) return { varianceFrac: null, correlation: null, leastVarianceFrac: null };
  const bothVary = found > 0 && rectified > 0;
  return {
    varianceFrac: (difference * difference) / unpaired,
    correlation: bothVary ? (unpaired - difference * difference) / (2 * found * rectified) : null,
    leastVarianceFrac: ((found - rectified) * (found - rectified)) / unpaired,
  };
}

/** Source: [nist-handbook-1.3.6.7.1] normal quantile at 0.975. */
const Z_975 = 1.959964;

/** Interval of a share that holds for few trials and for none. Source: [wilson1927]. */
export function wilson(count: number, ofCount: number): { readonly frac: number; readonly lowFrac: number; readonly highFrac: number } {
  const frac = count / ofCount;
  const z2 = Z_975 * Z_975;
  const centre = (frac + z2 / (2 * ofCount)) / (1 + z2 / ofCount);
  const half = (Z_975 / (1 + z2 / ofCount)) * Math.sqrt((frac * (1 - frac)) / ofCount + z2 / (4 * ofCount * ofCount));
  return { frac, lowFrac: count === 0 ? 0 : Math.max(0, centre - half), highFrac: count === ofCount ? 1 : Math.min(1, centre + half) };
}

const RESAMPLE_COUNT = 1000;
const LEAST_RESAMPLED_COUNT = 5;
/** Resamples are drawn by this seed, so that the same nights give the same band. */
const RESAMPLE_SEED = 1;

/** Percentile bootstrap of the median. Source: [efron1979]. */
export function medianBand(values: readonly number[]): { readonly low: number; readonly high: number } | null {
  const { length } = values;
  if (length < LEAST_RESAMPLED_COUNT) return null;
  const medians = Array.from({ length: RESAMPLE_COUNT }, (_, r) => {
    const sample = values.map((__, i) => values[Math.floor(draw(RESAMPLE_SEED, STREAM.resample, r, i) * length)]!);
    return summarise(sample).median;
  }).sort((a, b) => a - b);
  const at = (frac: number): number => medians[Math.round(frac * (RESAMPLE_COUNT - 1))]!;
  return { low: at(0.025), high: at(0.975) };
}
