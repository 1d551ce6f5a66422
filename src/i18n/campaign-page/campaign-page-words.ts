import type { Language } from '../language.ts';
import { enCampaignPage } from './en.ts';
import { zhCampaignPage } from './zh-CN.ts';

export type CampaignPageWords = typeof zhCampaignPage;

export const CAMPAIGN_PAGE_WORDS: Readonly<Record<Language, CampaignPageWords>> = { 'zh-CN': zhCampaignPage, en: enCampaignPage };
