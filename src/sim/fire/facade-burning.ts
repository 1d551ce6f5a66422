/** Heat of what burns on the façade: items of the cell itself and fuels that stand on it. */
import { TICK_S } from '../constants.ts';
import type { Emit } from '../events.ts';
import type { FrozenWorld } from '../world.ts';
import { FACADE_EFFICIENCY_FRAC } from './burning.ts';
import { FACADE_ITEMS, ITEM, facadePlan, windowFire, type FacadePlan } from './facade-plan.ts';
import { wallFlameHeightM } from './facade-flux.ts';
import type { FacadeState } from './facade-state.ts';
import { firePlan } from './fire-plan.ts';
import { decayShare, tSquaredHrrKw } from './growth.ts';
import { controlRatio, growthShare, nextSuppressionFrac } from './suppression.ts';
import { windowFlameM } from './window-plume.ts';

/** Flux at which a heated item grows twice as fast along its course. Assumed: 20 kW/m2 (10 to 30): spread over preheated goods. */
const GROWTH_FLUX_KW_PER_M2 = 20;
/** Share of an item's energy burnt before it declines. Assumed: 0.7 (0.6 to 0.8). */
const DECAY_FRAC = 0.7;
/** Area that must be wetted to put a cell out. Assumed: 3 m2 (2 to 6 m2). */
const CELL_FIRE_AREA_M2 = 3;
/**
 * What the slab over a burning balcony adds to the way of the flames under it: from its middle to its edge; a canopy burns outside the slab.
 * Source: [heskestad-hamada1993] flames that a ceiling turns are as long as free ones. Assumed: balconies 1.2 m deep (1 to 1.5), 0.6 m (0.3 to 0.9).
 */
const UNDER_SLAB_M = 0.6;
const KJ_PER_MJ = 1000;
const SPENT_MJ = 1e-9;

/** Sets this tick's heat release of every cell; the outer flux of the last tick drives its growth. */
export function stepFacadeBurning(own: FacadeState, world: FrozenWorld, emit: Emit): void {
  const plan = facadePlan(world.input);
  for (let c = 0; c < own.hrrKw.length; c++) {
    const waterLPerS = world.response.facadeLPerS[c]!;
    const controlFrac = controlRatio(waterLPerS, FACADE_EFFICIENCY_FRAC, own.hrrKw[c]!);
    own.cooledLPerS[c] = waterLPerS;
    if (own.ignitedAtS[c]! < Infinity) own.suppressionFrac[c] = nextSuppressionFrac(own.suppressionFrac[c]!, controlFrac, CELL_FIRE_AREA_M2);
    burnCell(own, world, plan, { c, growthFrac: growthShare(controlFrac) });
    settleCell(own, world, c, emit);
  }
}

function burnCell(own: FacadeState, world: FrozenWorld, plan: FacadePlan, at: { c: number; growthFrac: number }): void {
  const { c, growthFrac } = at;
  let hrrKw = 0, momentKwM = 0, underSlabKw = 0;
  const speedFrac = growthFrac * plan.scratch.windGainFrac[c]! * (1 + own.outerFluxKwPerM2[c]! / GROWTH_FLUX_KW_PER_M2);
  for (let k = c * FACADE_ITEMS; k < (c + 1) * FACADE_ITEMS; k++) {
    if (own.itemIgnitedAtS[k] === Infinity) continue;
    const kw = burnItem(own, plan, k, { speedFrac, waterFrac: own.suppressionFrac[c]! });
    hrrKw += kw;
    momentKwM += kw * plan.kinds[k]!.heightM;
    if (k % FACADE_ITEMS === ITEM.clutter) underSlabKw += kw;
  }
  for (const i of firePlan(world.input).fuelsOnCell[c]!) {
    hrrKw += world.fire.demandKw[i]!;
    momentKwM += world.fire.demandKw[i]! * world.input.fuels[i]!.baseHeightM;
    underSlabKw += world.fire.demandKw[i]!;
  }
  const cell = world.input.facade.cells[c]!;
  const aboveFloorM = hrrKw > 0 ? momentKwM / hrrKw : 0;
  own.hrrKw[c] = hrrKw;
  own.burntMj[c] = own.burntMj[c]! + (hrrKw * TICK_S) / KJ_PER_MJ;
  plan.scratch.flameKw[c] = plan.scratch.flameKw[c]! + hrrKw;
  plan.scratch.baseZM[c] = cell.floorM + aboveFloorM;
  plan.scratch.pathZM[c] = cell.floorM + aboveFloorM - (cell.hasBalcony && hrrKw > 0 ? (UNDER_SLAB_M * underSlabKw) / hrrKw : 0);
  const tipM = hrrKw > 0 ? aboveFloorM + wallFlameHeightM(hrrKw, plan.fireWidthM[c]!) : 0;
  const windowTipM = plan.scratch.windowFireKw[c]! > 0 ? windowFlameM(windowFire(plan, c)) : 0;
  own.flameHeightM[c] = Math.max(tipM, windowTipM > 0 ? plan.headZM[c]! - cell.floorM + windowTipM : 0);
}

/** Heat release of an item this tick, never more than is left of it. */
function burnItem(own: FacadeState, plan: FacadePlan, k: number, how: { speedFrac: number; waterFrac: number }): number {
  const kind = plan.kinds[k]!;
  own.itemAgeS[k] = own.itemAgeS[k]! + TICK_S * how.speedFrac;
  const remainingMj = plan.energyMj[k]! - own.itemBurntMj[k]!;
  if (remainingMj <= SPENT_MJ) return 0;
  const freeKw = tSquaredHrrKw(own.itemAgeS[k], kind.growthKwPerS2, plan.peakKw[k]!) * decayShare(own.itemBurntMj[k]! / plan.energyMj[k]!, DECAY_FRAC);
  const kw = Math.min(freeKw * how.waterFrac, (remainingMj * KJ_PER_MJ) / TICK_S);
  own.itemBurntMj[k] = own.itemBurntMj[k]! + (kw * TICK_S) / KJ_PER_MJ;
  return kw;
}

/** Puts out what water has drowned (it may light again) and tells what has burnt itself out. */
function settleCell(own: FacadeState, world: FrozenWorld, c: number, emit: Emit): void {
  if (own.ignitedAtS[c] === Infinity) return;
  if (own.suppressionFrac[c] === 0) {
    for (let k = c * FACADE_ITEMS; k < (c + 1) * FACADE_ITEMS; k++) extinguishItem(own, k);
    return;
  }
  const isOut = own.hrrKw[c] === 0 && own.burntMj[c]! > 0;
  if (isOut && !own.isBurntOut[c]) {
    const { id } = world.input.facade.cells[c]!;
    emit('facadeBurntOut', { who: id, where: id, because: 'facadeIgnited', values: { burntMj: own.burntMj[c]! } });
  }
  own.isBurntOut[c] = isOut ? 1 : 0;
}

function extinguishItem(own: FacadeState, k: number): void {
  own.itemIgnitedAtS[k] = Infinity;
  own.itemAgeS[k] = 0;
  own.itemDoseFrac[k] = 0;
}
