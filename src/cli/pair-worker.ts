/** Pool worker: one seed in both conditions. A night is a pure function of its task, so jobs and order cannot matter. */
import { chainPair } from '../report/chain-pair.ts';
import { compareNight } from '../report/compare.ts';
import { buildRecording } from '../run/recording.ts';
import { RunFailure, runToEnd } from '../run/run.ts';
import type { Recording, RunResult } from '../run/run-types.ts';
import { conditionOf } from '../scenario/condition.ts';
import type { Condition, Scenario } from '../scenario/scenario.ts';
import { nightInput } from '../scenario/uncertainty.ts';
import { TICK_S, type Ports } from '../sim/index.ts';
import type { PairOutcome, PairTask } from './pair-task.ts';
import { scenarioOf } from './worker-scenario.ts';

export default async function computePair(task: PairTask): Promise<PairOutcome> {
  const { scenario, ports } = await scenarioOf(task);
  try {
    return pairOf(task, scenario, ports);
  } catch (error) {
    if (!(error instanceof RunFailure)) throw error;
    return { kind: 'failed', seed: task.seed, tick: error.tick, message: error.message };
  }
}

function pairOf(task: PairTask, scenario: Scenario, ports: Ports): PairOutcome {
  const compute = (condition: Condition): { result: RunResult; recording: Recording } => {
    const request = { input: nightInput(scenario, condition, { seed: task.seed, night: 'drawn' }), seed: task.seed, commands: [], ...(task.untilS === null ? {} : { untilS: task.untilS }) };
    const result = runToEnd(request, ports);
    const recording = buildRecording({ scenario, scenarioFile: task.scenarioFile, condition, night: 'drawn', commands: [], untilS: result.endTick * TICK_S, result });
    return { result, recording };
  };
  const asFound = compute(conditionOf(scenario, 'none'));
  const rectified = compute(conditionOf(scenario, 'all'));
  return {
    kind: 'night',
    night: compareNight(task.seed, asFound.result, rectified.result),
    chain: chainPair(asFound.result, rectified.result),
    recordings: { asFound: asFound.recording, rectified: rectified.recording },
  };
}
