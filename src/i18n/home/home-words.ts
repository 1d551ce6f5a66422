import type { Language } from '../language.ts';
import { enHome } from './en.ts';
import { zhHome } from './zh-CN.ts';

export type HomeWords = typeof zhHome;

export const HOME_WORDS: Readonly<Record<Language, HomeWords>> = { 'zh-CN': zhHome, en: enHome };
