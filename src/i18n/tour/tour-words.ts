import type { Language } from '../language.ts';
import { enTour } from './en.ts';
import { zhTour } from './zh-CN.ts';

export type TourWords = typeof zhTour;

export const TOUR_WORDS: Readonly<Record<Language, TourWords>> = { 'zh-CN': zhTour, en: enTour };
