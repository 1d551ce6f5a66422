import type { InspectorWords } from '../../i18n/inspector/inspector-words.ts';
import { number } from '../format.ts';
import type { Language } from '../view.ts';

/** Visibility of a reflecting thing, as the core counts it: 3 over the extinction coefficient. Source: [jin2002]. */
const VISIBILITY_FACTOR = 3;
/** Farther than this nobody measures smoke. */
const CLEAR_M = 30;

export function sightM(odPerM: number): number {
  return odPerM > 0 ? VISIBILITY_FACTOR / (Math.LN10 * odPerM) : Infinity;
}

export function sightText(odPerM: number, w: InspectorWords, language: Language): string {
  const metres = sightM(odPerM);
  return metres >= CLEAR_M ? w.value.clear : `${number(metres, language, 1)} m`;
}
