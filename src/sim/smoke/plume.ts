/** Air drawn into flames and into hot jets that rise from a door. */
import { GRAVITY_M_PER_S2 } from '../constants.ts';
import { cbrt, pow } from '../math/detmath.ts';

/** Entrainment constant of the far plume, kg/s per kW^(1/3) m^(5/3). Source: [heskestad1984]. */
const PLUME_K = 0.071;
/** Near-field term, kg/s per kW. Source: [heskestad1984]. */
const PLUME_NEAR_K = 0.0018;
const FIVE_THIRDS = 5 / 3;
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

/** Where the far plume seems to come from, m above the base. Source: [heskestad1984]. */
export function virtualOriginM(source: PlumeSource): number {
  return 0.083 * pow(source.hrrKw, 0.4) - 1.02 * diameterM(source);
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
  const flowKgPerS = PLUME_K * cbrt(convectiveKw) * pow(Math.max(0, atM - virtualOriginM(source)), FIVE_THIRDS) + PLUME_NEAR_K * convectiveKw;
  return heightM < flameM ? (flowKgPerS * heightM) / flameM : flowKgPerS;
}

/** Spill plume constant of a door. Source: [poreh1998] as [cfast-trg] uses it. */
const SPILL_K = 0.44;

/**
 * Gas that a stream draws along while it rises or falls as a sheet as wide as its opening, kg/s.
 * @param spillM  width of the opening to the power 2/3
 * @param pathM  height it passes
 * Source: [poreh1998].
 */
export function spillEntrainmentKgPerS(stream: { kgPerS: number; hotK: number; coldK: number; coldKgPerM3: number }, spillM: number, pathM: number): number {
  const { kgPerS, hotK, coldK, coldKgPerM3 } = stream;
  const gapK = hotK - coldK;
  if (pathM <= 0 || gapK <= 0 || kgPerS <= 0 || spillM <= 0) return 0;
  const ratio = coldK / hotK;
  return SPILL_K * spillM * pathM * cbrt(((ratio * ratio * GRAVITY_M_PER_S2 * coldKgPerM3 * coldKgPerM3) / coldK) * kgPerS * gapK);
}
