import { describe, expect, it } from 'vitest';
import { playRandomBuilding } from '../../builders/play-random-building.ts';

/** More of them: scripts/random-buildings.mjs. */
const BUILDING_COUNT = 300;
const DURATION_TICKS = 120;

describe('random buildings', () => {
  const played = Array.from({ length: BUILDING_COUNT }, (_, i) => ({ seed: i + 1, ...playRandomBuilding(i + 1, DURATION_TICKS) }));

  it('keep their gas physical and lose no mass, energy or species, sealed or wide open', () => {
    expect(played.filter((one) => one.failure !== null).map(({ seed, failure }) => `building ${seed}: ${failure}`)).toEqual([]);
  });

  it('come from one compartment to sixty, with fires that heat them and pressures either way', () => {
    expect(played.some((one) => one.roomCount === 1) && played.some((one) => one.roomCount > 50)).toBe(true);
    expect(Math.max(...played.map((one) => one.hottestK))).toBeGreaterThan(1500);
    expect(Math.min(...played.map((one) => one.leastPa))).toBeLessThan(-100);
  });

  it('hardly ever need a halved step', () => {
    const stepCount = played.reduce((sum, one) => sum + one.ticks, 0);
    expect(played.reduce((sum, one) => sum + one.halvedCount, 0)).toBeLessThan(0.001 * stepCount);
  });
});
