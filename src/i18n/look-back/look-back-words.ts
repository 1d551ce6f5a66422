import type { Language } from '../language.ts';
import { enLookBack } from './en.ts';
import { zhLookBack } from './zh-CN.ts';

export type LookBackWords = { readonly [K in keyof typeof zhLookBack]: string };

export const LOOK_BACK_WORDS: Readonly<Record<Language, LookBackWords>> = { 'zh-CN': zhLookBack, en: enLookBack };
