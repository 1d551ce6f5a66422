import { chainOf, type ChainLink } from '../../report/chain.ts';
import { objectiveResults, type ObjectiveResult } from '../../report/objectives.ts';
import { MEASURES, measureRun } from '../../report/measures/measures.ts';
import { ENGINE_VERSION } from '../../run/engine-version.ts';
import type { RunResult } from '../../run/run-types.ts';
import type { Condition, Scenario } from '../../scenario/scenario.ts';
import { TICK_S } from '../../sim/index.ts';

/** What a run cost, measured; not part of its results. */
export interface RunCost {
  readonly wallS: number;
  readonly cpuS: number;
  /** Largest resident set of the process so far. */
  readonly peakRssMb: number;
  readonly spentMsBySystem: Readonly<Record<string, number>> | null;
}

export interface RunSummary {
  readonly format: 'lifelane-summary';
  readonly version: 1;
  readonly engineVersion: string;
  readonly scenario: { readonly id: string; readonly file: string; readonly hash: string };
  readonly standing: readonly string[];
  /** Single obstacles of those that were not there; absent: none. */
  readonly gone?: readonly string[];
  readonly rectified: readonly string[];
  readonly seed: number;
  readonly simulatedS: number;
  /** false: stopped before the end. */
  readonly isComplete: boolean;
  readonly measures: readonly { readonly id: string; readonly group: string; readonly unit: string; readonly value: number | null }[];
  readonly objectives: readonly ObjectiveResult[];
  /** From the gate to the people; `timeS` null: never. */
  readonly chain: readonly ChainLink[];
  readonly finalHash: string;
  readonly cost: RunCost;
}

export interface SummarisedRun {
  readonly scenario: Scenario;
  readonly condition: Condition;
  readonly result: RunResult;
  readonly isComplete: boolean;
  readonly cost: RunCost;
}

export function summariseRun({ scenario, condition, result, isComplete, cost }: SummarisedRun): RunSummary {
  const values = measureRun(result);
  return {
    format: 'lifelane-summary',
    version: 1,
    engineVersion: ENGINE_VERSION,
    scenario: { id: scenario.id, file: scenario.fileName, hash: scenario.hash },
    standing: condition.standing,
    ...(condition.gone === undefined ? {} : { gone: condition.gone }),
    rectified: scenario.hazards.map((hazard) => hazard.id).filter((id) => !condition.standing.includes(id)),
    seed: result.seed,
    simulatedS: result.endTick * TICK_S,
    isComplete,
    measures: MEASURES.map(({ id, group, unit }) => ({ id, group, unit, value: values[id] ?? null })),
    objectives: objectiveResults(scenario.objectives, values),
    chain: chainOf(result),
    finalHash: result.hashes[result.hashes.length - 1]!.all,
    cost,
  };
}
