import type { FuelDefinition } from './fuel-definition.ts';
import { KITCHEN_GOODS } from './fuel-materials.ts';

/** Assumed: 1-2.5 MW, medium growth; energy from 807 MJ/m2 on the few square metres that carry it [domain E2, E3]. */
export const kitchen: FuelDefinition = {
  kind: 'kitchen', names: { zh: '厨房', en: 'kitchen' },
  course: { kind: 'tSquared', growthKwPerS2: 0.01172, peakKw: 1800, decayFrac: 0.7 },
  energyMj: 900, baseHeightM: 0.9, burningAreaM2: 4, material: KITCHEN_GOODS,
  source: 'domain E2, E3',
};
