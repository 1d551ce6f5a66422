import { describe, expect, it } from 'vitest';
import { bookCsv, bookText, readBook, sumBook, type TrainingEntry } from '../../../src/report/training-book.ts';

let count = 0;
const entry = (date: string, team: string, score: number | null, rest: Partial<TrainingEntry> = {}): TrainingEntry => ({ id: `e${(count += 1)}`, date, lessonId: 'gate', team, score, note: '', ...rest });

describe('training book', () => {
  it('counts the week from Monday, and never the future', () => {
    // 2026-11-22 is a Sunday: its week began on the 16th.
    const entries = ['2026-11-15', '2026-11-16', '2026-11-22', '2026-11-23'].map((date) => entry(date, '一班', null));
    expect(sumBook(entries, '2026-11-22').weekCount).toBe(2);
    expect(sumBook(entries, '2026-11-23').weekCount).toBe(1);
  });

  it('takes the month’s mean over what was graded', () => {
    expect(sumBook([entry('2026-11-01', 'a', 60), entry('2026-11-20', 'b', 90), entry('2026-11-21', 'b', null), entry('2026-10-31', 'b', 0)], '2026-11-22').monthMeanScore).toBe(75);
    expect(sumBook([entry('2026-10-31', 'b', 50)], '2026-11-22').monthMeanScore).toBeNull();
  });

  it('ranks the teams of the quarter by mean score, the ungraded last', () => {
    const entries = [entry('2026-10-02', 'a', 70), entry('2026-11-02', 'b', 80), entry('2026-11-03', 'b', 90), entry('2026-11-04', 'c', null), entry('2026-09-30', 'd', 100)];
    expect(sumBook(entries, '2026-11-22').ranking).toEqual([
      { team: 'b', sessionCount: 2, meanScore: 85 }, { team: 'a', sessionCount: 1, meanScore: 70 }, { team: 'c', sessionCount: 1, meanScore: null },
    ]);
  });

  it('comes back from its file as it went', () => {
    const entries = [entry('2026-11-02', '东门岗', 88.5, { note: '先断电' }), entry('2026-11-03', 'b', null)];
    expect(readBook(bookText(entries))).toEqual(entries);
  });

  it('says what is wrong with a file of another kind', () => {
    expect(readBook('{')).toEqual({ kind: 'json' });
    expect(readBook('null')).toEqual({ kind: 'format' });
    expect(readBook('{"format":"lifelane-recording","version":1}')).toEqual({ kind: 'format' });
    const text = (bad: object) => JSON.stringify({ format: 'lifelane-training-book', version: 1, entries: [entry('2026-11-02', 'a', 1), bad] });
    for (const bad of [entry('2026-13-02', 'a', 1), entry('2026-11-02', '', 1), entry('2026-11-02', 'a', 101), entry('2026-11-02', 'a'.repeat(600), 1), {}]) {
      expect(readBook(text(bad))).toEqual({ kind: 'entry', n: 2 });
    }
  });

  it('makes a table that a spreadsheet opens and does not calculate', () => {
    const csv = bookCsv([entry('2026-11-02', '=1+1', 90, { note: '说 "先断电"' })], ['日期', '课程', '班组', '得分', '一句话'], () => '大门口');
    expect(csv).toBe('\uFEFF日期,课程,班组,得分,一句话\n2026-11-02,大门口,\'=1+1,90,"说 ""先断电"""\n');
  });
});
