import type { ApplianceDefinition } from './appliance-definition.ts';

/** Assumed: 11-13 m long, 26-40 t; reach about the 17th storey. */
export const aerial54: ApplianceDefinition = {
  names: { zh: '54 米登高平台车', en: '54 m aerial platform' },
  dimensions: { lengthM: 12, widthM: 2.5, heightM: 3.95, massKg: 32_000 },
  pump: { tankL: 0, pumpHeadM: 0, pumpMaxLPerS: 0 },
  workingHeightM: 54,
  source: 'domain B2, C5',
};
