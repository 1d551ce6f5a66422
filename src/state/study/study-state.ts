import type { Grouping } from '../../report/study/study-group.ts';
import { methodFor, type StudySetting } from '../../report/study/study-setting.ts';
import { GLANCE_S } from '../../report/study/study-schedule.ts';
import type { StudyReport } from '../../report/study/study-report.ts';
import type { ScenarioIssue } from '../../scenario/scenario.ts';
import type { ScenarioFile } from '../scenario-file.ts';
import type { StudyScenario } from './study-messages.ts';

/** `ended`: settled, or at its limits. `stopped`: by hand, with what was computed. */
export type StudyPhase = 'loading' | 'computing' | 'paused' | 'stopped' | 'ended' | 'rejected' | 'broken';

/** What a person chose to study. */
export interface StudyChoice {
  readonly grouping: Grouping;
  readonly measureId: string;
  readonly firstSeed: number;
  /** Null: the whole night. */
  readonly untilS: number | null;
  readonly pairLimitCount: number;
  readonly nightLimitCount: number;
  readonly targetFrac: number;
}

export interface StudyState {
  readonly file: ScenarioFile;
  readonly phase: StudyPhase;
  readonly choice: StudyChoice;
  readonly scenario: StudyScenario | null;
  /** What the report is of. */
  readonly setting: StudySetting | null;
  readonly report: StudyReport | null;
  /** Nights computed since the page was opened, and those of earlier visits that were found again. */
  readonly doneCount: number;
  readonly keptCount: number;
  /** What is computed outlives the page; null: not known yet. */
  readonly isKept: boolean | null;
  /** Wall seconds still to go at most; null: not known yet. */
  readonly leftS: number | null;
  readonly workerCount: number;
  readonly issues: readonly ScenarioIssue[];
  readonly message: string | null;
}

/** More nights than this are the command line's work. */
export const MOST_NIGHTS = 500;

export const FIRST_CHOICE: StudyChoice = { grouping: 'kind', measureId: 'storeysBurnt', firstSeed: 1, untilS: null, pairLimitCount: 20, nightLimitCount: 5, targetFrac: 0.1 };

export function settingOf(choice: StudyChoice, { groups, durationS }: StudyScenario, checkedSets: readonly number[]): StudySetting {
  const chosen = groups[choice.grouping];
  const { firstSeed, measureId, targetFrac, pairLimitCount } = choice;
  return {
    groups: chosen, method: methodFor(chosen.length), firstSeed, measureId, targetFrac, pairLimitCount, checkedSets, glanceS: GLANCE_S,
    untilS: Math.min(choice.untilS ?? durationS, durationS),
    nightLimitCount: Math.min(choice.nightLimitCount, pairLimitCount),
  };
}
