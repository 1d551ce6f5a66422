/** A finished drill, of whichever mode, as the parts of a result see it: score, paper, files. */
import type { StoreApi } from 'zustand/vanilla';
import { sealRecord, type DrillLog, type DrillRecord, type DrillScore, type DrillState, type Override } from '../../drill/index.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import type { DrillPlan } from '../../scenario/drill-plan.ts';
import type { ScenarioFile } from '../scenario-file.ts';
import type { DrillAids } from './drill-session.ts';
import { scoreOutcome, type Outcome } from './drill-outcome.ts';

export interface Finished {
  readonly plan: DrillPlan;
  readonly drill: DrillState;
  readonly log: DrillLog;
  readonly commands: readonly LoggedCommand[];
  readonly outcome: Outcome;
  /** Null: not known, as in those kept by older pages. */
  readonly aids: DrillAids | null;
}

/** What the people will fix, by whom, by when: ticked on the screen, printed on the list. */
export interface Fix {
  readonly who: string;
  readonly when: string;
}

/** The second try of a phase: its points before and after. */
export interface Retry {
  readonly phase: string;
  readonly beforePoints: number;
  readonly afterPoints: number | null;
}

/** That a phase can earn. */
export function fullPointsOf({ criteria }: Pick<DrillPlan, 'criteria'>, phase: string): number {
  return criteria.filter((criterion) => criterion.phase === phase).reduce((sum, { weight }) => sum + weight, 0);
}

export interface ResultState {
  /** Null: none was made, or this mode has none. */
  readonly retry?: Retry | null;
  readonly finished: Finished | null;
  readonly file: ScenarioFile | null;
  readonly people: Readonly<Record<string, string>>;
  readonly place: string;
  readonly startedAt: string;
  /** Local, as `startedAt`; empty: not known. */
  readonly endedAt: string;
  readonly overrides: readonly Override[];
  /** By item; an item that is not there is not ticked. */
  readonly fixes: Readonly<Record<string, Fix>>;
}

export interface DrillResult {
  readonly state: Pick<StoreApi<ResultState>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly ports: { readonly seed: number };
  score(): DrillScore | null;
  /** Sealed; null before the end. */
  record(): DrillRecord | null;
  override(override: Override): void;
  /** null: not ticked any more. */
  fix(item: string, fix: Fix | null): void;
  /** On to another drill; this one stays kept. */
  another(): void;
}

export function scoreOf({ finished, overrides }: ResultState): DrillScore | null {
  return finished === null ? null : scoreOutcome(finished.plan, finished.drill, finished.outcome, overrides);
}

/** A judgement replaces the one before of the same criterion. */
export function withOverride(overrides: readonly Override[], override: Override): readonly Override[] {
  return [...overrides.filter(({ criterion }) => criterion !== override.criterion), override];
}

export function withFix(fixes: ResultState['fixes'], item: string, fix: Fix | null): ResultState['fixes'] {
  const { [item]: _before, ...rest } = fixes;
  return fix === null ? rest : { ...rest, [item]: fix };
}

export function recordOf(state: ResultState, seed: number): DrillRecord | null {
  const { finished, file, people, place, startedAt, overrides } = state;
  const score = scoreOf(state);
  if (finished === null || score === null || file === null) return null;
  const { outcome, drill } = finished;
  const { scenarioId, scenarioHash, hashes } = outcome.asFound.recording;
  const endOf = (list: readonly { readonly all: string }[]) => list[list.length - 1]?.all ?? '';
  return sealRecord({
    scenarioId, scenarioFile: file.fileName, scenarioHash, seed, startedAt, place,
    people: Object.entries(people).map(([role, name]) => ({ role, name })),
    log: [...finished.log], commands: [...finished.commands], overrides: [...overrides],
    result: {
      points: score.points, grade: score.grade, criteria: score.criteria.map(({ id, points }) => ({ id, points })),
      marks: Object.fromEntries(finished.plan.marks.map(({ id }) => [id, drill.markedS[id] === undefined ? null : drill.markedS[id] - drill.zeroS])),
      errors: score.errors.map(({ id }) => id), asFound: { ...outcome.asFoundValues }, rectified: { ...outcome.rectifiedValues },
    },
    endHash: { asFound: endOf(hashes), rectified: endOf(outcome.rectified.recording.hashes) },
  });
}
