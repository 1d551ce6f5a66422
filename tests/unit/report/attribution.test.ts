import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, groupsOf, rectifiedIn, type AttributedNight } from '../../../src/report/attribution/attribution.ts';
import { coalitionsOf, everybody, has, ordersOf } from '../../../src/report/attribution/coalition.ts';
import { exactShares, sampledShares } from '../../../src/report/attribution/shapley.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

describe('fair shares', () => {
  it('of hazards that add up are what each costs', () => {
    const cost = [5, 3, 0, 2];
    const valueOf = (coalition: number) => cost.reduce((sum, each, k) => sum + (has(coalition, k) ? each : 0), 10);
    expect(exactShares(4, valueOf)).toEqual(cost.map((each) => expect.closeTo(each, 9) as number));
    expect(sampledShares(7, 4, valueOf)).toEqual(cost.map((each) => expect.closeTo(each, 9) as number));
  });

  it('of the glove game are those of the textbook', () => {
    // One left glove, two right ones; a pair is worth 1: 4/6, 1/6, 1/6.
    const valueOf = (coalition: number) => (has(coalition, 0) && (has(coalition, 1) || has(coalition, 2)) ? 1 : 0);
    expect(exactShares(3, valueOf)).toEqual([4, 1, 1].map((sixths) => expect.closeTo(sixths / 6, 9) as number));
  });

  it('add up to the whole difference whatever the game, exact or sampled', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 64, maxLength: 64 }), fc.nat(), (count, values, seed) => {
      const valueOf = (coalition: number) => values[coalition]!;
      const whole = valueOf(everybody(count)) - valueOf(0);
      for (const shares of [exactShares(count, valueOf), sampledShares(seed, count, valueOf)]) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(whole, 6);
    }));
  });

  it('sampled over many nights come to the exact ones', () => {
    const valueOf = (coalition: number) => (has(coalition, 0) && (has(coalition, 1) || has(coalition, 2)) ? 1 : 0);
    const nights = Array.from({ length: 2000 }, (_, seed) => sampledShares(seed, 3, valueOf));
    const mean = [0, 1, 2].map((k) => nights.reduce((sum, shares) => sum + shares[k]!, 0) / nights.length);
    // Standard error of a share here is below 0.01.
    expect(mean).toEqual([4, 1, 1].map((sixths) => expect.closeTo(sixths / 6, 1) as number));
    expect(Math.abs(mean[0]! - 4 / 6)).toBeLessThan(0.03);
  });
});

describe('the coalitions of a night', () => {
  it('are all of them where that is exact', () => expect(coalitionsOf('exact', 1, 3)).toHaveLength(8));
  it('are few where orders are drawn, and hold what each order passes', () => {
    const needed = new Set(coalitionsOf('sampled', 5, 16));
    expect(needed.size).toBeLessThan(64);
    for (const order of ordersOf(5, 16)) {
      let standing = 0;
      for (const k of order) expect(needed.has((standing |= 1 << k))).toBe(true);
    }
  });
  it('draw other orders on other nights and the same on the same', () => {
    expect(ordersOf(1, 12)).toEqual(ordersOf(1, 12));
    expect(ordersOf(1, 12)).not.toEqual(ordersOf(2, 12));
  });
});

describe('an attribution', () => {
  const groups = [{ kind: 'dryRiser', hazardIds: ['a', 'b'] }, { kind: 'blockedFireLane', hazardIds: ['c'] }];
  // Water comes late if either stands: fixing one alone saves little.
  const lateS = [300, 900, 800, 1000];
  const night = (seed: number): AttributedNight => ({ seed, endS: 1800, values: Object.fromEntries(lateS.map((firstWaterS, coalition) => [coalition, { firstWaterS: firstWaterS + seed }])) });
  const water = attribute(groups, [night(2), night(1)], 'exact').find(({ measureId }) => measureId === 'firstWaterS')!;

  it('tells what a hazard costs alone, what fixing it alone saves, and its fair share', () => {
    expect(water.difference.mean).toBe(700);
    expect(water.groups.map(({ alone, saved, share }) => [alone.mean, saved.mean, share.mean])).toEqual([[600, 200, 400], [500, 100, 300]]);
    expect(water.pairs[0]).toMatchObject({ kinds: ['dryRiser', 'blockedFireLane'], interaction: { mean: -400 } });
  });
  it('counts what never came as the end of the run, and says so', () => {
    const never: AttributedNight = { seed: 3, endS: 1800, values: { ...night(3).values, 3: { firstWaterS: null } } };
    const [bound] = attribute(groups, [never], 'exact').filter(({ measureId }) => measureId === 'firstWaterS');
    expect(bound).toMatchObject({ isCensored: true, asFound: { mean: 1800 } });
  });
  it('takes hazards of a kind as one, and rectifies those that do not stand', () => {
    const found = groupsOf(shippedScenario('dry-riser-28f'));
    expect(found.map(({ hazardIds }) => hazardIds.length).sort()).toEqual([1, 2, 2]);
    expect(rectifiedIn(groups, 0b10)).toEqual(['a', 'b']);
  });
});
