/** A room on fire against the limits of its opening. Source: domain E4, 1500 A sqrt(H) within 20 %; fuel beyond it burns outside. */
import { describe, expect, it } from 'vitest';
import { roomFire } from './item-and-room-runs.ts';

describe('a room with twice the fuel that its opening can feed', () => {
  it.each([
    { name: 'bedroom', sizeM: [4, 3.5, 2.7], openingM: [0.9, 2], limitKw: 3820 },
    { name: 'living room with a balcony door', sizeM: [6, 4, 2.7], openingM: [2.4, 2.2], limitKw: 11_750 },
  ] as const)('$name: burns what the air allows inside and the rest before the opening', ({ sizeM, openingM, limitKw }) => {
    const run = roomFire({ sizeM, openingM, peakKw: 2 * limitKw });
    expect(run.flashoverS).toBeLessThan(360);
    expect(Math.abs(run.insideKw / limitKw - 1)).toBeLessThan(0.2);
    expect(run.outsideKw + run.insideKw).toBeLessThanOrEqual(2 * limitKw * 1.001);
    expect(run.outsideKw).toBeGreaterThan(0.8 * limitKw);
  });

  it('burns nothing outside while the opening feeds all of the fire', () => {
    const run = roomFire({ sizeM: [4, 3.5, 2.7], openingM: [0.9, 2], peakKw: 1000 });
    expect(run.insideKw).toBeCloseTo(1000, 0);
    expect(run.outsideKw).toBe(0);
  });
});
