import type { Condition, Scenario } from './scenario.ts';

/** `none` rectified = as found; `all` rectified = no hazard stands; or the ids of the hazards that are rectified. */
export type Rectify = 'none' | 'all' | readonly string[];

/** @throws Error naming the unknown hazard id and the known ones. */
export function conditionOf(scenario: Scenario, rectify: Rectify): Condition {
  const ids = scenario.hazards.map((hazard) => hazard.id);
  if (rectify === 'none') return { standing: ids };
  if (rectify === 'all') return { standing: [] };
  const unknown = rectify.find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new Error(`unknown hazard "${unknown}" in --rectify; known: ${ids.join(', ') || 'none'}`);
  return { standing: ids.filter((id) => !rectify.includes(id)) };
}
