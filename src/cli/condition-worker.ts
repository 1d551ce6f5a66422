/** Pool worker: one seed in one condition, measured. */
import { endOfRunS } from '../report/measures/censored.ts';
import { measureRun } from '../report/measures/measures.ts';
import { RunFailure, runToEnd } from '../run/run.ts';
import { conditionOf } from '../scenario/condition.ts';
import { toSimInput } from '../scenario/to-sim-input.ts';
import type { ConditionOutcome, ConditionTask } from './condition-task.ts';
import { scenarioOf } from './worker-scenario.ts';

export default async function computeCondition(task: ConditionTask): Promise<ConditionOutcome> {
  const { scenario, ports } = await scenarioOf(task);
  const { seed, setIndex, untilS, rectified } = task;
  try {
    const input = toSimInput(scenario, conditionOf(scenario, rectified));
    const result = runToEnd({ input, seed, commands: [], ...(untilS === null ? {} : { untilS }) }, ports);
    return { kind: 'values', seed, setIndex, endS: endOfRunS(result), values: measureRun(result) };
  } catch (error) {
    if (!(error instanceof RunFailure)) throw error;
    return { kind: 'failed', seed, setIndex, tick: error.tick, message: error.message };
  }
}
