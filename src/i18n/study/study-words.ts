import type { Language } from '../language.ts';
import { enStudy } from './en.ts';
import { zhStudy } from './zh-CN.ts';

export type StudyWords = typeof zhStudy;

export const STUDY_WORDS: Readonly<Record<Language, StudyWords>> = { 'zh-CN': zhStudy, en: enStudy };
