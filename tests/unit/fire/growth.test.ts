import { describe, expect, it } from 'vitest';
import { courseHrrKw, decayShare, tableValue, tSquaredHrrKw } from '../../../src/sim/fire/growth.ts';

describe('growth of a fire', () => {
  it('reaches 1 MW at the class times of t-squared fires', () => {
    for (const [growthKwPerS2, atS] of [[0.00293, 584], [0.01172, 292], [0.0469, 146], [0.1876, 73]] as const) {
      expect(Math.abs(tSquaredHrrKw(atS, growthKwPerS2, 9999) - 1000)).toBeLessThan(5);
    }
  });

  it('stops at its peak', () => {
    expect(tSquaredHrrKw(10_000, 0.0469, 1500)).toBe(1500);
  });

  it('interpolates a table and holds its ends', () => {
    const timeS = [0, 60, 120], hrrKw = [10, 100, 0];
    expect(tableValue(30, timeS, hrrKw)).toBeCloseTo(55);
    expect(tableValue(-5, timeS, hrrKw)).toBe(10);
    expect(tableValue(500, timeS, hrrKw)).toBe(0);
  });

  it('declines only after its share of the energy is spent, and to nothing', () => {
    const course = { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw: 1000, decayFrac: 0.7 } as const;
    expect(courseHrrKw(course, 300, 0.69)).toBe(1000);
    expect(courseHrrKw(course, 300, 0.85)).toBeLessThan(1000);
    expect(decayShare(1, 0.7)).toBe(0);
  });
});
