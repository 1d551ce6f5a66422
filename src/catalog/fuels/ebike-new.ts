import type { FuelDefinition } from './fuel-definition.ts';
import { PLASTIC_VEHICLE } from './fuel-materials.ts';

/** Assumed: less plastic (GB 17761-2024), half the growth and two thirds of the peak; fits the slower filling of the paired house tests. */
export const ebikeNew: FuelDefinition = {
  kind: 'ebikeNew', names: { zh: '新国标电动自行车', en: 'e-bike, GB 17761-2024' },
  course: { kind: 'tSquared', growthKwPerS2: 0.0938, peakKw: 800, decayFrac: 0.6 },
  energyMj: 180, baseHeightM: 0.3, burningAreaM2: 1, material: PLASTIC_VEHICLE,
  source: 'domain E2: e-bike, GB 17761-2024',
};
