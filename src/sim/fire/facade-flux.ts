/** Flames against a wall: how high they stand, what they radiate, how hot the gas above them is. Pure formulas. */
import { cbrt, exp, pow } from '../math/detmath.ts';

/** Share of the heat release that flames on a façade radiate. Assumed: 0.3 (0.2 to 0.4) [sfpe-5]. */
export const FACADE_RADIATIVE_FRAC = 0.3;
/** Plume rise at the flame tip. Source: [en1991-1-2] annex B, 520 K (540 °C). */
export const TIP_RISE_K = 520;
/** Hottest mean of a flame. Assumed: 800 K (700 to 900) rise. */
export const FLAME_RISE_K = 800;
/** Steady part of a flame as a share of its height, and flux at the tip. Source: [lattimer-sfpe] fires against a flat wall. */
const STEADY_FLAME_SHARE = 0.4;
const TIP_FLUX_KW_PER_M2 = 20;

/**
 * Height of flames against a wall: of a line fire while they are short against its width, of a fire and its mirror image once they are tall.
 * @param hrrKw  heat release of the fire; @param widthM  along the wall
 * Source: [lattimer-sfpe], after Tu and Quintiere: 0.067 Q'^(2/3), the constant for turbulent wall flames (0.05 to 0.07 in use).
 * Source: [heskestad1984] 0.235 Q^(2/5) with twice the heat for the mirror image; its diameter term is left out, the line law holds there.
 */
export function wallFlameHeightM(hrrKw: number, widthM: number): number {
  return Math.min(0.067 * pow(hrrKw / widthM, 2 / 3), 0.235 * pow(2 * hrrKw, 0.4));
}

/** Largest flux of a fire against a wall. Source: [back1994] 200 (1 - exp(-0.09 Q^(1/3))). */
export function peakWallFluxKwPerM2(hrrKw: number): number {
  return 200 * (1 - exp(-0.09 * cbrt(hrrKw)));
}

/**
 * Flux on the wall at a height, given as a share of the flame height.
 * Source: [lattimer-sfpe] constant to 0.4, linear to 20 kW/m2 at the tip, then 20 (z/L)^(-5/3).
 */
export function wallFluxKwPerM2(heightFrac: number, peakKwPerM2: number): number {
  const peak = Math.max(TIP_FLUX_KW_PER_M2, peakKwPerM2);
  if (heightFrac <= STEADY_FLAME_SHARE) return peak;
  if (heightFrac <= 1) return peak - ((heightFrac - STEADY_FLAME_SHARE) / (1 - STEADY_FLAME_SHARE)) * (peak - TIP_FLUX_KW_PER_M2);
  return TIP_FLUX_KW_PER_M2 * pow(heightFrac, -5 / 3);
}

/** Rise of the gas over the outside air at a height. Tip from [en1991-1-2], fall with the -5/3 power of plumes [heskestad]. */
export function plumeRiseK(heightFrac: number): number {
  if (heightFrac <= 0) return FLAME_RISE_K;
  return Math.min(FLAME_RISE_K, TIP_RISE_K * pow(heightFrac, -5 / 3));
}

/**
 * Mass share of a product in plume gas of a given rise: what the fuel gave over what air its heat warmed.
 * @param yieldKgPerKg  product per kg of fuel
 */
export function plumeMassFrac(riseK: number, yieldKgPerKg: number, heatOfCombustionKjPerKg: number): number {
  return (yieldKgPerKg * 1.012 * riseK) / ((1 - FACADE_RADIATIVE_FRAC) * heatOfCombustionKjPerKg);
}
