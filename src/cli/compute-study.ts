/** A study on all processors, by the same order of nights as the page's. */
import type { NightOutcome } from '../report/study/measure-night.ts';
import { keyOf, type StudyResults } from '../report/study/study-results.ts';
import { wantedNights, type WantedNight } from '../report/study/study-schedule.ts';
import type { StudySetting } from '../report/study/study-setting.ts';
import type { ConditionTask } from './condition-task.ts';
import { warnLines, type CommonOptions } from './output.ts';
import { computeWork } from './pool.ts';
import { textsIn } from './texts.ts';

export interface FailedNight {
  readonly kind: 'failed';
  readonly seed: number;
  readonly rectified: readonly string[];
  readonly tick: number;
  readonly message: string;
}

export interface StudyOrder {
  readonly fileName: string;
  readonly text: string;
  readonly setting: StudySetting;
  /** Filled as nights come in. */
  readonly results: StudyResults;
}

/** Until it is settled, at its limits, or interrupted. @returns the nights that failed */
export async function computeStudy({ fileName, text, setting, results }: StudyOrder, { workerUrl, jobs, lang }: CommonOptions & { readonly workerUrl: string; readonly jobs?: number }): Promise<readonly FailedNight[]> {
  const failures: FailedNight[] = [];
  const underWay = new Set<string>();
  const leftCount = (): number => [...wantedNights(setting, results)].length;
  if (leftCount() === 0) return failures;
  warnLines([textsIn(lang).attribution.amount({ nights: setting.nightLimitCount, runs: leftCount(), hazards: setting.groups.length })]);
  const nextNight = (): WantedNight | null => {
    for (const night of wantedNights(setting, results)) if (!underWay.has(keyOf(night))) return night;
    return null;
  };
  await computeWork<ConditionTask, NightOutcome>(
    {
      next: () => {
        const wanted = nextNight();
        if (wanted === null) return null;
        const night = { seed: wanted.seed, untilS: wanted.untilS, rectified: wanted.rectified };
        underWay.add(keyOf(night));
        return { fileName, text, night };
      },
      take: ({ night }, outcome) => {
        underWay.delete(keyOf(night));
        results.put(night, outcome);
        if (outcome.kind === 'failed') failures.push({ ...outcome, seed: night.seed, rectified: night.rectified });
      },
      leftCount,
    },
    { workerUrl, jobs, label: 'attribute' },
  );
  return failures;
}
