import type { Language } from '../language.ts';
import { enKept } from './en.ts';
import { zhKept } from './zh-CN.ts';

export type KeptWords = { readonly [K in keyof typeof zhKept]: string };

export const KEPT_WORDS: Readonly<Record<Language, KeptWords>> = { 'zh-CN': zhKept, en: enKept };
