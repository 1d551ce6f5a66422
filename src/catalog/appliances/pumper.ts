import type { ApplianceDefinition } from './appliance-definition.ts';

/** Assumed: 8.0-9.5 m, 16-20 t, 3.5-8 m3, 40-60 L/s; the operator holds 1.0 MPa. */
export const pumper: ApplianceDefinition = {
  names: { zh: '水罐消防车', en: 'city pumper' },
  dimensions: { lengthM: 8.5, widthM: 2.5, heightM: 3.5, massKg: 18_000 },
  pump: { tankL: 6000, pumpHeadM: 102, pumpMaxLPerS: 50 },
  workingHeightM: 0,
  source: 'domain B2, C5',
};
