/** Pairs of nights on all processors: so many, or until the interval of a measure is narrow enough. */
import { LEAST_PAIRS_COUNT, settlePairs } from '../report/study/study-nights.ts';
import type { PairOutcome, PairTask } from './pair-task.ts';
import { computeWork } from './pool.ts';

export type PairNight = Extract<PairOutcome, { kind: 'night' }>;
export type PairFailure = Extract<PairOutcome, { kind: 'failed' }>;

export interface PairsOrder {
  readonly tasks: readonly PairTask[];
  /** Null: all of them. */
  readonly settle: { readonly measureId: string; readonly targetFrac: number } | null;
}

export interface ComputedPairs {
  /** In order of their seeds; of a study that settled just those it settled by, however many workers ran ahead. */
  readonly nights: readonly PairNight[];
  readonly failures: readonly PairFailure[];
  readonly isSettled: boolean;
}

export async function computePairs({ tasks, settle }: PairsOrder, pool: { readonly workerUrl: string; readonly jobs?: number | undefined }): Promise<ComputedPairs> {
  const outcomes = new Map<number, PairOutcome>();
  let nextIndex = 0;
  const answer = (): ComputedPairs => settledBy(tasks, outcomes, settle);
  let isSettled = false;
  await computeWork<PairTask, PairOutcome>(
    {
      next: () => (isSettled ? null : (tasks[nextIndex++] ?? null)),
      take: ({ seed }, outcome) => {
        outcomes.set(seed, outcome);
        if (settle !== null) isSettled = answer().isSettled;
      },
      leftCount: () => (isSettled ? 0 : tasks.length - outcomes.size),
    },
    { ...pool, label: 'compare' },
  );
  return answer();
}

/** The nights up to the first that is missing decide; one that failed is passed over, as on the page. */
function settledBy(tasks: readonly PairTask[], outcomes: ReadonlyMap<number, PairOutcome>, settle: PairsOrder['settle']): ComputedPairs {
  const known = tasks.flatMap(({ seed }) => outcomes.get(seed) ?? []);
  const all = known.filter((outcome) => outcome.kind === 'night');
  const failures = known.filter((outcome) => outcome.kind === 'failed');
  if (settle === null || all.length < LEAST_PAIRS_COUNT) return { nights: all, failures, isSettled: false };
  const gapAt = tasks.findIndex(({ seed }) => !outcomes.has(seed));
  const lastSeed = gapAt < 0 ? Infinity : tasks[gapAt]!.seed;
  const compared = all.map(({ night }) => night).filter(({ seed }) => seed < lastSeed);
  const { nights, isSettled } = settlePairs(compared, settle);
  if (!isSettled) return { nights: all, failures, isSettled };
  const seeds = new Set(nights.map(({ seed }) => seed));
  return { nights: all.filter(({ night }) => seeds.has(night.seed)), failures: failures.filter(({ seed }) => seed <= Math.max(...seeds)), isSettled };
}
