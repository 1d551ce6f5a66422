import type { Draft } from '../catalog/patch.ts';
import type { SimInput } from '../sim/index.ts';
import type { Condition, Scenario } from './scenario.ts';

/** The base tower with the patches of this condition, frozen. Order of the file, so that equal conditions give equal inputs. */
export function toSimInput(scenario: Scenario, condition: Condition): SimInput {
  const draft = copyData(scenario.base) as unknown as Draft;
  for (const hazard of scenario.hazards) {
    const patch = condition.standing.includes(hazard.id) ? hazard.asFound : hazard.remedy;
    patch(draft);
  }
  return freezeData(draft) as unknown as SimInput;
}

function copyData<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyData) as unknown as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyData(item)])) as T;
}

function freezeData<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const item of Object.values(value)) freezeData(item);
  return Object.freeze(value);
}
