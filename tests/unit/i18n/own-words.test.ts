/** The word lists beside the page's own: same places for numbers in both languages, nothing empty, nothing left in the other language. */
import { describe, expect, it } from 'vitest';
import { DRIVE_WORDS } from '../../../src/i18n/drive/drive-words.ts';
import { GAUGE_WORDS } from '../../../src/i18n/gauges/gauge-words.ts';
import { HOME_WORDS } from '../../../src/i18n/home/home-words.ts';
import { CAMPAIGN_PAGE_WORDS } from '../../../src/i18n/campaign-page/campaign-page-words.ts';
import { STUDY_WORDS } from '../../../src/i18n/study/study-words.ts';
import { UNCERTAIN_WORDS } from '../../../src/i18n/uncertain/uncertain-words.ts';
import { INSTRUMENT_WORDS } from '../../../src/i18n/instruments/instrument-words.ts';
import { QUESTION_WORDS } from '../../../src/i18n/questions/question-words.ts';
import { SITE_WORDS } from '../../../src/i18n/site/site-words.ts';
import { TIME_LEFT_WORDS } from '../../../src/i18n/time-left/time-left-words.ts';
import { TOUR_WORDS } from '../../../src/i18n/tour/tour-words.ts';
import { TOWER_WORDS } from '../../../src/i18n/tower/tower-words.ts';

function leavesOf(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, item]): [string, string][] => (typeof item === 'string' ? [[`${path}${key}`, item]] : leavesOf(item as object, `${path}${key}.`)));
}
const placesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();
/** Units and brand names are the same in both. */
const COMMON = /^(°C|Pa|、)$/;

describe.each([['drive', DRIVE_WORDS], ['home', HOME_WORDS], ['instruments', INSTRUMENT_WORDS], ['gauges', GAUGE_WORDS], ['site', SITE_WORDS], ['tour', TOUR_WORDS], ['tower', TOWER_WORDS], ['campaign page', CAMPAIGN_PAGE_WORDS], ['study', STUDY_WORDS], ['questions', QUESTION_WORDS], ['uncertain', UNCERTAIN_WORDS], ['time left', TIME_LEFT_WORDS]] as const)('words of %s', (_, words) => {
  const zh = leavesOf(words['zh-CN']);
  const en = new Map(leavesOf(words.en));

  it.each(zh)('%s', (key, text) => {
    expect(text.trim()).not.toBe('');
    expect(en.get(key)!.trim()).not.toBe('');
    expect(placesIn(en.get(key)!)).toEqual(placesIn(text));
    if (!COMMON.test(text) && !/^(\{\{\w+\}\}[^a-z\u4e00-\u9fff]*)+$/.test(text)) expect(text).toMatch(/[\u4e00-\u9fff]/);
    expect(en.get(key)).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
