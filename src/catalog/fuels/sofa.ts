import type { FuelDefinition } from './fuel-definition.ts';
import { FOAM_FURNITURE } from './fuel-materials.ts';

/** Source: sofas 630-3,360 kW, Chinese four-seater 600-1,000 kW and 350 MJ; fast growth [domain E2]. */
export const sofa: FuelDefinition = {
  kind: 'sofa', names: { zh: '沙发', en: 'sofa' },
  course: { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw: 1500, decayFrac: 0.7 },
  energyMj: 400, baseHeightM: 0.4, burningAreaM2: 3, material: FOAM_FURNITURE,
  source: 'domain E2',
};
