import { nameIn, type Language } from '../../i18n/index.ts';
import { whyOf, type Night } from '../../report/why/why.ts';
import type { SimEvent } from '../../sim/index.ts';
import type { RunData } from '../../state/index.ts';

/** Name of the hazard that an event came through; null: none, or the other night is not there to tell. */
export function hazardBehind(event: SimEvent, night: Night, { scenario }: Pick<RunData, 'scenario'>, language: Language): string | null {
  const id = whyOf(event, night).hazard?.id;
  const hazard = scenario.hazards.find((each) => each.id === id);
  return hazard === undefined ? null : nameIn(hazard.names, language);
}
