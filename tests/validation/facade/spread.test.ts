/**
 * Vertical spread against the bands of real fires and of the domain study: H13, H14, A4. A quarter of the runs of docs/validation/facade;
 * the bands and the misses stand there.
 */
import { describe, expect, it } from 'vitest';
import { canopyShareCase, CLEAN, CLUTTERED, INSULATED, litAfter, median, paceOf, RECTIFIED, runSpread, SEEDS, type SpreadCase, type SpreadRun } from './spread-runs.ts';

const runs = (spread: SpreadCase): SpreadRun[] => SEEDS(16).map((seed) => runSpread(spread, seed));

describe('spread over the façade', () => {
  it('climbs canopies and clutter for ten-odd storeys in 10 to 20 min and to the top within two hours (H13)', () => {
    const cluttered = runs(CLUTTERED);
    const after20 = median(cluttered.map((run) => litAfter(run, 1200)));
    expect(after20).toBeGreaterThanOrEqual(10);
    expect(after20).toBeLessThanOrEqual(19);
    expect(median(cluttered.map((run) => run.storeyAtS.at(-1)!))).toBeLessThanOrEqual(7200);
    const pace = median(cluttered.map(paceOf));
    expect(pace).toBeGreaterThanOrEqual(0.5);
    expect(pace).toBeLessThanOrEqual(1.5);
  }, 300_000);

  it('climbs insulation in the wind at 1.2 to 2.7 storeys a minute, and later sideways than upward', () => {
    const insulated = runs(INSULATED);
    const pace = median(insulated.map(paceOf));
    expect(pace).toBeGreaterThanOrEqual(1.2);
    expect(pace).toBeLessThanOrEqual(2.7);
    for (const run of insulated) expect(Math.min(run.bayAtS[0]!, run.bayAtS[2]!)).toBeGreaterThan(run.storeyAtS[2]!);
  }, 300_000);

  it('takes 8 to 20 min a storey from window to window on bare concrete, in every run', () => {
    const minutes = runs(CLEAN).map((run) => 1 / paceOf(run));
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(20);
  }, 300_000);

  it('climbs the higher the more flats carry canopies, clearly so from tier to tier', () => {
    const [high, medium, low] = [0.6, 0.2, 0].map((shareFrac) => median(runs(canopyShareCase(shareFrac)).map((run) => litAfter(run, 1800)))) as [number, number, number];
    expect(high).toBeGreaterThanOrEqual(1.5 * medium);
    expect(medium).toBeGreaterThan(low);
  }, 300_000);

  it('stays within two storeys for 15 min on a rectified façade (H14)', () => {
    const within = runs(RECTIFIED).filter((run) => litAfter(run, 900) <= 2).length;
    expect(within).toBeGreaterThanOrEqual(13);
  }, 300_000);
});
