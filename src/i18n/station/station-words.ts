import type { i18n, TFunction } from 'i18next';
import type { Language } from '../language.ts';
import { enStation } from './en.ts';
import { zhStation } from './zh-CN.ts';

export type StationWords = TFunction<'station'>;
export type StationMessages = typeof zhStation;

export const STATION_MESSAGES: Readonly<Record<Language, StationMessages>> = { 'zh-CN': zhStation, en: enStation };

/** Gives a translator the words of the station drill. */
export function addStationWords(translator: i18n): void {
  for (const [language, words] of Object.entries(STATION_MESSAGES)) translator.addResourceBundle(language, 'station', words);
}
