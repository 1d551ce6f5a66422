import type { FuelDefinition } from './fuel-definition.ts';
import { FOAM_FURNITURE } from './fuel-materials.ts';

/** Source: beds 1,800-6,250 kW, fast growth [domain E2]; energy Assumed 400-900 MJ. */
export const bed: FuelDefinition = {
  kind: 'bed', names: { zh: '床', en: 'bed' },
  course: { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw: 2500, decayFrac: 0.7 },
  energyMj: 600, baseHeightM: 0.4, burningAreaM2: 3.6, material: FOAM_FURNITURE,
  source: 'domain E2',
};
