import type { FuelDefinition } from './fuel-definition.ts';
import { PVC_CABLE } from './fuel-materials.ts';

/**
 * One storey of cables in a shaft: a tray 0.6 m wide and 3 m tall.
 * Source: 250 kW a burning m2, upward spread 3-10 times 2-6 mm/s, 3-8 min a storey unsealed [domain E2, E5]: 250 kW after 200 s.
 * Assumed: 5 kg/m of plastic (2 to 10), growth 0.006 kW/s2 (0.003 to 0.012).
 */
export const cableTray: FuelDefinition = {
  kind: 'cableTray', names: { zh: '电缆桥架', en: 'cable tray' },
  course: { kind: 'tSquared', growthKwPerS2: 0.006, peakKw: 450, decayFrac: 0.7 },
  energyMj: 300, baseHeightM: 0.3, burningAreaM2: 1.8, material: PVC_CABLE,
  source: 'domain E2, E5',
};
