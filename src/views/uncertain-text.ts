/** What differs from night to night, in words. */
import type { Law } from '../catalog/uncertain/law.ts';
import type { Names } from '../catalog/hazard.ts';
import { fill, nameIn, placeName, type Language } from '../i18n/index.ts';
import { UNCERTAIN_WORDS } from '../i18n/uncertain/uncertain-words.ts';
import { elapsed, number } from './format.ts';

const PERCENT = 100;

interface Quantity {
  readonly kind: string;
  readonly names: Names;
  readonly unit: string | null;
  readonly of: readonly string[];
}

/** The quantity with what it is of. */
export function quantityName({ names, of }: Quantity, language: Language): string {
  const words = UNCERTAIN_WORDS[language];
  const name = nameIn(names, language);
  return of.length === 0 ? name : fill(words.of, { name, list: of.join(words.list) });
}

export function quantityValue(value: number | string, { kind, unit }: Pick<Quantity, 'kind' | 'unit'>, language: Language): string {
  if (typeof value === 'string') return placeName(value, language);
  if (kind.endsWith('Frac')) return `${number(value * PERCENT, language)}%`;
  if (unit === 's') return elapsed(value);
  const shown = number(value, language, unit === 'deg' ? 0 : 2);
  return unit === null || unit === '' ? shown : unit === 'deg' ? `${shown}°` : unit === 'degC' ? `${shown} °C` : `${shown} ${unit}`;
}

export function lawText(law: Law, quantity: Quantity, language: Language): string {
  const words = UNCERTAIN_WORDS[language];
  const shown = (value: number | string): string => quantityValue(value, quantity, language);
  switch (law.kind) {
    case 'fixed': return fill(words.fixed, { value: shown(law.value) });
    case 'uniform': return fill(words.uniform, { low: shown(law.low), high: shown(law.high) });
    case 'triangular': return fill(words.triangular, { low: shown(law.low), mode: shown(law.mode), high: shown(law.high) });
    case 'normal': return fill(words.normal, { mean: shown(law.mean), sigma: shown(law.sigma), low: shown(law.low), high: shown(law.high) });
    case 'choice': {
      const sum = law.weights?.reduce((total, weight) => total + weight, 0) ?? 0;
      const list = law.values.map((value, i) => (law.weights === undefined ? shown(value) : fill(words.weighted, { value: shown(value), percent: Math.round((PERCENT * law.weights[i]!) / sum) })));
      return fill(words.choice, { list: list.join(words.list) });
    }
  }
}
