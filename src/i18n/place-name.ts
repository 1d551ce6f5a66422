/** Places of a scenario by their ids, as residents and crews call them. */
import type { Language } from './language.ts';
import { MESSAGES, type Messages } from './translate.ts';

type PlaceKey = keyof Messages['place'];
const PLACE_WORDS: readonly (readonly [pattern: RegExp, key: PlaceKey])[] = [
  [/^flat(\w+)$/, 'flat'], [/^corridor$/, 'corridor'], [/^lobby$/, 'lobby'], [/^stair(\w*)$/, 'stair'], [/^lift\w*$/, 'lift'], [/^cable\w*$/, 'cable'],
  [/^bay(\w+)$/, 'bay'], [/^hydrant(\w*)$/, 'hydrant'], [/^door\w*$/, 'door'], [/^window\w*$/, 'window'], [/^flight$/, 'flight'], [/^entrance$/, 'entrance'],
  [/^entry\w*$/, 'entry'], [/^room(\w*)$/, 'room'], [/^household(\d+)$/, 'person'], [/^household$/, 'household'], [/^smoke\w*$|^detector\w*$/, 'detector'], [/^ebike(\d+)$/, 'ebike'],
  [/^contents$/, 'contents'],
];

/** `F7.flat3` -> `7层3户` / `7F flat 3`; an id of another make is shown as it is. */
export function placeName(id: string, language: Language): string {
  const [head = '', ...rest] = id.replace(/\.household\.(\d+)$/, '.household$1').split('.');
  const storey = /^F(-?\d+)$/.exec(head)?.[1];
  if (storey === undefined) return id;
  const words = MESSAGES[language].place;
  return [withN(words.storey, storey), ...rest.map((part) => placeWord(part, words))].join(language === 'zh-CN' ? '' : ' ');
}

function placeWord(part: string, words: Messages['place']): string {
  for (const [pattern, key] of PLACE_WORDS) {
    const found = pattern.exec(part);
    if (found) return withN(words[key], found[1] ?? '').trim();
  }
  return part;
}

const withN = (template: string, n: string): string => template.replace('{{n}}', n);
