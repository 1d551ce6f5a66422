/**
 * The gas: air of one constant cp for every mixture. Density follows temperature at outdoor pressure (over-pressures of a
 * building are below 1 % of it), so a volume flow carries the same enthalpy whatever its temperature: that is what makes
 * the pressure equations symmetric.
 */
import { AIR_GAMMA, AIR_GAS_J_PER_KG_K } from '../constants.ts';
import { log } from '../math/detmath.ts';

/** cp and cv from gamma and R, so that energy closes exactly (AIR_CP_J_PER_KG_K is the same, rounded). */
export const GAS_CP_J_PER_KG_K = (AIR_GAMMA / (AIR_GAMMA - 1)) * AIR_GAS_J_PER_KG_K;

/** Species carried by the gas, in the order of every species array here; the rest is nitrogen and water vapour. */
export const SPECIES = { o2: 0, co2: 1, co: 2, hcn: 3, soot: 4 } as const;
export const SPECIES_COUNT = 5;

/** Specific light extinction of flame smoke. Source: [mulholland-croarkin-2000] 8.7 m2/g. */
export const SMOKE_EXTINCTION_M2_PER_KG = 8700;
/** Molar mass of air over that of CO, times a million: mass fraction to ppm by volume. Source: [iupac-atomic-weights]. */
const CO_FRAC_TO_PPM = (28.96 / 28.01) * 1e6;
const LN_10 = log(10);

export function densityKgPerM3(tempK: number, ambientPa: number): number {
  return ambientPa / (AIR_GAS_J_PER_KG_K * tempK);
}

/** Decadic optical density of gas with this soot mass fraction, 1/m. */
export function opticalDensityPerM(sootFrac: number, gasKgPerM3: number): number {
  return (SMOKE_EXTINCTION_M2_PER_KG * sootFrac * gasKgPerM3) / LN_10;
}

/**
 * Distance at which a reflecting sign is still seen, m.
 * Source: [jin1978] visibility x extinction coefficient = 3 for reflecting signs.
 */
export function visibilityM(odPerM: number): number {
  return odPerM > 0 ? 3 / (odPerM * LN_10) : Infinity;
}

export function coPpm(coFrac: number): number {
  return coFrac * CO_FRAC_TO_PPM;
}
