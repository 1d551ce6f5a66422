import { describe, expect, it } from 'vitest';
import { CAMPAIGN_WORDS } from '../../../src/i18n/index.ts';
import { calendarMonth, calendarText, isBefore, monthAfter } from '../../../src/report/campaign/plan-month.ts';

describe('a month of the plan', () => {
  it('is counted from the month after the report, or from the one that the file names', () => {
    expect(calendarMonth(1, { date: '2021-03-31' })).toEqual({ yearNumber: 2021, monthNumber: 4 });
    expect(calendarMonth(10, { date: '2021-03-31' })).toEqual({ yearNumber: 2022, monthNumber: 1 });
    expect(calendarMonth(1, { date: '2021-12-05' })).toEqual({ yearNumber: 2022, monthNumber: 1 });
    expect(calendarMonth(1, { date: '2021-03-31', from: '2021-12' })).toEqual({ yearNumber: 2021, monthNumber: 12 });
  });

  it('has a day like the one a month before, or its last', () => {
    expect(['2021-03-15', '2021-01-31', '2020-12-31', '2020-01-31'].map(monthAfter)).toEqual(['2021-04-15', '2021-02-28', '2021-01-31', '2020-02-29']);
  });

  it('reads as on a calendar', () => {
    const may = { yearNumber: 2021, monthNumber: 5 };
    expect([calendarText(may, CAMPAIGN_WORDS['zh-CN'].report), calendarText(may, CAMPAIGN_WORDS.en.report)]).toEqual(['2021 年 5 月', 'May 2021']);
  });

  it('is after a deadline from the first of the next month on', () => {
    const june = { yearNumber: 2021, monthNumber: 6 };
    expect([isBefore('2021-05-31', june), isBefore('2021-06-01', june), isBefore('2020-12-31', june)]).toEqual([true, false, true]);
  });
});
