/** Ids of the scenario as words that residents and crews use. */
import type { Language, Messages, Translate } from '../i18n/index.ts';
import { fill, INSPECTOR_WORDS } from '../i18n/inspector/inspector-words.ts';
import { nameOfThing } from '../report/thing-names.ts';
import { personLabels } from '../report/why/household-role.ts';
import type { SimInput } from '../sim/index.ts';

type PlaceKey = keyof Messages['place'];
const PLACE_WORDS: readonly (readonly [pattern: RegExp, key: PlaceKey])[] = [
  [/^flat(\w+)$/, 'flat'], [/^corridor$/, 'corridor'], [/^lobby$/, 'lobby'], [/^stair(\w*)$/, 'stair'], [/^lift\w*$/, 'lift'], [/^cable\w*$/, 'cable'],
  [/^bay(\w+)$/, 'bay'], [/^hydrant(\w*)$/, 'hydrant'], [/^door\w*$/, 'door'], [/^window\w*$/, 'window'], [/^flight$/, 'flight'], [/^entrance$/, 'entrance'],
  [/^entry\w*$/, 'entry'], [/^room(\w*)$/, 'room'], [/^household(\d+)$/, 'person'], [/^household$/, 'household'], [/^smoke\w*$|^detector\w*$/, 'detector'], [/^ebike(\d+)$/, 'ebike'],
  [/^contents$/, 'contents'],
];

/** `F7.flat3` -> `7层3户` / `7F flat 3`; an id of another make is shown as it is. */
export function placeName(id: string, t: Translate, language: Language): string {
  const [head = '', ...rest] = id.replace(/\.household\.(\d+)$/, '.household$1').split('.');
  const storey = /^F(-?\d+)$/.exec(head)?.[1];
  if (storey === undefined) return id;
  const words = rest.map((part) => placeWord(part, t));
  return [t('place.storey', { n: storey }), ...words].join(language === 'zh-CN' ? '' : ' ');
}

function placeWord(part: string, t: Translate): string {
  for (const [pattern, key] of PLACE_WORDS) {
    const found = pattern.exec(part);
    if (found) return t(`place.${key}`, { n: found[1] ?? '' }).trim();
  }
  return part;
}

export interface NameContext {
  readonly input: SimInput;
  readonly t: Translate;
  readonly language: Language;
}

const peopleById = new WeakMap<SimInput, ReadonlyMap<string, number>>();

/** Place in the input of the person with this id; undefined: nobody. */
export function personIndexOf(id: string, input: SimInput): number | undefined {
  let known = peopleById.get(input);
  if (known === undefined) {
    known = new Map(input.people.map((person, i) => [person.id, i]));
    peopleById.set(input, known);
  }
  return known.get(id);
}

/** `28层3户奶奶，82岁` / `grandmother, 82, 28F flat 3`. */
export function personName(personIndex: number, { input, t, language }: NameContext): string {
  const { role, sex, ageYears, homeId } = personLabels(input)[personIndex]!;
  const words = INSPECTOR_WORDS[language].person;
  return fill(words.label, { role: words[role][sex ?? 'unknown'], years: Math.round(ageYears), home: placeName(homeId, t, language) });
}

/** Residents and things by what they are, so that a stranger need not know the scenario's ids; everything else as a place. */
export function thingName(id: string, { input, t, language }: NameContext): string {
  const personIndex = personIndexOf(id, input);
  if (personIndex !== undefined) return personName(personIndex, { input, t, language });
  return nameOfThing(id, input, language) ?? placeName(id, t, language);
}
