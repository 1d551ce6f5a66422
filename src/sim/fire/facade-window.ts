/** Windows of the façade: flames that come out, glass that falls, fire that goes back in, gas that stands in front. */
import { TICK_S } from '../constants.ts';
import type { Emit } from '../events.ts';
import { STREAM, drawLognormal, keyOfId } from '../rng.ts';
import type { FrozenWorld } from '../world.ts';
import { PLUME_MEAN_FRAC } from './facade-exposure.ts';
import { plumeMassFrac } from './facade-flux.ts';
import { facadePlan } from './facade-plan.ts';
import type { FacadeState } from './facade-state.ts';
import { firePlan } from './fire-plan.ts';

/** Share of the heat released in a flashed-over room that its flames carry out of the windows. Assumed: 0.15 (0.1 to 0.3). */
const FLAME_SHARE_FRAC = 0.15;
/** Heat that gas carries a kilogram and kelvin. Source: [cfast-trg] c_p of air. */
const GAS_CP_KJ_PER_KG_K = 1.012;
/** Radiation on the panes of a room at flashover. Source: [drysdale-fire-dynamics] 20 kW/m2 at floor level, the usual sign of it. */
const FLASHOVER_FLUX_KW_PER_M2 = 20;
/** Glass falls out after so long at its breaking flux. Assumed: 60 s (30 to 180 s), sigma 0.3 between panes. */
const GLASS_HOLD_S = 60;
const GLASS_SIGMA = 0.3;
/** From the first gap to an empty frame. Assumed: 60 s (30 to 180 s). */
const GLASS_FALL_S = 60;
/** Flux through an open window that lights curtains and furniture. Assumed: 17 kW/m2 (15 to 20). */
const REENTRY_FLUX_KW_PER_M2 = 17;
/** Least share of the window that must be open for it. Assumed: 0.1 (0.05 to 0.3). */
const REENTRY_OPEN_FRAC = 0.1;
/** Yields of balcony goods and sheets (PVC, polycarbonate, glass fibre, cloth). Assumed: soot 0.08 (0.05 to 0.12), CO 0.05 (0.02 to 0.08), 22 MJ/kg (17 to 30). */
const SOOT_YIELD_KG_PER_KG = 0.08;
const CO_YIELD_KG_PER_KG = 0.05;
const HEAT_OF_COMBUSTION_KJ_PER_KG = 22_000;

/** How long one pane stands at its limit. */
export function glassHoldS(seed: number, cellId: string): number {
  return drawLognormal({ mean: GLASS_HOLD_S, sigma: GLASS_SIGMA }, seed, STREAM.glass, keyOfId(cellId));
}

/** Shares the fire of each room, and what of it burns outside, among the windows that gas leaves by. */
export function gatherWindowFlames(world: FrozenWorld): void {
  const { flameKw, windowFireKw, windowOpenM } = facadePlan(world.input).scratch;
  for (const each of [flameKw, windowFireKw, windowOpenM]) each.fill(0);
  const { cellsOf } = firePlan(world.input);
  for (let r = 0; r < cellsOf.length; r++) {
    const externalKw = world.smoke.externalKw[r]!;
    const burntKw = world.smoke.burntKw[r]!;
    if (cellsOf[r]!.length === 0 || burntKw + externalKw <= 0) continue;
    const isFlashedOver = world.fire.hasFlashedOver[r] === 1;
    const outsideKw = externalKw + (isFlashedOver ? FLAME_SHARE_FRAC * burntKw : 0);
    const outM2 = cellsOf[r]!.reduce((sumM2, c) => sumM2 + outflowM2(world, c), 0);
    if (outM2 <= 0) continue;
    for (const c of cellsOf[r]!) {
      const shareFrac = outflowM2(world, c) / outM2;
      // The room behind the window is on fire: all of its heat counts, as in the tests. Before that only what leaves does.
      const fireKw = externalKw * shareFrac + (isFlashedOver ? burntKw * shareFrac : Math.min(burntKw * shareFrac, carriedOutKw(world, c)));
      showFire(world, c, { fireKw, outsideKw: outsideKw * shareFrac });
    }
  }
}

function showFire(world: FrozenWorld, c: number, { fireKw, outsideKw }: { fireKw: number; outsideKw: number }): void {
  const { scratch, windowHeightM } = facadePlan(world.input);
  const openM2 = openAreaM2(world, c);
  if (openM2 <= 0 || windowHeightM[c]! <= 0) return;
  scratch.windowOpenM[c] = openM2 / windowHeightM[c]!;
  scratch.windowFireKw[c] = fireKw;
  scratch.flameKw[c] = outsideKw;
}

function openAreaM2(world: FrozenWorld, c: number): number {
  const v = world.input.facade.cells[c]!.windowOpeningIndex;
  return v >= 0 ? world.protection.openFrac[v]! * world.input.openings[v]!.areaM2 : 0;
}

/** Gas that leaves the room by the window of a cell, kg/s. */
function outflowKgPerS(world: FrozenWorld, c: number): number {
  const { windowOpeningIndex: v, compartmentIndex } = world.input.facade.cells[c]!;
  if (v < 0) return 0;
  return world.input.openings[v]!.fromIndex === compartmentIndex ? world.smoke.flowForthKgPerS[v]! : world.smoke.flowBackKgPerS[v]!;
}

