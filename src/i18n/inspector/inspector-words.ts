import type { Language } from '../language.ts';
import { enInspector } from './en.ts';
import { zhInspector } from './zh-CN.ts';

export type InspectorWords = typeof zhInspector;

export const INSPECTOR_WORDS: Readonly<Record<Language, InspectorWords>> = { 'zh-CN': zhInspector, en: enInspector };
