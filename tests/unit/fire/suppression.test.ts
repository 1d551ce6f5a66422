import { describe, expect, it } from 'vitest';
import { controlRatio, growthShare, nextSuppressionFrac } from '../../../src/sim/fire/suppression.ts';

describe('water against fire', () => {
  it('controls 8.5 MW with one 5.4 L/s stream at 20 % efficiency', () => {
    // Source: domain C3.
    expect(controlRatio(5.4, 0.2, 8500)).toBeGreaterThan(0.98);
    expect(controlRatio(5.4, 0.2, 8700)).toBeLessThan(1);
  });

  it('slows a fire that it cannot control by its share', () => {
    const ratio = controlRatio(2.7, 0.2, 8500);
    expect(growthShare(ratio)).toBeCloseTo(0.5, 1);
    expect(nextSuppressionFrac(1, ratio, 10)).toBe(1);
  });

  it('knocks a controlled fire down within a minute and mops 20 m2 up in two more', () => {
    let frac = 1, knockedAtS = 0, ticks = 0;
    while (frac > 0) {
      frac = nextSuppressionFrac(frac, 1, 20);
      ticks += 1;
      if (knockedAtS === 0 && frac <= 0.1) knockedAtS = ticks;
    }
    expect(knockedAtS).toBeGreaterThan(30);
    expect(knockedAtS).toBeLessThan(65);
    expect(ticks - knockedAtS).toBeGreaterThanOrEqual(60);
    expect(ticks - knockedAtS).toBeLessThanOrEqual(180);
  });

  it('lets a fire come back when the water leaves before the mop-up', () => {
    expect(nextSuppressionFrac(0.1, 0, 20)).toBeGreaterThan(0.1);
  });
});
