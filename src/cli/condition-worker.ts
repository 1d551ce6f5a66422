/** Pool worker: one seed in one condition, measured. */
import { endOfRunS } from '../report/measures/censored.ts';
import { measureRun } from '../report/measures/measures.ts';
import { loadHydraulics } from '../run/hydraulics/epanet.ts';
import { RunFailure, runToEnd } from '../run/run.ts';
import { conditionOf } from '../scenario/condition.ts';
import { loadScenario } from '../scenario/load.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { toSimInput } from '../scenario/to-sim-input.ts';
import type { Ports } from '../sim/index.ts';
import type { ConditionOutcome, ConditionTask } from './condition-task.ts';

/** A worker serves one attribution, hence one scenario text. */
let loaded: Promise<{ readonly scenario: Scenario; readonly ports: Ports }> | null = null;

export default async function computeCondition(task: ConditionTask): Promise<ConditionOutcome> {
  loaded ??= loadHydraulics().then((hydraulics) => ({ scenario: loadScenario(task.text, task.fileName), ports: { hydraulics } }));
  const { scenario, ports } = await loaded;
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
