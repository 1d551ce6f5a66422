import { describe, expect, it } from 'vitest';
import { term } from '../../../src/i18n/validation/validation-words.ts';
import { publishedTables, verdictOf } from '../../../src/views/validation/published-tables.ts';
import { aimsOf, facade, missedRows, people, smoke, tallyOf } from '../../../src/views/validation/report.ts';

/** Names stay as they are; verdicts are shown as marks. */
const NAMES = /^(Weidmann m\/s|met|missed)$/;
const PAGE = '# Title\n\nText.\n\n| a | b | |\n| --- | --- | --- |\n| one | **2** | met |\n| `two` | [3](x.md) | **missed** |\n\n## Next\n\n| c |\n| --- |\n| 4 |\n';

describe('published tables', () => {
  const [first, second] = publishedTables(PAGE);

  it('stand under their headings, without the marks of Markdown', () => {
    expect([first!.heading, second!.heading]).toEqual(['Title', 'Next']);
    expect(first!.head).toEqual(['a', 'b', '']);
    expect(first!.rows.map((row) => row.map(({ text }) => text))).toEqual([['one', '2', 'met'], ['two', '3', 'missed']]);
  });

  it('keep what was bold, and know a verdict from a figure', () => {
    expect(first!.rows[0]!.map(({ isMarked }) => isMarked)).toEqual([false, true, false]);
    expect([...first!.rows, ...second!.rows].map(verdictOf)).toEqual(['met', 'missed', null]);
  });
});

describe('what the page counts', () => {
  it('is every aim of the report, met and missed', () => {
    for (const part of ['measured', 'cfast'] as const) {
      expect(tallyOf(part).allCount).toBe(aimsOf(part).length);
      expect(tallyOf(part).metCount).toBe(aimsOf(part).filter(({ isMet }) => isMet).length);
    }
  });

  it('is every verdict of the façade and people pages', () => {
    for (const [part, tables] of [['facade', facade], ['people', people]] as const) {
      const verdicts = tables.flatMap(({ rows }) => rows.map(verdictOf));
      expect(verdicts.length).toBeGreaterThan(20);
      expect(missedRows(part)).toHaveLength(verdicts.filter((verdict) => verdict === 'missed').length);
      expect(tallyOf(part).metCount).toBe(verdicts.filter((verdict) => verdict === 'met').length);
    }
  });
});

describe('the Chinese page', () => {
  it('has words for everything that the reports say', () => {
    const published = [...facade, ...people].flatMap(({ heading, head, rows }) => [heading, ...head, ...rows.flat().map(({ text }) => text)]);
    const reported = smoke.groups.flatMap(({ title, about, runs }) => [title, about, ...runs.flatMap(({ agreement, points, panels }) => [...agreement.map(({ criterion }) => criterion), ...points.flatMap(({ quantity, what, metric }) => [quantity, what, metric]), ...panels.map(({ what }) => what)])]);
    const isEnglish = (text: string): boolean => /[a-z]{3,}/.test(text) && !/[\u4e00-\u9fff]/.test(text) && !NAMES.test(text);
    expect([...new Set([...published, ...reported].filter((text) => text !== '').map((text) => term(text, 'zh-CN')).filter(isEnglish))]).toEqual([]);
  });
});
