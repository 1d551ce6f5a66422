import type { Language } from '../language.ts';
import { enOrders } from './en.ts';
import { zhOrders } from './zh-CN.ts';

export type OrderWords = typeof zhOrders;

export const ORDER_WORDS: Readonly<Record<Language, OrderWords>> = { 'zh-CN': zhOrders, en: enOrders };
