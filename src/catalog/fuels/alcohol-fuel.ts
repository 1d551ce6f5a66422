import type { FuelDefinition } from './fuel-definition.ts';
import { METHANOL } from './fuel-materials.ts';
import { poolFire, poolLiquid } from './pool-fire.ts';

/** Source: [drysdale-fire-dynamics] methanol 0.017 kg/(m2 s), 796 kg/m3: 0.32 MW/m2, domain E2 gives 0.35-0.6. */
export const ALCOHOL = poolLiquid(METHANOL, 0.017, 796);

/** Amount: 25-100 L in a restaurant [domain A4]; Assumed 50 L over 3 m2 (1 to 10 m2: floor, kerb, tiles). */
export const alcoholFuel: FuelDefinition = {
  kind: 'alcoholFuel', names: { zh: '醇基燃料', en: 'alcohol-based fuel' },
  ...poolFire(ALCOHOL, 50, 3),
  source: 'domain A4, E2',
};
