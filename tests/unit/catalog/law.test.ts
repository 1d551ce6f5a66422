import { describe, expect, it } from 'vitest';
import { drawLaw, type NumberLaw } from '../../../src/catalog/uncertain/law.ts';

const COUNT = 4000;
const sample = (law: NumberLaw, key = 7): number[] => Array.from({ length: COUNT }, (_, seed) => Number(drawLaw(law, seed, key)));
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('drawLaw', () => {
  it.each<[string, NumberLaw, number, number, number]>([
    ['a uniform law', { kind: 'uniform', low: 2, high: 6 }, 4, 2, 6],
    ['a triangular law, a third of low, mode and high', { kind: 'triangular', low: 0, mode: 2, high: 7 }, 3, 0, 7],
    ['a normal law cut off at both ends alike', { kind: 'normal', mean: 5, sigma: 2, low: 3, high: 7 }, 5, 3, 7],
  ])('%s has its mean and stays within its ends', (_, law, mean, low, high) => {
    const values = sample(law);
    // Three standard errors of the widest of them.
    expect(Math.abs(meanOf(values) - mean)).toBeLessThan((3 * (high - low)) / Math.sqrt(12 * COUNT));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...values)).toBeLessThanOrEqual(high);
  });

  it('peaks where a triangular law peaks', () => {
    const values = sample({ kind: 'triangular', low: 0, mode: 6, high: 8 });
    const within = (from: number, to: number): number => values.filter((value) => value >= from && value < to).length;
    expect(within(5, 7)).toBeGreaterThan(2 * within(1, 3));
  });

  it('chooses by weight, and never what has none', () => {
    const values = sample({ kind: 'choice', values: [10, 20, 30], weights: [1, 0, 3] });
    expect(values.filter((value) => value === 20)).toHaveLength(0);
    expect(values.filter((value) => value === 30).length / COUNT).toBeCloseTo(0.75, 1);
  });

  it('says the same for the same seed and key, and something of its own for another key', () => {
    const law = { kind: 'uniform', low: 0, high: 1 } as const;
    expect(sample(law, 1)).toEqual(sample(law, 1));
    const [a, b] = [sample(law, 1), sample(law, 2)];
    const covariance = meanOf(a.map((value, i) => (value - 0.5) * (b[i]! - 0.5)));
    expect(Math.abs(covariance * 12)).toBeLessThan(0.06);
  });

  it('falls back on a mean that lies in a sliver of its own law', () => {
    expect(drawLaw({ kind: 'normal', mean: 1, sigma: 1e6, low: 0.9999, high: 1.0001 }, 1, 1)).toBe(1);
  });
});
