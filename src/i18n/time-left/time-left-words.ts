import type { Language } from '../language.ts';
import { enTimeLeft } from './en.ts';
import { zhTimeLeft } from './zh-CN.ts';

export type TimeLeftWords = { readonly [K in keyof typeof zhTimeLeft]: string };

export const TIME_LEFT_WORDS: Readonly<Record<Language, TimeLeftWords>> = { 'zh-CN': zhTimeLeft, en: enTimeLeft };
