import type { Language } from '../language.ts';
import { enQuestions } from './en.ts';
import { zhQuestions } from './zh-CN.ts';

export type QuestionWords = typeof zhQuestions;

export const QUESTION_WORDS: Readonly<Record<Language, QuestionWords>> = { 'zh-CN': zhQuestions, en: enQuestions };
