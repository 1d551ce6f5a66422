import { nameIn, type Language } from '../../i18n/index.ts';
import type { RunData } from '../../state/index.ts';
import { thingName } from '../names.ts';

/** Two of a kind are told apart by the thing they sit on. */
export function hazardName(hazardId: string, { scenario, input }: Pick<RunData, 'scenario' | 'input'>, language: Language): string {
  const hazard = scenario.hazards.find(({ id }) => id === hazardId)!;
  const isAlone = scenario.hazards.every(({ id, kind }) => id === hazardId || kind !== hazard.kind);
  const thingId = isAlone ? undefined : hazard.touches[0];
  const name = nameIn(hazard.names, language);
  return thingId === undefined ? name : `${name} · ${thingName(thingId, { input, language })}`;
}
