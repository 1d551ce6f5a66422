import type { ApplianceDefinition } from './appliance-definition.ts';

/** Source: domain B2, 31 t, 15 m3, 100 L/s, turning radius 12 m; Assumed: length 10-12 m, wheelbase (to the middle of the rear axles) 5.2-6.4 m. */
export const heavyTender: ApplianceDefinition = {
  names: { zh: '大功率水罐车', en: 'heavy water tender' },
  dimensions: { lengthM: 11, widthM: 2.5, heightM: 3.8, massKg: 31_000, wheelbaseM: 5.8, frontOverhangM: 1.5, turningRadiusM: 12, jackSpreadM: 0 },
  pump: { tankL: 15_000, pumpHeadM: 102, pumpMaxLPerS: 100 },
  workingHeightM: 0,
  source: 'domain B2, C5',
};
