import type { ApplianceDefinition } from './appliance-definition.ts';

/** Assumed: 10 m long, 18-20 t, turning radius 10-12 m, jacks about 5 m; reach about the 10th storey. Assumed: wheelbase 4.6-5.4 m, ladder head 1.8-2.6 m before the front axle. */
export const aerial32: ApplianceDefinition = {
  names: { zh: '32 米云梯车', en: '32 m ladder' },
  dimensions: { lengthM: 10, widthM: 2.5, heightM: 3.9, massKg: 19_000, wheelbaseM: 5.0, frontOverhangM: 2.2, turningRadiusM: 11, jackSpreadM: 5 },
  pump: { tankL: 0, pumpHeadM: 0, pumpMaxLPerS: 0 },
  workingHeightM: 32,
  source: 'domain B2, C5',
};
