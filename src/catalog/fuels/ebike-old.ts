import type { FuelDefinition } from './fuel-definition.ts';
import { PLASTIC_VEHICLE } from './fuel-materials.ts';

/** Source: motor scooters of 1 MW peak as proxy, burnt out in about 5 min; ultra-fast growth [domain E1, E2]. Energy Assumed 150-400 MJ. */
export const ebikeOld: FuelDefinition = {
  kind: 'ebikeOld', names: { zh: '旧国标电动自行车', en: 'e-bike, old standard' },
  course: { kind: 'tSquared', growthKwPerS2: 0.1876, peakKw: 1200, decayFrac: 0.6 },
  energyMj: 250, baseHeightM: 0.3, burningAreaM2: 1.2, material: PLASTIC_VEHICLE,
  source: 'domain E2: scooters in a 10 MW calorimeter; e-bike stair tests',
};
