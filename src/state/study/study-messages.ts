import type { Law } from '../../catalog/uncertain/law.ts';
import type { Names } from '../../catalog/hazard.ts';
import type { Grouping, StudyGroup } from '../../report/study/study-group.ts';
import type { NightOutcome } from '../../report/study/measure-night.ts';
import type { NightKey } from '../../report/study/study-results.ts';
import type { ScenarioIssue } from '../../scenario/scenario.ts';

/** One declared quantity, without functions. */
export interface StudyVarying {
  readonly kind: string;
  readonly names: Names;
  readonly unit: string | null;
  readonly of: readonly string[];
  readonly law: Law;
  readonly source: string;
}

/** What the page shows of a scenario without loading the loader. */
export interface StudyScenario {
  readonly names: Names;
  readonly hash: string;
  readonly durationS: number;
  /** What the drill itself asks for first; null: it sets no aim. */
  readonly aimMeasureId: string | null;
  readonly groups: Readonly<Record<Grouping, readonly StudyGroup[]>>;
  /** What its nights draw; empty: the file declares nothing. */
  readonly varying: readonly StudyVarying[];
}

/** Page to a worker of the study. `open` comes first; one night at a time. */
export type ToStudyWorker =
  | { readonly kind: 'open'; readonly fileName: string; readonly text: string }
  | { readonly kind: 'compute'; readonly night: NightKey }
  | { readonly kind: 'hold' }
  | { readonly kind: 'goOn' };

export type FromStudyWorker =
  /** `codeId` names the code that computes; null while it is being written. */
  | { readonly kind: 'ready'; readonly scenario: StudyScenario; readonly codeId: string | null }
  | { readonly kind: 'rejected'; readonly issues: readonly ScenarioIssue[] }
  | { readonly kind: 'computed'; readonly night: NightKey; readonly outcome: NightOutcome; readonly wallMs: number }
  /** The worker itself is broken: nothing it could compute would be right. */
  | { readonly kind: 'broken'; readonly message: string };
