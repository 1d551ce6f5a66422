import type { FuelDefinition } from './fuel-definition.ts';
import { MIXED_FURNISHINGS } from './fuel-materials.ts';

/** Source: stair and corridor clutter 200-1,000 MJ, fast growth [domain A4, E2]; peak Assumed 1000 kW (500 to 1500), as balcony goods. */
export const stairClutter: FuelDefinition = {
  kind: 'stairClutter', names: { zh: '楼道杂物', en: 'stair clutter' },
  course: { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw: 1000, decayFrac: 0.7 },
  energyMj: 500, baseHeightM: 0.2, burningAreaM2: 2, material: MIXED_FURNISHINGS,
  source: 'domain A4, E2',
};
