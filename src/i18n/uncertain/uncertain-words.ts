import type { Language } from '../language.ts';
import { enUncertain } from './en.ts';
import { zhUncertain } from './zh-CN.ts';

export type UncertainWords = typeof zhUncertain;

export const UNCERTAIN_WORDS: Readonly<Record<Language, UncertainWords>> = { 'zh-CN': zhUncertain, en: enUncertain };
