/** What each repair of a shipped drill brings over many nights: as found against rectified, and against each kind of hazard repaired alone. */
import { compareMeasure, type ComparedRow, type PairedValues } from '../compare.ts';
import { measureById, type MeasuredValues } from '../measures/measures.ts';
import type { Summary } from '../statistics.ts';
import { studyPairs, type PairedStudy } from '../study/paired-study.ts';

/** What is told of every drill, people before fire before seconds. All are better when lower. */
export const PAIR_MEASURES = ['casualtyCount', 'maxTrappedCount', 'storeysBurnt', 'firstWaterS'] as const;

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

export interface DrillFigures {
  readonly nightCount: number;
  /** In the order of PAIR_MEASURES. */
  readonly whole: readonly PairedStudy[];
  readonly byGroup: readonly { readonly group: string; readonly rows: readonly ComparedRow[] }[];
}

export function drillFigures({ asFound, rectified, fixed }: PairNights): DrillFigures {
  const measures = PAIR_MEASURES.map((id) => measureById(id)!);
  return {
    nightCount: asFound.length,
    whole: measures.map((measure) => studyPairs(measure, paired(asFound, rectified))),
    byGroup: Object.entries(fixed).map(([group, nights]) => ({ group, rows: measures.map((measure) => compareMeasure(measure, paired(asFound, nights))) })),
  };
}

/** Without an interval nothing is proven. */
export function verdictOf({ mean, halfWidth95 }: Summary): Verdict {
  if (halfWidth95 === null || Math.abs(mean) <= halfWidth95) return 'open';
  return mean > 0 ? 'saves' : 'worse';
}

function paired(asFound: readonly PairNight[], other: readonly PairNight[]): PairedValues[] {
  return asFound.map(({ seed, endS, values }, i) => ({ seed, endS, asFound: values, rectified: other[i]!.values }));
}
