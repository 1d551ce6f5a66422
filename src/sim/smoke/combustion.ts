/** How much of what the fuel would release burns in the room, and what it leaves in the gas. */
import { HEAT_PER_KG_O2_KJ } from '../constants.ts';
import { tanh } from '../math/detmath.ts';

/** Oxygen mass fraction below which flames in cool gas go out, and the width of the transition. Source: [cfast-trg] C_LOL. */
const LOWER_OXYGEN_LIMIT_FRAC = 0.15;
const LIMIT_SHARPNESS = 800;
/**
 * In hot gas flames live on less: the limit falls in a straight line to nothing at the critical flame temperature.
 * Source: [fds-trg] extinction model, 1427 C for most fuels.
 */
const CRITICAL_FLAME_K = 1700;
export const COOL_GAS_K = 293;
/** Flames of hydrocarbons in air get no hotter than this, and heat nothing further. Source: [drysdale-fire-dynamics] adiabatic, 2200 .. 2300 K. */
export const HOTTEST_FLAME_K = 2300;
/** Carbon in CO, in soot and in HCN that is not in CO2, as kg CO2 per kg. Source: [iupac-atomic-weights]; soot as pure carbon. */
const CO2_PER_CO_KG = 44.009 / 28.01;
const CO2_PER_SOOT_KG = 44.009 / 12.011;
const CO2_PER_HCN_KG = 44.009 / 27.026;
/** CO yield of strongly under-ventilated flames, kg/kg. Source: [gottuk-lattimer-2016] about 0.2 in compartment hoods. */
const VITIATED_CO_YIELD = 0.2;
/** Assumed: equivalence ratio at which that yield is reached, from 1; range 1.3 .. 2 after [gottuk-lattimer-2016]. */
const VITIATED_FROM = 1;
const VITIATED_FULL = 1.5;
/** Assumed: unburnt gas that leaves flames outside when it leaves this hot; nothing below the first; 550 .. 900 K. */
const EXTERNAL_FROM_K = 600;
const EXTERNAL_FULL_K = 800;

/** Share of the oxygen drawn in that flames can use at this oxygen fraction, in surroundings of this temperature. */
export function burnableFrac(o2Frac: number, tempK: number): number {
  const coolness = Math.min(1, Math.max(0, (CRITICAL_FLAME_K - tempK) / (CRITICAL_FLAME_K - COOL_GAS_K)));
  return (tanh(LIMIT_SHARPNESS * (o2Frac - LOWER_OXYGEN_LIMIT_FRAC * coolness) - 4) + 1) / 2;
}

/** Heat that this flow of air or thinned air can sustain, kW. Source: [huggett1980]. */
export function sustainedKw(airKgPerS: number, o2Frac: number, tempK: number): number {
  return airKgPerS * o2Frac * burnableFrac(o2Frac, tempK) * HEAT_PER_KG_O2_KJ;
}

/** CO yield of the fuel that burns when `demandKw` was on offer, kg/kg. */
export function coYield(wellVentilatedYield: number, demandKw: number, burntKw: number): number {
  if (burntKw <= 0 || wellVentilatedYield >= VITIATED_CO_YIELD) return wellVentilatedYield;
  const equivalence = demandKw / burntKw;
  const share = Math.min(1, Math.max(0, (equivalence - VITIATED_FROM) / (VITIATED_FULL - VITIATED_FROM)));
  return wellVentilatedYield + (VITIATED_CO_YIELD - wellVentilatedYield) * share;
}

/** CO2 of a kilogram of fuel, with the carbon of its other products taken off the yield of complete burning. */
export function co2Yield(completeYield: number, coYieldFrac: number, sootYieldFrac: number, hcnYieldFrac: number): number {
  return Math.max(0, completeYield - CO2_PER_CO_KG * coYieldFrac - CO2_PER_SOOT_KG * sootYieldFrac - CO2_PER_HCN_KG * hcnYieldFrac);
}

/** Share of the unburnt remainder that is hot enough to burn where it meets fresh air. */
export function externalFrac(gasTempK: number): number {
  return Math.min(1, Math.max(0, (gasTempK - EXTERNAL_FROM_K) / (EXTERNAL_FULL_K - EXTERNAL_FROM_K)));
}
