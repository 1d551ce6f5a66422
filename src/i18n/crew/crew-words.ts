import type { Language } from '../language.ts';
import { enCrew } from './en.ts';
import { zhCrew } from './zh-CN.ts';

/** Every text of the shape of the Chinese ones: a missing key does not compile. */
type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type CrewWords = Texts<typeof zhCrew>;

export const CREW_WORDS: Readonly<Record<Language, CrewWords>> = { 'zh-CN': zhCrew, en: enCrew };
