/** Numbers and marks of the report: the same text on every machine, so nothing asks the locale or the clock. */
import { CAMPAIGN_PAPER_WORDS, CAMPAIGN_WORDS, nameIn, type CampaignPaperWords, type CampaignWords, type Language as Tag } from '../../../i18n/index.ts';
import type { Names } from '../../../catalog/hazard.ts';
import type { ComparedRow } from '../../../report/compare.ts';
import { calendarMonth, calendarText } from '../../../report/campaign/plan-month.ts';
import { measureById } from '../../../report/measures/measures.ts';
import type { Summary } from '../../../report/statistics.ts';
import type { DistrictFile } from '../../../scenario/district/district-schema.ts';
import { clock } from '../../format.ts';
import type { Language } from '../../language.ts';

export interface Voice {
  readonly language: Language;
  readonly words: Omit<CampaignWords, 'report'> & Omit<CampaignPaperWords, 'report'> & { readonly report: CampaignWords['report'] & CampaignPaperWords['report'] };
  readonly name: (names: Names) => string;
}

export function voiceIn(language: Language): Voice {
  const tag: Tag = language === 'zh' ? 'zh-CN' : 'en';
  return { language, words: { ...CAMPAIGN_WORDS[tag], ...CAMPAIGN_PAPER_WORDS[tag], report: { ...CAMPAIGN_WORDS[tag].report, ...CAMPAIGN_PAPER_WORDS[tag].report } }, name: (names) => nameIn(names, tag) };
}

/** A month of the plan on the calendar. */
export function monthName(monthNumber: number, { date, plan }: Pick<DistrictFile, 'date' | 'plan'>, { words }: Voice): string {
  return calendarText(calendarMonth(monthNumber, { date, from: plan.from }), words.report);
}

/** `1,234,567`; `12.3`; a minus sign that is one. */
export function grouped(value: number, decimals: 0 | 1 | 2 = 0): string {
  const [whole, rest] = Math.abs(value).toFixed(decimals).split('.') as [string, string | undefined];
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = rest === undefined ? digits : `${digits}.${rest}`;
  return value < 0 && !/^[0.,]+$/.test(text) ? `−${text}` : text;
}

export function percent(shareFrac: number | null): string {
  return shareFrac === null ? '–' : `${(shareFrac * 100).toFixed(1)}%`;
}

export function measureValue(value: number, measureId: string): string {
  return measureById(measureId)!.unit === 's' ? clock(value).replace(/^-/, '−') : grouped(value, 1);
}

export function measureName(measureId: string, { name }: Voice): string {
  return name(measureById(measureId)!.names);
}

/** Name and unit, as a row of a table is called. @param time  how times are written: minutes and seconds to read, seconds to compute with */
export function measureTitle(measureId: string, voice: Voice, time: 'min' | 's' = 'min'): string {
  const { unit } = measureById(measureId)!;
  const units: Readonly<Record<string, string>> = voice.words.report.unit;
  const shown = units[unit === 's' ? time : unit] ?? unit;
  if (shown === '') return measureName(measureId, voice);
  return voice.language === 'zh' ? `${measureName(measureId, voice)}（${shown}）` : `${measureName(measureId, voice)} (${shown})`;
}

/** Below this many nights a t interval is wider than what it measures and only confuses. */
const NIGHTS_FOR_INTERVAL = 3;

export function interval(summary: Summary, format: (value: number) => string): string {
  const { mean, halfWidth95, count } = summary;
  return halfWidth95 === null || count < NIGHTS_FOR_INTERVAL ? '' : `[${format(mean - halfWidth95)}, ${format(mean + halfWidth95)}]`;
}

/** As found → rectified, with the mark of a bound. */
export function sidePair(row: ComparedRow | null, { words }: Voice): { readonly asFound: string; readonly rectified: string } {
  const side = (name: 'asFound' | 'rectified'): string => {
    if (row === null) return words.report.noNight;
    const { summary, neverFrac } = row[name];
    if (neverFrac === 1 && measureById(row.measureId)!.unit === 's') return words.report.never;
    return `${neverFrac > 0 && measureById(row.measureId)!.unit === 's' ? '≥' : ''}${measureValue(summary.mean, row.measureId)}`;
  };
  return { asFound: side('asFound'), rectified: side('rectified') };
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
