import type { ApplianceDefinition } from './appliance-definition.ts';

/** Assumed: 10 m long, 18-20 t; reach about the 10th storey. */
export const aerial32: ApplianceDefinition = {
  names: { zh: '32 米云梯车', en: '32 m ladder' },
  dimensions: { lengthM: 10, widthM: 2.5, heightM: 3.9, massKg: 19_000 },
  pump: { tankL: 0, pumpHeadM: 0, pumpMaxLPerS: 0 },
  workingHeightM: 32,
  source: 'domain B2, C5',
};
