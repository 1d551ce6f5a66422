/**
 * What each repair of a shipped drill brings over many nights, and what pairing the nights is worth. From nights computed in three kinds of condition:
 * as found, rectified, and one group of hazards repaired.
 */
import { censored } from '../measures/censored.ts';
import { measureById, type MeasuredValues } from '../measures/measures.ts';
import { standardDeviation, summarisePaired, type Summary } from '../statistics.ts';

/** What is told of every drill, people before fire before seconds. All are better when lower. */
export const PAIR_MEASURES = ['casualtyCount', 'maxTrappedCount', 'storeysBurnt', 'firstWaterS'] as const;
export type PairMeasure = (typeof PAIR_MEASURES)[number];

export interface PairNight {
  readonly seed: number;
  readonly endS: number;
  readonly values: MeasuredValues;
}

/** Nights of one drill by condition; the same seeds in the same order everywhere. */
export interface PairNights {
  readonly asFound: readonly PairNight[];
  readonly rectified: readonly PairNight[];
  readonly fixed: Readonly<Record<string, readonly PairNight[]>>;
}

/** `saves`, `worse`: the interval of the mean difference lies on that side of zero. */
export type Verdict = 'saves' | 'open' | 'worse';

export interface PairFigure {
  readonly measureId: PairMeasure;
  /** As found minus the other: what is saved. */
  readonly saved: Summary;
  readonly verdict: Verdict;
}

export interface DrillFigures {
  readonly nightCount: number;
  readonly whole: readonly PairFigure[];
  /** Variance of the paired difference over that of the difference of independent nights; null where neither varies. */
  readonly varianceFrac: Readonly<Record<PairMeasure, number | null>>;
  /** Nights in which the rectified tower did worse by this measure. */
  readonly worseSeeds: Readonly<Record<PairMeasure, readonly number[]>>;
  readonly byGroup: readonly { readonly group: string; readonly figures: readonly PairFigure[] }[];
}

export function drillFigures({ asFound, rectified, fixed }: PairNights): DrillFigures {
  return {
    nightCount: asFound.length,
    whole: PAIR_MEASURES.map((id) => figureOf(id, asFound, rectified)),
    varianceFrac: byMeasure((id) => varianceFracOf(amounts(id, asFound), amounts(id, rectified))),
    worseSeeds: byMeasure((id) => asFound.filter((_, i) => amounts(id, rectified)[i]! > amounts(id, asFound)[i]!).map(({ seed }) => seed)),
    byGroup: Object.entries(fixed).map(([group, nights]) => ({ group, figures: PAIR_MEASURES.map((id) => figureOf(id, asFound, nights)) })),
  };
}

function figureOf(measureId: PairMeasure, asFound: readonly PairNight[], other: readonly PairNight[]): PairFigure {
  const saved = summarisePaired(amounts(measureId, asFound), amounts(measureId, other));
  return { measureId, saved, verdict: verdictOf(saved) };
}

/** Without an interval nothing is proven, unless every night says the same. */
function verdictOf({ mean, halfWidth95, count }: Summary): Verdict {
  if (count < 2 || Math.abs(mean) <= (halfWidth95 ?? Infinity)) return 'open';
  return mean > 0 ? 'saves' : 'worse';
}

function varianceFracOf(asFound: readonly number[], rectified: readonly number[]): number | null {
  const variance = (values: readonly number[]): number => standardDeviation(values) ** 2;
  const unpaired = variance(asFound) + variance(rectified);
  return unpaired === 0 ? null : variance(asFound.map((value, i) => value - rectified[i]!)) / unpaired;
}

function amounts(id: PairMeasure, nights: readonly PairNight[]): number[] {
  return nights.map(({ values, endS }) => censored(values[id] ?? null, measureById(id)!, endS));
}

function byMeasure<T>(of: (id: PairMeasure) => T): Readonly<Record<PairMeasure, T>> {
  return Object.fromEntries(PAIR_MEASURES.map((id) => [id, of(id)])) as Record<PairMeasure, T>;
}
