import type { FuelDefinition } from './fuel-definition.ts';
import { MIXED_FURNISHINGS } from './fuel-materials.ts';

/** Assumed: 0.5-1.5 MW, 400-800 MJ, fast growth [domain A4, E2]. */
export const balconyClutter: FuelDefinition = {
  kind: 'balconyClutter', names: { zh: '阳台杂物', en: 'balcony clutter' },
  course: { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw: 1000, decayFrac: 0.7 },
  energyMj: 600, baseHeightM: 0.2, burningAreaM2: 2.5, material: MIXED_FURNISHINGS,
  source: 'domain A4, E2',
};
