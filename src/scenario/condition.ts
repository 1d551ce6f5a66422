import type { Condition, Scenario } from './scenario.ts';
import { toSimInput } from './to-sim-input.ts';

/** `none` rectified = as found; `all` rectified = no hazard stands; or the ids of what is rectified: hazards, and single obstacles of those that stay. */
export type Rectify = 'none' | 'all' | readonly string[];

/** @throws Error naming the unknown id and the known ones. */
export function conditionOf(scenario: Scenario, rectify: Rectify): Condition {
  const ids = scenario.hazards.map((hazard) => hazard.id);
  if (rectify === 'none') return { standing: ids };
  if (rectify === 'all') return { standing: [] };
  const standing = ids.filter((id) => !rectify.includes(id));
  const others = rectify.filter((id) => !ids.includes(id));
  if (others.length === 0) return { standing };
  const unknown = unknownObstacle(scenario, others);
  if (unknown !== undefined) throw new Error(`unknown hazard "${unknown}" in --rectify; known: ${ids.join(', ') || 'none'}; or the id of a single obstacle`);
  return { standing, gone: others };
}

/** The first of these ids that no obstacle of the tower as found has. */
export function unknownObstacle(scenario: Scenario, ids: readonly string[]): string | undefined {
  const known = new Set(toSimInput(scenario, conditionOf(scenario, 'none')).site.obstacles.map(({ id }) => id));
  return ids.find((id) => !known.has(id));
}
