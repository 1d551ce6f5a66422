import { createStore } from 'zustand/vanilla';
import type { Rectify } from '../scenario/condition.ts';
import type { ScenarioIssue } from '../scenario/scenario.ts';
import type { ReplayedRecording } from './open-recording.ts';
import type { ScenarioFile } from './scenario-file.ts';

/** What a person chose to run; what is on screen may still be the choice before. */
export interface ScenarioChoice {
  readonly files: readonly ScenarioFile[];
  readonly current: ScenarioFile | null;
  readonly seed: number;
  /** Hazards that the right-hand tower keeps. */
  readonly standing: readonly string[];
  /** Single obstacles of those hazards that it does not have. */
  readonly gone: readonly string[];
  readonly rejected: RejectedFile | null;
  /** Trouble with a file that has no line: too big, unreadable, unknown name. Already translated. */
  readonly notice: string | null;
  /** The recording that the run on screen repeats; null: it repeats none. */
  readonly replayed: ReplayedRecording | null;
}

export interface RejectedFile {
  readonly file: ScenarioFile;
  readonly issues: readonly ScenarioIssue[];
}

export function createScenarioChoice(files: readonly ScenarioFile[], seed: number) {
  return createStore<ScenarioChoice>(() => ({ files, current: null, seed, standing: [], gone: [], rejected: null, notice: null, replayed: null }));
}
export type ScenarioChoiceStore = ReturnType<typeof createScenarioChoice>;

/** What is put right where these stand, as runs, recordings and addresses say it. */
export function rectifyOf(hazardIds: readonly string[], { standing, gone }: Pick<ScenarioChoice, 'standing' | 'gone'>): Rectify {
  return standing.length === 0 ? 'all' : [...hazardIds.filter((id) => !standing.includes(id)), ...gone];
}
