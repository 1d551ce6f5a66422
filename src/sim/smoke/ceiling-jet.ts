/**
 * How much warmer than its layer the gas is in the plume of a fire and in the jet that the plume sends along under the ceiling.
 * A layer that the plume enters from below is allowed for by the fire that would make the same plume in that gas alone.
 */
import { AIR_CP_J_PER_KG_K, GRAVITY_M_PER_S2 } from '../constants.ts';
import { cbrt, exp, pow } from '../math/detmath.ts';
import { virtualOriginM, type PlumeSource } from './plume.ts';

/** Excess on the axis over ambient temperature per Q*^(2/3), half-width per metre, and the hottest flames. Source: [heskestad1984]. */
const AXIS_K = 9.1;
const HALF_WIDTH_FRAC = 0.12;
const LN_2 = 0.6931471805599453;
const HOTTEST_K = 900;
/** Substitute source of a plume that enters a hot layer: C_T and beta^2. Source: [evans1984]. */
const ENTRY_K = 9.115;
const ENTRY_BETA_SQUARE = 0.913;
/** Jet under a wide ceiling: (a + b r/H)^(-4/3), from r/H = 0.2 on. Source: [heskestad1978] for convective heat. */
const JET_A = 0.225;
const JET_B = 0.27;
const JET_FROM_FRAC = 0.2;
/** Jet between two walls: of the plume's excess where it hits the ceiling. Source: [delichatsios1981] with the full width. */
const CHANNEL_K = 0.37;
const CHANNEL_DECAY = 0.16;
/** Depth at which the excess is down to 1/e, over the height; grows no further inwards than r/H = 0.26. Source: [motevalli1991]. */
const DEPTH_FRAC = 0.112;
const DEPTH_GROWTH = 2.24;
const DEPTH_FROM_FRAC = 0.26;
/** Film of a ceiling in the jet. Source: [cooper1982], Pr = 0.7. */
const PRANDTL_FACTOR = 1.268;
/** Density of air times its temperature at sea level. Source: [us-std-atm-1976] ideal gas. */
const AIR_KG_K_PER_M3 = 353;
/** Numerical: flames at their virtual origin are not infinitely hot. */
const LEAST_RISE_M = 0.05;

/** The room as a plume meets it; heights above its floor. No layer: interface at the ceiling. */
export interface LayeredRoom {
  lowerTempK: number;
  upperTempK: number;
  interfaceM: number;
  heightM: number;
  /** Its narrow side. */
  narrowM: number;
}

export interface FireInRoom extends PlumeSource {
  readonly baseHeightM: number;
  /** Of the place asked for, in plan. */
  readonly awayM: number;
}

/** The source that drives the plume where it was last asked for. */
const rising = { convectiveKw: 0, originM: 0, ambientK: 0 };

/** Dimensionless strength Q* of a source at a distance. */
function strength(convectiveKw: number, riseM: number): number {
  return (1000 * convectiveKw) / (AIR_KG_K_PER_M3 * AIR_CP_J_PER_KG_K * Math.sqrt(GRAVITY_M_PER_S2) * riseM * riseM * Math.sqrt(riseM));
}

/** Heat above the layer that still rises there, and from which origin; none left once the plume is no warmer than the layer. */
function riseTo(room: LayeredRoom, fire: FireInRoom, heightM: number): void {
  rising.convectiveKw = (1 - fire.radiativeFrac) * fire.hrrKw;
  rising.originM = fire.baseHeightM + virtualOriginM(fire);
  rising.ambientK = heightM < room.interfaceM ? room.lowerTempK : room.upperTempK;
  const entryM = room.interfaceM - rising.originM;
  if (heightM < room.interfaceM || fire.baseHeightM >= room.interfaceM || entryM <= LEAST_RISE_M || room.upperTempK <= room.lowerTempK) return;
  enterLayer(room.upperTempK / room.lowerTempK, entryM, room);
}

/** Source: [evans1984]. */
function enterLayer(ratioFactor: number, entryM: number, { interfaceM, upperTempK }: LayeredRoom): void {
  const below = strength(rising.convectiveKw, entryM);
  const above = ((1 + ENTRY_K * twoThirds(below)) / ratioFactor - 1) / ENTRY_K;
  if (above <= 0) {
    rising.convectiveKw = 0;
    return;
  }
  const aboveRoot = Math.sqrt(above);
  const factor = (ratioFactor * below * ENTRY_K) / (aboveRoot * ((ratioFactor - 1) * (ENTRY_BETA_SQUARE + 1) + ratioFactor * ENTRY_K * above));
  const riseM = pow(factor, 0.4) * entryM;
  rising.convectiveKw *= (above * aboveRoot * pow(riseM, 2.5)) / (below * pow(entryM, 2.5));
  rising.originM = interfaceM - riseM;
  rising.ambientK = upperTempK;
}

