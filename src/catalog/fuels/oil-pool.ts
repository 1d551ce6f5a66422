import type { FuelDefinition } from './fuel-definition.ts';
import { FUEL_OIL } from './fuel-materials.ts';
import { poolFire, poolLiquid } from './pool-fire.ts';

/** Source: [drysdale-fire-dynamics] diesel and kerosene 0.039 kg/(m2 s), k beta 3.5 /m, 820 kg/m3: 1.5 MW/m2 when large, domain E2 gives 1.0-2.4. */
export const OIL = poolLiquid(FUEL_OIL, 0.039, 820, 3.5);

/** Amount: 20-200 L in a shop [domain A4]; Assumed 50 L over 2 m2 (0.5 to 10 m2). */
export const oilPool: FuelDefinition = {
  kind: 'oilPool', names: { zh: '可燃油料', en: 'stored oil' },
  ...poolFire(OIL, 50, 2),
  source: 'domain A4, E2',
};
