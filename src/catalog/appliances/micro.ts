import type { ApplianceDefinition } from './appliance-definition.ts';

/** Assumed: cart or electric mini engine 2.5-4 m x 1.2-1.6 m, 1-2 t, 0.3-1 m3, turning radius 4 m, portable pump. Assumed: wheelbase 1.8-2.4 m. */
export const micro: ApplianceDefinition = {
  names: { zh: '微型消防站', en: 'micro fire station' },
  dimensions: { lengthM: 3, widthM: 1.4, heightM: 2, massKg: 1500, wheelbaseM: 2, frontOverhangM: 0.5, turningRadiusM: 4, jackSpreadM: 0 },
  pump: { tankL: 300, pumpHeadM: 30, pumpMaxLPerS: 2 },
  workingHeightM: 0,
  source: 'domain B2, C5',
};
