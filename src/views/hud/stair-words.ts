import type { Translate } from '../../i18n/index.ts';
import { storeyRanges, type StairVerdict } from './storey-facts.ts';

/** Of one stair, without its letter: `no way 4–9F`, or `✕ 4–9F` where there is little room. */
export function stairWords(t: Translate, isLong: boolean): (verdict: StairVerdict) => string {
  const key = { shut: isLong ? 'storeys.noWay' : 'storeys.shut', smoky: isLong ? 'storeys.passable' : 'storeys.hazy', clear: 'storeys.clear' } as const;
  return ({ state, storeys }) => t(key[state], { storeys: storeyRanges(storeys) });
}
