import type { Draft, Patch } from '../catalog/patch.ts';
import type { SimInput } from '../sim/index.ts';
import { copyData, freezeData } from './copy-data.ts';
import type { Condition, Scenario } from './scenario.ts';

/**
 * The base tower with the patches of this condition, frozen. Order of the file, so that equal conditions give equal inputs.
 * @param tonight  what this night has drawn, laid on before any hazard
 */
export function toSimInput(scenario: Scenario, condition: Condition, tonight: readonly Patch[] = []): SimInput {
  const draft = copyData(scenario.base) as unknown as Draft;
  for (const patch of tonight) patch(draft);
  for (const hazard of scenario.hazards) {
    const patch = condition.standing.includes(hazard.id) ? hazard.asFound : hazard.remedy;
    patch(draft);
  }
  const { gone } = condition;
  if (gone !== undefined) draft.site.obstacles = draft.site.obstacles.filter(({ id }) => !gone.includes(id));
  return freezeData<SimInput>(draft);
}
