import { describe, expect, it } from 'vitest';
import { publishedTables, verdictOf } from '../../../src/views/validation/published-tables.ts';
import { aimsOf, facade, missedRows, people, tallyOf } from '../../../src/views/validation/report.ts';

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
