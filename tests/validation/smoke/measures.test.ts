/** The yardsticks themselves. */
import { describe, expect, it } from 'vitest';
import { agreementOf } from './agreement.ts';
import { missedBy } from './aims.ts';
import { biasOf, measuredSpread } from './bias.ts';
import { grownMisses, missesOf } from './ratchet.ts';
import { curveAt, referenceRuns, timesS, type GasField, type ReferenceRun } from './reference-run.ts';
import { scenarioInput, type SampledRun } from './sampled-run.ts';
import { stairResult } from './stair-tower.ts';

/** CFAST's curves in the place of ours. */
function cfastAsOurs(reference: ReferenceRun): SampledRun {
  const times = timesS(reference);
  return {
    input: scenarioInput(reference.scenario), timesS: times,
    series: (of, field) => {
      const curve = reference.cfast[of]?.[field as GasField];
      return times.map((_, i) => (curve === undefined ? 0 : (curveAt(curve, i) ?? 0)));
    },
  };
}

const runs = referenceRuns();

describe('bias and spread', () => {
  it('are the common factor and nothing when every prediction is off by the same factor', () => {
    const found = biasOf([1, 2, 5].map((measured) => ({ measured, predicted: 1.3 * measured })), 0)!;
    expect(found.bias).toBeCloseTo(1.3, 10);
    expect(found.spread).toBeCloseTo(0, 10);
  });

  it('take the uncertainty of the measurement off the spread', () => {
    const pairs = [0.8, 1, 1.25].map((predicted) => ({ measured: 1, predicted }));
    const variance = Math.log(1.25) ** 2; // of -a, 0, a with n - 1
    expect(biasOf(pairs, 0.1)!.spread).toBeCloseTo(Math.sqrt(variance - 0.01), 10);
    expect(biasOf(pairs, 0.1)!.bias).toBeCloseTo(Math.exp(variance / 2 - 0.01), 10);
  });

  it('know the uncertainty of every quantity that CFAST is judged by', () => {
    const points = runs.flatMap((run) => run.points ?? []).filter(({ cfast }) => cfast !== null);
    expect(points.filter(({ quantity }) => measuredSpread(quantity) === 0)).toEqual([]);
  });
});

describe('the stair', () => {
  it.each(['nrcc-tower-bk-r', 'nrcc-tower-cmp-r'])('%s: CFAST\'s own curves give the published scores of its one-zone cells', (name) => {
    const reference = runs.find(({ scenario }) => scenario === name)!;
    const { maeK, peakFactor } = stairResult(reference, cfastAsOurs(reference));
    const published = reference.cfastStair!['oneZoneCells']!;
    expect(Math.abs(maeK - published.maeK)).toBeLessThan(0.5);
    expect(Math.abs(peakFactor / published.peakFactor - 1)).toBeLessThan(0.1);
  });
});

describe('agreement', () => {
  it('is complete when both sides are the same, with points of every kind', () => {
    const reference = runs.find(({ scenario }) => scenario === 'tower-12')!;
    const found = agreementOf(reference, cfastAsOurs(reference));
    for (const kind of ['upperRise', 'layerHeight', 'pressure', 'co', 'opticalDensity'] as const) {
      expect(found[kind].count, kind).toBeGreaterThan(50);
      expect(found[kind].withinFrac, kind).toBe(1);
      expect(found[kind].median, kind).toBeCloseTo(0, 10);
    }
  });
});

describe('known misses', () => {
  const aim = (value: number | null) => ({ id: 'a', value, atLeast: 0.85, atMost: 1.2 });

  it('may shrink and not grow', () => {
    const known = missesOf([aim(1.5)]);
    expect(grownMisses([aim(1.4)], known)).toEqual([]);
    expect(grownMisses([aim(1.6)], known)).toHaveLength(1);
    expect(grownMisses([aim(1.6)], {})).toHaveLength(1);
  });

  it('count what is not modelled as missed, and anything as better', () => {
    expect(missedBy(aim(null))).toBe(Infinity);
    expect(grownMisses([aim(null)], missesOf([aim(null)]))).toEqual([]);
    expect(grownMisses([aim(9)], missesOf([aim(null)]))).toEqual([]);
    expect(grownMisses([aim(null)], missesOf([aim(1.5)]))).toHaveLength(1);
  });
});
