import type { ApplianceDefinition } from './appliance-definition.ts';

/** Source: domain B2, 31 t, 15 m3, 100 L/s; length Assumed 10-12 m. */
export const heavyTender: ApplianceDefinition = {
  names: { zh: '大功率水罐车', en: 'heavy water tender' },
  dimensions: { lengthM: 11, widthM: 2.5, heightM: 3.8, massKg: 31_000 },
  pump: { tankL: 15_000, pumpHeadM: 102, pumpMaxLPerS: 100 },
  workingHeightM: 0,
  source: 'domain B2, C5',
};
