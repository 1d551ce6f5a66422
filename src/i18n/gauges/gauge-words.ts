import type { Language } from '../language.ts';
import { enGauges } from './en.ts';
import { zhGauges } from './zh-CN.ts';

export type GaugeWords = typeof zhGauges;

export const GAUGE_WORDS: Readonly<Record<Language, GaugeWords>> = { 'zh-CN': zhGauges, en: enGauges };