const twoThirds = (x: number): number => pow(x, 2 / 3);

function axisExcessK(heightM: number): number {
  if (rising.convectiveKw <= 0) return 0;
  return Math.min(HOTTEST_K, AXIS_K * rising.ambientK * twoThirds(strength(rising.convectiveKw, Math.max(LEAST_RISE_M, heightM - rising.originM))));
}

/** Excess in the plume at a place, K. Source: [heskestad1984]. */
export function plumeExcessK(room: LayeredRoom, fire: FireInRoom, heightM: number): number {
  if (fire.hrrKw <= 0 || heightM < fire.baseHeightM) return 0;
  riseTo(room, fire, heightM);
  const axisK = axisExcessK(heightM);
  const halfWidthM = HALF_WIDTH_FRAC * Math.sqrt(1 + axisK / rising.ambientK) * Math.max(LEAST_RISE_M, heightM - rising.originM);
  const outM = fire.awayM / halfWidthM;
  return axisK * exp(-LN_2 * outM * outM);
}

/** Excess in the ceiling jet at a place, K. */
export function jetExcessK(room: LayeredRoom, fire: FireInRoom, heightM: number): number {
  const fallM = room.heightM - fire.baseHeightM;
  if (fire.hrrKw <= 0 || fallM <= 0) return 0;
  riseTo(room, fire, room.heightM);
  const riseM = Math.max(LEAST_RISE_M, room.heightM - rising.originM);
  const axisK = axisExcessK(room.heightM);
  const out = fire.awayM / riseM;
  const wideFrac = pow(JET_A + JET_B * Math.max(JET_FROM_FRAC, out), -4 / 3) / AXIS_K;
  const depthM = DEPTH_FRAC * fallM * (1 - exp(-DEPTH_GROWTH * Math.max(DEPTH_FROM_FRAC, fire.awayM / fallM)));
  const down = (room.heightM - heightM) / depthM;
  return axisK * Math.min(1, Math.max(wideFrac * exp(-down * down), down < 1 ? channelFrac(room.narrowM, fire.awayM, riseM) : 0));
}

/** Walls that the jet has reached hold it together; it is as warm over all its depth. Source: [delichatsios1981]. */
function channelFrac(narrowM: number, awayM: number, riseM: number): number {
  if (awayM <= narrowM / 2) return 0;
  const slimFrac = cbrt(narrowM / riseM);
  return (CHANNEL_K / slimFrac) * exp((-CHANNEL_DECAY * slimFrac * awayM) / riseM);
}

/** Convection to a ceiling under the jet of a fire, W/m2K. Source: [cooper1982]. */
export function jetFilmWPerM2K(room: LayeredRoom, fire: FireInRoom): number {
  riseTo(room, fire, room.heightM);
  if (fire.hrrKw <= 0 || rising.convectiveKw <= 0) return 0;
  const riseM = Math.max(LEAST_RISE_M, room.heightM - rising.originM);
  const speedMPerS = Math.sqrt(GRAVITY_M_PER_S2 * riseM) * cbrt(strength(rising.convectiveKw, riseM));
  const reynolds = (speedMPerS * riseM) / viscosityM2PerS(rising.ambientK);
  const out = fire.awayM / riseM;
  const near = (8.82 / Math.sqrt(reynolds)) * (1 - (5 - 0.284 * pow(reynolds, 0.2)) * Math.min(JET_FROM_FRAC, out));
  const far = (0.283 / pow(reynolds, 0.3)) * pow(Math.max(JET_FROM_FRAC, out), -1.2) * ((Math.max(JET_FROM_FRAC, out) - 0.0771) / (Math.max(JET_FROM_FRAC, out) + 0.279));
  return (AIR_KG_K_PER_M3 / rising.ambientK) * AIR_CP_J_PER_KG_K * speedMPerS * PRANDTL_FACTOR * (out < JET_FROM_FRAC ? near : far);
}

/** Of air. Source: [cooper1982] after Sutherland. */
const viscosityM2PerS = (tempK: number): number => (0.04128e-7 * tempK * tempK * Math.sqrt(tempK)) / (tempK + 110.4);
