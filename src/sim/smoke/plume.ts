/** Air drawn into flames and into hot jets that rise from a door. */
import { cbrt, pow } from '../math/detmath.ts';
import { GAS_CP_J_PER_KG_K } from './gas.ts';

/** Entrainment constant of the far plume, kg/s per kW^(1/3) m^(5/3). Source: [heskestad1984]. */
const PLUME_K = 0.071;
/** Near-field term, kg/s per kW. Source: [heskestad1984]. */
const PLUME_NEAR_K = 0.0018;
const FIVE_THIRDS = 5 / 3;
const SIX_TENTHS = 3 / 5;
const FOUR_OVER_PI = 1.2732395447351628;

/** A fire as a plume sees it. */
export interface PlumeSource {
  readonly hrrKw: number;
  readonly radiativeFrac: number;
  readonly burningAreaM2: number;
}

function diameterM(source: PlumeSource): number {
  return Math.sqrt(source.burningAreaM2 * FOUR_OVER_PI);
}

/** Mean flame height above the base, m. Source: [heskestad1984] L = 0.235 Q^2/5 - 1.02 D. */
export function flameHeightM(source: PlumeSource): number {
  return Math.max(0, 0.235 * pow(source.hrrKw, 0.4) - 1.02 * diameterM(source));
}

/**
 * Mass flow in the plume at a height above the fire's base, kg/s.
 * Source: [heskestad1984] with virtual origin above the flame; linear in height inside it, as [cfast-trg] does.
 */
export function plumeFlowKgPerS(source: PlumeSource, heightM: number): number {
  if (heightM <= 0 || source.hrrKw <= 0) return 0;
  const convectiveKw = (1 - source.radiativeFrac) * source.hrrKw;
  const flameM = flameHeightM(source);
  const atM = Math.max(heightM, flameM);
  const originM = 0.083 * pow(source.hrrKw, 0.4) - 1.02 * diameterM(source);
  const flowKgPerS = PLUME_K * cbrt(convectiveKw) * pow(Math.max(0, atM - originM), FIVE_THIRDS) + PLUME_NEAR_K * convectiveKw;
  return heightM < flameM ? (flowKgPerS * heightM) / flameM : flowKgPerS;
}

/**
 * Air a hot stream from a door or hole takes along while it rises through cooler gas, kg/s: a point plume of the stream's
 * excess heat whose virtual origin lies where such a plume carries the stream itself.
 * Source: [cfast-trg] door jets, early versions' point-source form.
 */
export function jetEntrainmentKgPerS(streamKgPerS: number, excessTempK: number, riseM: number): number {
  if (riseM <= 0 || excessTempK <= 0 || streamKgPerS <= 0) return 0;
  const strength = PLUME_K * cbrt((streamKgPerS * GAS_CP_J_PER_KG_K * excessTempK) / 1000);
  const originM = pow(streamKgPerS / strength, SIX_TENTHS);
  return strength * pow(originM + riseM, FIVE_THIRDS) - streamKgPerS;
}
