import type { Language } from '../language.ts';
import { enTower } from './en.ts';
import { zhTower } from './zh-CN.ts';

export type TowerWords = typeof zhTower;

export const TOWER_WORDS: Readonly<Record<Language, TowerWords>> = { 'zh-CN': zhTower, en: enTower };
