import type { Language } from '../language.ts';
import { enCampaign } from './en.ts';
import { zhCampaign } from './zh-CN.ts';

export type CampaignWords = typeof zhCampaign;

export const CAMPAIGN_WORDS: Readonly<Record<Language, CampaignWords>> = { 'zh-CN': zhCampaign, en: enCampaign };
