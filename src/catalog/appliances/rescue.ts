import type { ApplianceDefinition } from './appliance-definition.ts';

/** Assumed: size of a pumper, 12-18 t, turning radius 9-11 m, wheelbase 4.2-5.0 m. */
export const rescue: ApplianceDefinition = {
  names: { zh: '抢险救援车', en: 'rescue appliance' },
  dimensions: { lengthM: 8.5, widthM: 2.5, heightM: 3.5, massKg: 15_000, wheelbaseM: 4.6, frontOverhangM: 1.4, turningRadiusM: 10, jackSpreadM: 0 },
  pump: { tankL: 0, pumpHeadM: 0, pumpMaxLPerS: 0 },
  workingHeightM: 0,
  kit: ['blower'],
  source: 'domain B2, C5, D4 (stair smoke removal with blower)',
};
