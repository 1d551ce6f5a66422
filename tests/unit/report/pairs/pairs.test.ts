import { describe, expect, it } from 'vitest';
import { drillFigures, verdictOf, type PairNight } from '../../../../src/report/pairs/pair-figures.ts';
import { pairsPage } from '../../../../src/report/pairs/pairs-page.ts';

const nights = (trapped: readonly number[], waterS: readonly (number | null)[] = []): PairNight[] =>
  trapped.map((maxTrappedCount, i) => ({ seed: i + 1, endS: 1800, values: { casualtyCount: 0, maxTrappedCount, storeysBurnt: 1, firstWaterS: waterS[i] ?? null } }));

describe('pairs over many nights', () => {
  const figures = drillFigures({ asFound: nights([10, 20, 30, 40]), rectified: nights([4, 15, 24, 35], [600, 600, 600, 600]), fixed: { lane: nights([11, 21, 31, 42]), riser: nights([10, 20, 30, 40]) } });

  it('tell what the repair saves, and count a time that never came as the end', () => {
    expect(figures.whole.map(({ measureId, row }) => [measureId, row.difference.mean, verdictOf(row.difference)])).toEqual([['casualtyCount', 0, 'open'], ['maxTrappedCount', 5.5, 'saves'], ['storeysBurnt', 0, 'open'], ['firstWaterS', 1200, 'saves']]);
    expect(figures.byGroup.map(({ group, rows }) => [group, verdictOf(rows[1]!.difference)])).toEqual([['lane', 'worse'], ['riser', 'open']]);
  });

  it('put exceptions first on the page', () => {
    const page = pairsPage({ engineVersion: '1', drills: [{ name: 'demo', figures, failed: ['seed 9, rectified: tick 7: broke'] }] });
    expect(page).toContain('- demo: without `lane`, most people trapped at once (people) +1.25 ± ');
    expect(page).toContain('- demo: seed 9, rectified: tick 7: broke');
    expect(page).toMatch(/\| demo \| – \| 0\.00 \(0\.00\) \| – \|/);
    expect(page).toMatch(/\| demo \| 4 \| 0 ± 0 \| \*\*\+5\.5 ± [\d.]+\*\* \|/);
  });
});
