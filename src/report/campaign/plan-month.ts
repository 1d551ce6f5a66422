/** Months of a plan as months of the calendar. */
import { fill } from '../../i18n/fill.ts';
import type { CampaignWords } from '../../i18n/index.ts';

export interface CalendarMonth {
  readonly yearNumber: number;
  /** 1 .. 12. */
  readonly monthNumber: number;
}

const MONTHS_PER_YEAR = 12;

/** @param monthNumber  from 1; the first is the one that the district file names, or else the one after its date */
export function calendarMonth(monthNumber: number, { date, from }: { readonly date: string; readonly from?: string | undefined }): CalendarMonth {
  const [year, month] = (from ?? date).split('-').map(Number) as [number, number];
  const count = year * MONTHS_PER_YEAR + month - 1 + (from === undefined ? 1 : 0) + monthNumber - 1;
  return { yearNumber: Math.floor(count / MONTHS_PER_YEAR), monthNumber: (count % MONTHS_PER_YEAR) + 1 };
}

/** `2021 年 4 月`, `Apr 2021`. */
export function calendarText({ yearNumber, monthNumber }: CalendarMonth, { monthOf, months }: CampaignWords['report']): string {
  return fill(monthOf, { year: yearNumber, month: months[monthNumber - 1]! });
}

/** The same day of the next month, or its last. @param day  `2021-03-31` */
export function monthAfter(day: string): string {
  const { yearNumber, monthNumber } = calendarMonth(1, { date: day });
  const lastDay = new Date(Date.UTC(yearNumber, monthNumber, 0)).getUTCDate();
  return [String(yearNumber), ...[monthNumber, Math.min(Number(day.slice(8)), lastDay)].map((part) => String(part).padStart(2, '0'))].join('-');
}

/** A day of the calendar lies before the first of a month. @param day  `2021-03-31` */
export function isBefore(day: string, { yearNumber, monthNumber }: CalendarMonth): boolean {
  return day.slice(0, 7) < `${yearNumber}-${String(monthNumber).padStart(2, '0')}`;
}
