import type { i18n, TFunction } from 'i18next';
import type { Language } from '../language.ts';
import { enValidation } from './en.ts';
import { TERMS_EN } from './terms-en.ts';
import { TERMS_ZH } from './terms-zh.ts';
import { zhValidation } from './zh-CN.ts';

export type ValidationWords = TFunction<'validation'>;
export type ValidationMessages = typeof zhValidation;

export const VALIDATION_MESSAGES: Readonly<Record<Language, ValidationMessages>> = { 'zh-CN': zhValidation, en: enValidation };

/** Gives a translator the words of the page on validation. */
export function addValidationWords(translator: i18n): void {
  for (const [language, words] of Object.entries(VALIDATION_MESSAGES)) translator.addResourceBundle(language, 'validation', words);
}

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** A name of the generated pages in a language; one that nobody translated stays as it is. */
export function term(text: string, language: Language): string {
  const terms = language === 'en' ? TERMS_EN : TERMS_ZH;
  const exact = terms[text];
  if (exact !== undefined) return exact;
  const numbers = text.match(NUMBER) ?? [];
  const pattern = terms[text.replace(NUMBER, '#')];
  if (pattern === undefined) return text;
  let next = 0;
  return pattern.replaceAll('#', () => numbers[next++] ?? '');
}
