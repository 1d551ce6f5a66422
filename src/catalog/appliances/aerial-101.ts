import type { ApplianceDefinition } from './appliance-definition.ts';

/** Source: domain B2, 62 t; Assumed: 15-17 m long, turning radius 16-24 m, jacks about 8 m; reach about the 33rd storey. Assumed: five axles, 7.6 .. 8.6 m between the middles of their groups. */
export const aerial101: ApplianceDefinition = {
  names: { zh: '101 米登高平台车', en: '101 m aerial platform' },
  dimensions: { lengthM: 16, widthM: 2.5, heightM: 4, massKg: 62_000, wheelbaseM: 8, frontOverhangM: 3, turningRadiusM: 17, jackSpreadM: 8 },
  pump: { tankL: 0, pumpHeadM: 0, pumpMaxLPerS: 0 },
  workingHeightM: 101,
  source: 'domain B2, C5',
};
