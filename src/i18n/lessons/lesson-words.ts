import type { Language } from '../language.ts';
import { enLessons } from './en.ts';
import { zhLessons } from './zh-CN.ts';

export type LessonWords = typeof zhLessons;

export const LESSON_WORDS: Readonly<Record<Language, LessonWords>> = { 'zh-CN': zhLessons, en: enLessons };
