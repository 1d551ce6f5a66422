/** Physical constants and the core's fixed numbers. Each carries its source. */

/** Source: [iso80000-3] standard acceleration of gravity, rounded. */
export const GRAVITY_M_PER_S2 = 9.81;
/** Source: [cfast-trg] air as an ideal gas with constant cp, as CFAST uses. */
export const AIR_CP_J_PER_KG_K = 1012;
export const AIR_GAMMA = 1.4;
export const AIR_GAS_J_PER_KG_K = 289.14;
/** Source: [iso80000-5]. */
export const ZERO_CELSIUS_K = 273.15;
export const STEFAN_BOLTZMANN_W_PER_M2_K4 = 5.670374e-8;
/** Source: [us-std-atm-1976] dry air, mass fraction. */
export const AIR_O2_MASS_FRAC = 0.232;
/** Source: [huggett1980] heat released per kg of oxygen used. */
export const HEAT_PER_KG_O2_KJ = 13100;
/** The core's fixed step. ADR 0002. */
export const TICK_S = 1;
/** A frame is packed every so many ticks. */
export const FRAME_EVERY_TICKS = 4;
/** A state hash is recorded every so many ticks. */
export const HASH_EVERY_TICKS = 60;
/** Molar mass of dry air over that of the gas: mass fraction to volume fraction. Source: [iupac-atomic-weights]. */
export const AIR_OVER_CO_FACTOR = 28.96 / 28.01;
export const AIR_OVER_CO2_FACTOR = 28.96 / 44.01;
export const AIR_OVER_O2_FACTOR = 28.96 / 32;
export const AIR_OVER_HCN_FACTOR = 28.96 / 27.03;
/** Assumed: a storey counts as smoky when its corridor or lobby is darker than this (a lit sign is seen at about 10 m); 0.1 .. 0.3. */
export const SMOKY_OD_PER_M = 0.13;
/** Assumed: a thinner layer nobody sees; 0.05 .. 0.2 m. */
export const SMOKY_DEPTH_M = 0.1;
