export { LANGUAGES, languageOf, nameIn, type Language } from './language.ts';
export { CAMPAIGN_WORDS, type CampaignWords } from './campaign/campaign-words.ts';
export { CAMPAIGN_PAPER_WORDS, type CampaignPaperWords } from './campaign/paper-words.ts';
export { fill } from './fill.ts';
export { placeName } from './place-name.ts';
export { createTranslator, MESSAGES, type Messages, type Translate } from './translate.ts';
