/** Pool worker: one seed in one condition, measured. */
import { measureNight, type NightOutcome } from '../report/study/measure-night.ts';
import type { ConditionTask } from './condition-task.ts';
import { scenarioOf } from './worker-scenario.ts';

export default async function computeCondition(task: ConditionTask): Promise<NightOutcome> {
  const { scenario, ports } = await scenarioOf(task);
  return measureNight(scenario, ports, task.night);
}
