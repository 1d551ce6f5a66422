import type { ApplianceDefinition } from './appliance-definition.ts';

/** Source: domain B2, 8.5 x 2.4 x 3.3 m; 2.0 MPa at 20 L/s in the tested network; Assumed: mass 16-20 t, turning radius 9-11 m, wheelbase 4.2-5.0 m. */
export const supplyEngine: ApplianceDefinition = {
  names: { zh: '高层供水车', en: 'high-rise supply engine' },
  dimensions: { lengthM: 8.5, widthM: 2.4, heightM: 3.3, massKg: 18_000, wheelbaseM: 4.5, frontOverhangM: 1.4, turningRadiusM: 10, jackSpreadM: 0 },
  pump: { tankL: 2000, pumpHeadM: 204, pumpMaxLPerS: 20 },
  workingHeightM: 0,
  source: 'domain B2, C5',
};
