import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { districtPlanCsv, districtTowersCsv } from '../../../src/report/campaign/district-csv.ts';
import { csvRows } from '../../../src/scenario/district/csv-rows.ts';
import { readCampaign } from '../../../src/scenario/district/read-campaign.ts';

const TEXT = readFileSync('docs/district-demo.json', 'utf8');
type Raw = Record<string, unknown> & { towers: Record<string, unknown>[] };
const changed = (change: (raw: Raw) => void): string => {
  const raw = JSON.parse(TEXT) as Raw;
  change(raw);
  return JSON.stringify(raw);
};
const refusal = (text: string): string => {
  const read = readCampaign(text);
  return read.kind === 'refused' ? `${read.path}: ${read.problem}` : 'taken';
};

describe('a campaign file', () => {
  const read = readCampaign(TEXT);
  if (read.kind === 'refused') throw new Error(`docs/district-demo.json: ${read.path}: ${read.problem}; write it with npm run district`);
  const { document } = read;

  it('that ships as the example is of the district that ships', () => {
    expect(document.district.id).toBe('district-demo');
    expect(document.towers).toHaveLength(24);
    expect(document.plan.towers.map(({ rankNumber }) => rankNumber)).toEqual(document.towers.map((_, i) => i + 1));
  });

  it('says what a plan loses again, never more than it has saved', () => {
    for (const { savedCount, savedLeftCount, backCount } of document.plan.months) {
      expect(savedLeftCount).toBeLessThanOrEqual(savedCount);
      expect(backCount).toBeGreaterThanOrEqual(0);
    }
    expect(document.plan.months.at(-1)!.backCount).toBeGreaterThan(0);
  });

  it('becomes tables with a row a tower and a row a month', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { rows } = csvRows(districtTowersCsv(document, language));
      expect(rows).toHaveLength(25);
      expect(new Set(rows.map(({ cells }) => cells.length)).size).toBe(1);
      expect(csvRows(districtPlanCsv(document, language)).rows).toHaveLength(1 + document.plan.months.length);
    }
  });

  it.each<[string, string, string]>([
    ['is no JSON', '{"format": ', ': '],
    ['is another file', '{"format": "lifelane-recording", "version": 1}', 'format: '],
    ['is of another version', changed((raw) => (raw['version'] = 9)), 'version: '],
    ['has a tower without a name', changed((raw) => delete raw.towers[2]!['names']), 'towers.2.names: '],
    ['has lost a tower of its plan', changed((raw) => raw.towers.shift()), 'plan.towers: no tower "'],
  ])('that %s is refused with the place', (_, text, problem) => expect(refusal(text)).toContain(problem));
});
