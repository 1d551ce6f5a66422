import type { Language } from '../language.ts';
import { enRadio } from './en.ts';
import { zhRadio } from './zh-CN.ts';

export type RadioWords = { readonly [K in keyof typeof zhRadio]: (typeof zhRadio)[K] extends string ? string : Readonly<Record<keyof (typeof zhRadio)[K], string>> };

export const RADIO_WORDS: Readonly<Record<Language, RadioWords>> = { 'zh-CN': zhRadio, en: enRadio };
