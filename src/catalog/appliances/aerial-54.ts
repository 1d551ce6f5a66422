import type { ApplianceDefinition } from './appliance-definition.ts';

/** Assumed: 11-13 m long, 26-40 t, turning radius 12 m, jacks 5.5-7 m; reach about the 17th storey. Assumed: wheelbase 5.2-6.4 m, basket 2.4-3.2 m before the front axle. */
export const aerial54: ApplianceDefinition = {
  names: { zh: '54 米登高平台车', en: '54 m aerial platform' },
  dimensions: { lengthM: 12, widthM: 2.5, heightM: 3.95, massKg: 32_000, wheelbaseM: 5.8, frontOverhangM: 2.8, turningRadiusM: 12, jackSpreadM: 6.2 },
  pump: { tankL: 0, pumpHeadM: 0, pumpMaxLPerS: 0 },
  workingHeightM: 54,
  source: 'domain B2, C5',
};
