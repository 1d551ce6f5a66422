import { describe, expect, it } from 'vitest';
import { playRandomBuilding } from '../../builders/play-random-building.ts';

/** More of them: scripts/random-buildings.mjs. */
const BUILDING_COUNT = 300;
const DURATION_TICKS = 120;
/** Gales through huge holes that empty a room to a vacuum, foil and wool as hot as flames, a zone of less than nothing by rounding: each was lost once. */
const HARD_BUILDINGS = [2330, 4552, 5053, 5065, 6333, 7210, 8093, 8111, 9046];
const HARD_TICKS = 180;

describe('random buildings', () => {
  const played = Array.from({ length: BUILDING_COUNT }, (_, i) => ({ seed: i + 1, ...playRandomBuilding(i + 1, DURATION_TICKS) }));

  it('keep their gas physical and lose no mass, energy or species, sealed or wide open', () => {
    expect(played.filter((one) => one.failure !== null).map(({ seed, failure }) => `building ${seed}: ${failure}`)).toEqual([]);
  });

  it.each(HARD_BUILDINGS)('number %i, a hard one, goes on to its end', (seed) => {
    expect(playRandomBuilding(seed, HARD_TICKS)).toMatchObject({ failure: null, ticks: HARD_TICKS });
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
