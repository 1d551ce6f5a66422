/** What a window breathes in while flames stand before the façade. */
import { AIR_O2_MASS_FRAC, HEAT_PER_KG_O2_KJ } from '../constants.ts';
import type { FrozenWorld } from '../world.ts';
import { GAS_CP_J_PER_KG_K } from './gas.ts';

/**
 * Assumed: share of a window's inflow that comes out of the column of flames and smoke before it: air comes in low, the column
 * stands off the wall and leaves the lower part free; 0.1 .. 0.5.
 */
const COLUMN_FRAC = 0.3;
/** Assumed: CO2 of burnt gas over the oxygen it took, kg/kg; 0.92 (polyethylene) .. 1.38 (cellulose). */
const CO2_PER_O2_KG = 1.1;

/** Assumed: numerical; some oxygen is always left. */
const MOST_BURNT_FRAC = 0.9;

/** One object for all windows: it is filled for every window in every part of a step. */
export const inflow = { tempK: 0, o2Frac: 0, co2Frac: 0, coFrac: 0, sootFrac: 0 };

export function inflowTempK({ facade, input }: FrozenWorld, cell: number): number {
  const { tempK } = input.ambient;
  return cell < 0 ? tempK : tempK + COLUMN_FRAC * (facade.outsideTempK[cell]! - tempK);
}

/** Air with the column's share in it: its heat took oxygen and left CO2. */
export function readInflow(world: FrozenWorld, cell: number): void {
  const { facade, input } = world;
  inflow.tempK = inflowTempK(world, cell);
  inflow.sootFrac = cell < 0 ? 0 : COLUMN_FRAC * facade.outsideSootFrac[cell]!;
  inflow.coFrac = cell < 0 ? 0 : COLUMN_FRAC * facade.outsideCoFrac[cell]!;
  const burntO2Frac = Math.min(MOST_BURNT_FRAC * AIR_O2_MASS_FRAC, Math.max(0, GAS_CP_J_PER_KG_K * (inflow.tempK - input.ambient.tempK)) / (1000 * HEAT_PER_KG_O2_KJ));
  inflow.o2Frac = (AIR_O2_MASS_FRAC - burntO2Frac) * (1 - inflow.sootFrac - inflow.coFrac);
  inflow.co2Frac = CO2_PER_O2_KG * burntO2Frac;
}
