import type { InspectorWords } from '../../i18n/inspector/inspector-words.ts';
import { number } from '../format.ts';
import { sightM } from '../sight.ts';
import type { Language } from '../view.ts';

/** Farther than this nobody measures smoke. */
const CLEAR_M = 30;

export function sightText(odPerM: number, w: InspectorWords, language: Language): string {
  const metres = sightM(odPerM);
  return metres >= CLEAR_M ? w.value.clear : `${number(metres, language, 1)} m`;
}
