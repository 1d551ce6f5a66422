import type { World } from '../../sim/index.ts';
import { csvText } from '../../report/csv.ts';
import { rounded } from './csv.ts';

/** In: into the compartment the opening is listed from (its `from`); out: out of it. Both >= 0. */
export const OPENINGS_HEADER = 'timeS,opening,openFrac,massFlowInKgPerS,massFlowOutKgPerS\n';

export function openingRows(world: World): string {
  const { input, smoke, protection, timeS } = world;
  let rows = '';
  for (let i = 0; i < input.openings.length; i++) {
    rows += `${timeS},${csvText(input.openings[i]!.id)},${rounded(protection.openFrac[i]!, 3)},${rounded(smoke.flowBackKgPerS[i]!, 5)},${rounded(smoke.flowForthKgPerS[i]!, 5)}\n`;
  }
  return rows;
}
