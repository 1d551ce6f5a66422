import type { Language } from '../language.ts';
import { enInstruments } from './en.ts';
import { zhInstruments } from './zh-CN.ts';

export type InstrumentWords = typeof zhInstruments;

export const INSTRUMENT_WORDS: Readonly<Record<Language, InstrumentWords>> = { 'zh-CN': zhInstruments, en: enInstruments };
