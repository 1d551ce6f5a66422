/** Everything a study can say at this moment. */
import { measureById } from '../measures/measures.ts';
import { hazardEffects, type HazardEffects } from './hazard-effects.ts';
import { studyPairs, type PairedStudy } from './paired-study.ts';
import { settledPairs } from './study-nights.ts';
import type { StudyResults } from './study-results.ts';
import { wantedNights } from './study-schedule.ts';
import type { StudySetting } from './study-setting.ts';

export interface StudyReport {
  readonly measureId: string;
  readonly pairs: PairedStudy | null;
  readonly isPairsSettled: boolean;
  readonly effects: HazardEffects | null;
  /** Simulated seconds still to be computed at most; 0: the study has ended. */
  readonly missingS: number;
  readonly missingCount: number;
}

/** Independent of the order in which nights were computed, and of nights beyond those it settled by. */
export function reportStudy(setting: StudySetting, results: StudyResults): StudyReport {
  const { nights, isSettled } = settledPairs(setting, results);
  let [missingS, missingCount] = [0, 0];
  for (const { untilS } of wantedNights(setting, results)) {
    missingS += untilS;
    missingCount += 1;
  }
  return {
    measureId: setting.measureId,
    pairs: nights.length === 0 ? null : studyPairs(measureById(setting.measureId)!, nights),
    isPairsSettled: isSettled,
    effects: hazardEffects(setting, results),
    missingS, missingCount,
  };
}
