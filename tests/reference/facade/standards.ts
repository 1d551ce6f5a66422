/**
 * What two façade test standards require their propane burners to give on a bare wall, before any specimen: a check that no constant was fitted to.
 * Source: [iso13785-2] opening 2.0 x 1.2 m; [ulc-s134] opening 2.6 x 1.37 m; about 5.5 MW each; flux 55 +- 5, 35 +- 5 and 45 +- 5, 27 +- 3 kW/m2.
 */
export const STANDARD_EXPOSURES = [
  { standard: 'ISO 13785-2', widthM: 2, heightM: 1.2, hrrKw: 5500, aboveHeadM: 0.6, fluxKwPerM2: 55 },
  { standard: 'ISO 13785-2', widthM: 2, heightM: 1.2, hrrKw: 5500, aboveHeadM: 1.6, fluxKwPerM2: 35 },
  { standard: 'CAN/ULC-S134', widthM: 2.6, heightM: 1.37, hrrKw: 5500, aboveHeadM: 0.5, fluxKwPerM2: 45 },
  { standard: 'CAN/ULC-S134', widthM: 2.6, heightM: 1.37, hrrKw: 5500, aboveHeadM: 1.5, fluxKwPerM2: 27 },
] as const;