/** Open area of a window, nothing of it where wind or draught only blow in. */
function outflowM2(world: FrozenWorld, c: number): number {
  const { windowOpeningIndex: v } = world.input.facade.cells[c]!;
  if (v < 0) return 0;
  const allKgPerS = world.smoke.flowForthKgPerS[v]! + world.smoke.flowBackKgPerS[v]!;
  return openAreaM2(world, c) * (allKgPerS > 0 ? outflowKgPerS(world, c) / allKgPerS : 1);
}

/** Heat in the gas that leaves by a window. */
function carriedOutKw(world: FrozenWorld, c: number): number {
  const riseK = world.smoke.upperTempK[world.input.facade.cells[c]!.compartmentIndex]! - world.input.ambient.tempK;
  return outflowKgPerS(world, c) * GAS_CP_KJ_PER_KG_K * Math.max(0, riseK);
}

/** Breaks glass, tells where fire enters, and fills the gas in front with what the plume carries. */
export function stepWindows(own: FacadeState, world: FrozenWorld, emit: Emit): void {
  const { windowFluxKwPerM2 } = facadePlan(world.input).scratch;
  blowOut(own, world, emit);
  for (let c = 0; c < own.windowBrokenFrac.length; c++) {
    // Things on the sill see the wall flux; the glass behind a balcony sees less.
    own.fluxKwPerM2[c] = Math.max(windowFluxKwPerM2[c]!, own.outerFluxKwPerM2[c]!);
    breakGlass(own, world, c, emit);
    const v = world.input.facade.cells[c]!.windowOpeningIndex;
    const openFrac = Math.max(own.windowBrokenFrac[c]!, v >= 0 ? world.protection.openFrac[v]! : 0);
    own.isReentering[c] = windowFluxKwPerM2[c]! >= REENTRY_FLUX_KW_PER_M2 && openFrac >= REENTRY_OPEN_FRAC ? 1 : 0;
    const riseK = (own.outsideTempK[c]! - world.input.ambient.tempK) / PLUME_MEAN_FRAC;
    own.outsideSootFrac[c] = PLUME_MEAN_FRAC * plumeMassFrac(riseK, SOOT_YIELD_KG_PER_KG, HEAT_OF_COMBUSTION_KJ_PER_KG);
    own.outsideCoFrac[c] = PLUME_MEAN_FRAC * plumeMassFrac(riseK, CO_YIELD_KG_PER_KG, HEAT_OF_COMBUSTION_KJ_PER_KG);
  }
}

/** A vessel that bursts blows the panes of its room out at once. */
function blowOut(own: FacadeState, world: FrozenWorld, emit: Emit): void {
  for (const i of firePlan(world.input).vessels) {
    const { id, compartmentIndex } = world.input.fuels[i]!;
    if (world.fire.burstMj[i]! <= 0 || world.fire.isOut[i] || compartmentIndex < 0) continue;
    for (const c of firePlan(world.input).cellsOf[compartmentIndex]!) {
      const cell = world.input.facade.cells[c]!;
      if (cell.windowOpeningIndex < 0 || own.windowBrokenFrac[c]! >= 1) continue;
      own.windowBrokenFrac[c] = 1;
      emit('windowBroke', { who: world.input.openings[cell.windowOpeningIndex]!.id, where: cell.id, because: id, values: { burstMj: world.fire.burstMj[i]! } });
    }
  }
}

function breakGlass(own: FacadeState, world: FrozenWorld, c: number, emit: Emit): void {
  const cell = world.input.facade.cells[c]!;
  const insideKwPerM2 = world.fire.hasFlashedOver[cell.compartmentIndex] ? FLASHOVER_FLUX_KW_PER_M2 : 0;
  const fluxKwPerM2 = Math.max(facadePlan(world.input).scratch.windowFluxKwPerM2[c]!, insideKwPerM2);
  if (cell.windowOpeningIndex < 0 || own.windowBrokenFrac[c]! >= 1 || fluxKwPerM2 < cell.glassBreakFluxKwPerM2) return;
  own.glassDoseS[c] = own.glassDoseS[c]! + TICK_S;
  if (own.glassDoseS[c] < own.glassHoldS[c]!) return;
  if (own.windowBrokenFrac[c] === 0 && world.protection.glassFallenFrac[cell.windowOpeningIndex] === 0) {
    const because = insideKwPerM2 >= fluxKwPerM2 ? world.input.compartments[cell.compartmentIndex]!.id : outsideCauseId(own, world, c);
    emit('windowBroke', { who: world.input.openings[cell.windowOpeningIndex]!.id, where: cell.id, because, values: { fluxKwPerM2 } });
  }
  own.windowBrokenFrac[c] = Math.min(1, own.windowBrokenFrac[c]! + TICK_S / GLASS_FALL_S);
}

function outsideCauseId(own: FacadeState, world: FrozenWorld, c: number): string {
  const { cells } = world.input.facade;
  const cause = facadePlan(world.input).scratch.causeIndex[c]!;
  return own.hrrKw[c]! > 0 ? cells[c]!.id : (cells[cause]?.id ?? cells[c]!.id);
}
