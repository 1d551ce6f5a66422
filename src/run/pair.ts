import type { Ports } from '../sim/index.ts';
import { conditionOf, type Rectify } from '../scenario/condition.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nightInput } from '../scenario/uncertainty.ts';
import { runToEnd } from './run.ts';
import type { LoggedCommand, RunResult } from './run-types.ts';

export interface NightRequest {
  readonly seed: number;
  readonly commands?: readonly LoggedCommand[];
  readonly untilS?: number;
}

/** The same night (seed, commands) in several conditions of one scenario; results in the order of `rectifies`. */
export function runConditions(scenario: Scenario, rectifies: readonly Rectify[], night: NightRequest, ports: Ports): RunResult[] {
  const { seed, commands = [], untilS } = night;
  return rectifies.map((rectify) => {
    const input = nightInput(scenario, conditionOf(scenario, rectify), { seed, night: 'written' });
    return runToEnd({ input, seed, commands, ...(untilS === undefined ? {} : { untilS }) }, ports);
  });
}
