import { hazardTouches } from '../scenario/hazard-touches.ts';
import type { Condition, Scenario } from '../scenario/scenario.ts';
import { drawnValues, type NightOf } from '../scenario/uncertainty.ts';
import type { ScenarioSummary } from './worker-messages.ts';

/** What a page needs to know of a scenario, without functions: it crosses to another thread. */
export function summariseScenario(scenario: Scenario, condition: Condition, night: NightOf): ScenarioSummary {
  const touches = hazardTouches(scenario);
  return {
    id: scenario.id,
    names: scenario.names,
    idea: scenario.idea,
    objectives: scenario.objectives,
    drill: scenario.drill,
    drawn: drawnValues(scenario, night),
    hazards: scenario.hazards.map(({ id, kind, chain, names, lesson, symbol, costYuan, party }, i) => ({
      id, kind, chain, names, lesson, symbol, costYuan, party, isStanding: condition.standing.includes(id), touches: touches[i]!,
    })),
  };
}
