import type { FuelDefinition } from './fuel-definition.ts';
import { FOAM_FURNITURE } from './fuel-materials.ts';

/**
 * A furnished living room of 24 m2 as one item, for flats that are one compartment: the sofa lights what stands beside it.
 * Source: fast growth, 600 MJ/m2 [domain E1, E3]; peak Assumed between the limits of a door (3.8 MW) and a balcony door (11.8 MW) [domain E4].
 */
export const livingRoom: FuelDefinition = {
  kind: 'livingRoom', names: { zh: '客厅', en: 'living room' },
  course: { kind: 'tSquared', growthKwPerS2: 0.0469, peakKw: 5000, decayFrac: 0.7 },
  energyMj: 14_400, baseHeightM: 0.4, burningAreaM2: 10, material: FOAM_FURNITURE,
  source: 'domain E1, E3, E4, H12',
};
