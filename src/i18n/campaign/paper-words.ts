import type { Language } from '../language.ts';
import { enCampaignPaper } from './paper-en.ts';
import { zhCampaignPaper } from './paper-zh-CN.ts';

/** What the printed report and the command line say beyond the page: the page does not load it. */
export type CampaignPaperWords = typeof zhCampaignPaper;

export const CAMPAIGN_PAPER_WORDS: Readonly<Record<Language, CampaignPaperWords>> = { 'zh-CN': zhCampaignPaper, en: enCampaignPaper };
