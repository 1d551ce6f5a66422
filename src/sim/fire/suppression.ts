/** Water against fire: how much of the needed heat it takes up, and how the fire answers. */
import { TICK_S } from '../constants.ts';

/** Heat taken up by a kilogram of water that is wholly evaporated. Source: domain C3. */
const WATER_HEAT_KJ_PER_KG = 2600;
/** A flow that takes up this share of the heat release controls the fire. Source: domain C3 (Lund). */
const CONTROL_SHARE_FRAC = 0.33;
/** From control to knock-down at ratio 1. Assumed: 60 s (30 to 120 s). */
const KNOCK_DOWN_S = 60;
/** More water than needed shortens the knock-down at most so many times. Assumed: 2 (1 to 3). */
const KNOCK_DOWN_SPEED_MAX = 2;
/** Share of the free fire at which flames are knocked down. Assumed: 0.1 (0.05 to 0.2). */
export const KNOCKED_DOWN_FRAC = 0.1;
/** Mop-up of a burning square metre. Assumed: 6 s (60 to 180 s a 20 m2, domain C3). */
const MOP_UP_S_PER_M2 = 6;
/** A fire left before mop-up is done is itself again after. Assumed: 300 s (120 to 900 s). */
const REKINDLE_S = 300;

/** Heat that the water takes up, kW. */
export function waterHeatKw(waterLPerS: number, efficiencyFrac: number): number {
  return waterLPerS * WATER_HEAT_KJ_PER_KG * efficiencyFrac;
}

/** Water given over water needed: 1 and more controls the fire, less only slows it. */
export function controlRatio(waterLPerS: number, efficiencyFrac: number, hrrKw: number): number {
  if (waterLPerS <= 0) return 0;
  return waterHeatKw(waterLPerS, efficiencyFrac) / Math.max(1, CONTROL_SHARE_FRAC * hrrKw);
}

/** Speed of growth that the water leaves: all of it when dry, none when controlled. */
export function growthShare(controlFrac: number): number {
  return Math.max(0, 1 - controlFrac);
}

/** Share of the free fire one tick later: knock-down, then mop-up; it comes back when the water goes away too early. */
export function nextSuppressionFrac(suppressionFrac: number, controlFrac: number, areaM2: number): number {
  if (controlFrac <= 0) return Math.min(1, suppressionFrac + TICK_S / REKINDLE_S);
  if (controlFrac < 1) return suppressionFrac;
  if (suppressionFrac > KNOCKED_DOWN_FRAC) {
    const dropFrac = ((1 - KNOCKED_DOWN_FRAC) * Math.min(controlFrac, KNOCK_DOWN_SPEED_MAX) * TICK_S) / KNOCK_DOWN_S;
    return Math.max(KNOCKED_DOWN_FRAC, suppressionFrac - dropFrac);
  }
  return Math.max(0, suppressionFrac - (KNOCKED_DOWN_FRAC * TICK_S) / (MOP_UP_S_PER_M2 * Math.max(1, areaM2)));
}
