import type { FuelDefinition } from './fuel-definition.ts';
import { PLASTIC_VEHICLE } from './fuel-materials.ts';

/** Source: petrol car 6.2 +- 2.5 MW, 6 GJ, 10-20 min [domain E2]. */
export const car: FuelDefinition = {
  kind: 'car', names: { zh: '汽车', en: 'car' },
  course: { kind: 'table', timeS: [0, 240, 600, 1200, 2400], hrrKw: [0, 1000, 6000, 2500, 0] },
  energyMj: 6000, baseHeightM: 0.5, burningAreaM2: 8, material: PLASTIC_VEHICLE,
  source: 'domain E2',
};
