/** What travels between `attribute` and its pool workers: one night in one condition; what comes back is a `NightOutcome`. */
import type { NightKey } from '../report/study/study-results.ts';

export interface ConditionTask {
  readonly fileName: string;
  readonly text: string;
  readonly night: NightKey;
}
