import type { Language } from '../language.ts';
import { enLrs } from './en.ts';
import { zhLrs } from './zh-CN.ts';

/** Every text of the shape of the Chinese ones: a missing key does not compile. */
type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type LrsWords = Texts<typeof zhLrs>;

export const LRS_WORDS: Readonly<Record<Language, LrsWords>> = { 'zh-CN': zhLrs, en: enLrs };
