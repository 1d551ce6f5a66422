import type { Language } from '../language.ts';
import { enKiosk } from './en.ts';
import { zhKiosk } from './zh-CN.ts';

export type KioskWords = typeof zhKiosk;

/** Words of the hall's show; files of their own, so that no other page loads them. */
export const KIOSK_WORDS: Readonly<Record<Language, KioskWords>> = { 'zh-CN': zhKiosk, en: enKiosk };
