import type { i18n, TFunction } from 'i18next';
import type { Language } from '../language.ts';
import { enFirst } from './en.ts';
import { zhFirst } from './zh-CN.ts';

export type FirstWords = TFunction<'first'>;
export type FirstMessages = typeof zhFirst;

export const FIRST_MESSAGES: Readonly<Record<Language, FirstMessages>> = { 'zh-CN': zhFirst, en: enFirst };

/** Gives a translator the words of the page on what to fix first. */
export function addFirstWords(translator: i18n): void {
  for (const [language, words] of Object.entries(FIRST_MESSAGES)) translator.addResourceBundle(language, 'first', words);
}
