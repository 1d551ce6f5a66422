/**
 * Flow through one slab of an opening: between two heights the pressure difference is linear, and what flows is
 * C A sqrt(2/rho) times the mean of its square root. Below LINEAR_BELOW_PA the root is replaced by a parabola of equal
 * value and slope, so that flows and their derivatives stay finite at rest.
 */
import { GRAVITY_M_PER_S2 } from '../constants.ts';

/** Discharge coefficient of doors, windows and cracks. Source: [cfast-trg]. */
export const WALL_DISCHARGE = 0.7;
/** Discharge coefficient of holes in floors. Source: [cooper1989]. */
export const FLOOR_DISCHARGE = 0.68;
/** Assumed: numerical, 0.001 .. 0.05 Pa; a door carries 1 % of a fire's flow at it. */
export const LINEAR_BELOW_PA = 0.01;
const ROOT_LINEAR = Math.sqrt(LINEAR_BELOW_PA);
const INTEGRAL_AT_LINEAR = LINEAR_BELOW_PA * ROOT_LINEAR * (0.75 - 1 / 6);
/** Exchange constant of unstable stacks of gas over a hole, m3/s per sqrt(g') A^(5/4). Source: [cooper1989] 0.10 for square holes. */
export const HOLE_EXCHANGE_K = 0.1;
/**
 * The same for stair flights, where rising and sinking streams pass each other along the steps.
 * Source: [nrcc-smoke-tower], fitted on BK-R and CMP-R alone, 0.35 .. 0.6 serve equally; CFAST's 0.10 leaves the upper storeys too cold.
 */
export const FLIGHT_EXCHANGE_K = 0.45;
/** Pressure that floods the hole and ends the exchange, in units of g drho D. Source: [cooper1989], circular hole. */
const FLOODING_K = 0.46;
const FOUR_OVER_PI = 1.2732395447351628;

/** Regularised square root of a pressure difference >= 0. */
export function rootOf(dropPa: number): number {
  if (dropPa >= LINEAR_BELOW_PA) return Math.sqrt(dropPa);
  return (dropPa / ROOT_LINEAR) * (1.5 - (0.5 * dropPa) / LINEAR_BELOW_PA);
}

/** Its derivative; who has the root already hands it in. */
export function rootSlope(dropPa: number, root = rootOf(dropPa)): number {
  if (dropPa >= LINEAR_BELOW_PA) return 0.5 / root;
  return (1.5 - dropPa / LINEAR_BELOW_PA) / ROOT_LINEAR;
}

/** Its integral from 0. */
export function rootIntegral(dropPa: number, root = rootOf(dropPa)): number {
  if (dropPa >= LINEAR_BELOW_PA) return INTEGRAL_AT_LINEAR + (2 / 3) * (dropPa * root - LINEAR_BELOW_PA * ROOT_LINEAR);
  return ((dropPa * dropPa) / ROOT_LINEAR) * (0.75 - dropPa / (6 * LINEAR_BELOW_PA));
}

/**
 * Volume flow each way when hot gas lies under cool, m3/s; nothing when the stack is stable or the through-flow floods the hole.
 * Source: [cooper1989].
 */
export function exchangeM3PerS(exchangeK: number, areaM2: number, belowKgPerM3: number, aboveKgPerM3: number, dropPa: number): number {
  const excess = aboveKgPerM3 - belowKgPerM3;
  if (excess <= 0 || areaM2 <= 0) return 0;
  const root = Math.sqrt(areaM2);
  const floodPa = FLOODING_K * GRAVITY_M_PER_S2 * excess * root * Math.sqrt(FOUR_OVER_PI);
  const share = 1 - Math.abs(dropPa) / floodPa;
  if (share <= 0) return 0;
  const mean = 0.5 * (aboveKgPerM3 + belowKgPerM3);
  return exchangeK * share * areaM2 * Math.sqrt(root) * Math.sqrt((GRAVITY_M_PER_S2 * excess) / mean);
}
