import type { Language } from '../language.ts';
import { enInspector } from './en.ts';
import { zhInspector } from './zh-CN.ts';

export type InspectorWords = typeof zhInspector;

export const INSPECTOR_WORDS: Readonly<Record<Language, InspectorWords>> = { 'zh-CN': zhInspector, en: enInspector };

/** `{{who}}` of a template by its value; a place without one is left empty. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => String(values[key] ?? ''));
}
