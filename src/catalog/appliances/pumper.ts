import type { ApplianceDefinition } from './appliance-definition.ts';

/** Assumed: 8.0-9.5 m, 16-20 t, 3.5-8 m3, 40-60 L/s, turning radius 9-11 m; the operator holds 1.0 MPa. Assumed: wheelbase 4.2-5.0 m. */
export const pumper: ApplianceDefinition = {
  names: { zh: '水罐消防车', en: 'city pumper' },
  dimensions: { lengthM: 8.5, widthM: 2.5, heightM: 3.5, massKg: 18_000, wheelbaseM: 4.6, frontOverhangM: 1.4, turningRadiusM: 10, jackSpreadM: 0 },
  pump: { tankL: 6000, pumpHeadM: 102, pumpMaxLPerS: 50 },
  workingHeightM: 0,
  source: 'domain B2, C5',
};
