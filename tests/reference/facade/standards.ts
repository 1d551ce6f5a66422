/**
 * What two façade test standards require their propane burners to give on a bare wall, before any specimen: a check that no constant was fitted to.
 * Source: [iso13785-2] opening 2.0 x 1.2 m; [ulc-s134] opening 2.6 x 1.37 m; about 5.5 MW each; flux 55 +- 5, 35 +- 5 and 45 +- 5, 27 +- 3 kW/m2.

 * [bs8414-1] 2 x 2 m, crib of 3 MW, 45 to 95 kW/m2 at 1 m; [sp-fire-105] 3 x 0.71 m, heptane of 2.5 MW, 15 kW/m2 for 7 min and 35 for 1.5 min at 2.1 m: middle values.
 */
export const STANDARD_EXPOSURES = [
  { standard: 'ISO 13785-2', widthM: 2, heightM: 1.2, hrrKw: 5500, aboveHeadM: 0.6, fluxKwPerM2: 55 },
  { standard: 'ISO 13785-2', widthM: 2, heightM: 1.2, hrrKw: 5500, aboveHeadM: 1.6, fluxKwPerM2: 35 },
  { standard: 'CAN/ULC-S134', widthM: 2.6, heightM: 1.37, hrrKw: 5500, aboveHeadM: 0.5, fluxKwPerM2: 45 },
  { standard: 'CAN/ULC-S134', widthM: 2.6, heightM: 1.37, hrrKw: 5500, aboveHeadM: 1.5, fluxKwPerM2: 27 },
  { standard: 'SP Fire 105', widthM: 3, heightM: 0.71, hrrKw: 2500, aboveHeadM: 2.1, fluxKwPerM2: 25 },
] as const;

/** A crib in a chamber 1 m deep: no room, shown as a miss. */
export const SHALLOW_CHAMBER_EXPOSURE = { standard: 'BS 8414', widthM: 2, heightM: 2, hrrKw: 3000, aboveHeadM: 1, fluxKwPerM2: 70 } as const;
