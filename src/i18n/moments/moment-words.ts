import type { Language } from '../language.ts';
import { enMoments } from './en.ts';
import { zhMoments } from './zh-CN.ts';

export type MomentWords = typeof zhMoments;

export const MOMENT_WORDS: Readonly<Record<Language, MomentWords>> = { 'zh-CN': zhMoments, en: enMoments };
