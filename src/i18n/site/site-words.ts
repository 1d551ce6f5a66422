import type { Language } from '../language.ts';
import { enSite } from './en.ts';
import { zhSite } from './zh-CN.ts';

export type SiteWords = typeof zhSite;

export const SITE_WORDS: Readonly<Record<Language, SiteWords>> = { 'zh-CN': zhSite, en: enSite };
