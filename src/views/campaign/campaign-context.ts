import { hazardByKind } from '../../catalog/hazards/registry.ts';
import type { Names } from '../../catalog/hazard.ts';
import { CAMPAIGN_PAGE_WORDS, type CampaignPageWords } from '../../i18n/campaign-page/campaign-page-words.ts';
import { CAMPAIGN_WORDS, nameIn, type CampaignWords, type Language, type Translate } from '../../i18n/index.ts';
import { calendarMonth, calendarText } from '../../report/campaign/plan-month.ts';
import { measureById } from '../../report/measures/measures.ts';
import type { CampaignDocument } from '../../scenario/district/read-campaign.ts';
import { measured, number } from '../format.ts';
import { provided } from '../provided.ts';

/** What the parts of the page share: words, and figures as text. */
export interface CampaignVoice {
  readonly language: Language;
  readonly words: CampaignPageWords;
  readonly report: CampaignWords['report'];
  readonly list: string;
  readonly name: (names: Names) => string;
  readonly hazard: (kind: string) => string;
  readonly measure: (measureId: string) => string;
  readonly value: (value: number, measureId: string) => string;
  readonly amount: (value: number, digits?: number) => string;
  /** `[1.2, 3.4]`; nothing where there is no interval. */
  readonly band: (summary: { readonly mean: number; readonly halfWidth95: number | null }, format: (value: number) => string) => string;
}

export const [CampaignVoiceProvider, useVoice] = provided<CampaignVoice>('CampaignVoiceProvider');

export function voiceIn(language: Language, tPage: Translate): CampaignVoice {
  const name = (names: Names): string => nameIn(names, language);
  return {
    language, name,
    words: CAMPAIGN_PAGE_WORDS[language],
    report: CAMPAIGN_WORDS[language].report,
    list: language === 'en' ? ', ' : '、',
    hazard: (kind) => { const found = hazardByKind(kind); return found === null ? kind : name(found.names); },
    measure: (measureId) => { const found = measureById(measureId); return found === null ? measureId : name(found.names); },
    value: (value, measureId) => { const found = measureById(measureId); return found === null ? number(value, language, 2) : signed(value, (size) => measured(size, found.unit, tPage, language)); },
    amount: (value, digits = 0) => signed(value, (size) => number(size, language, digits)),
    band: ({ mean, halfWidth95 }, format) => (halfWidth95 === null ? '' : `[${format(mean - halfWidth95)}, ${format(mean + halfWidth95)}]`),
  };
}

/** A month of the plan on the calendar. */
export function monthName(monthNumber: number, { district, planSpec }: CampaignDocument, report: CampaignWords['report']): string {
  return calendarText(calendarMonth(monthNumber, { date: district.date, from: planSpec.from }), report);
}

function signed(value: number, format: (size: number) => string): string {
  return value < 0 ? `−${format(-value)}` : format(value);
}

export interface DistrictPartProps {
  readonly district: CampaignDocument;
  /** The tower that is looked at; null: none. */
  readonly chosen: string | null;
  readonly onChoose: (towerId: string) => void;
}
