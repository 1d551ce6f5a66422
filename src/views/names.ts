/** People and things of the scenario as words that residents and crews use. */
import { placeName, type Language, type Translate } from '../i18n/index.ts';
import { fill } from '../i18n/fill.ts';
import { INSPECTOR_WORDS } from '../i18n/inspector/inspector-words.ts';
import { nameOfThing } from '../report/thing-names.ts';
import { personLabels } from '../report/why/household-role.ts';
import type { SimInput } from '../sim/index.ts';

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
export function personName(personIndex: number, { input, language }: Pick<NameContext, 'input' | 'language'>): string {
  const { role, sex, ageYears, homeId } = personLabels(input)[personIndex]!;
  const words = INSPECTOR_WORDS[language].person;
  return fill(words.label, { role: words[role][sex ?? 'unknown'], years: Math.round(ageYears), home: placeName(homeId, language) });
}

/** Residents and things by what they are, so that a stranger need not know the scenario's ids; everything else as a place. */
export function thingName(id: string, { input, language }: Pick<NameContext, 'input' | 'language'>): string {
  const personIndex = personIndexOf(id, input);
  if (personIndex !== undefined) return personName(personIndex, { input, language });
  return nameOfThing(id, input, language) ?? placeName(id, language);
}
