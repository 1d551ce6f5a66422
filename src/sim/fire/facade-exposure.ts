/** Flux on every façade cell from flames below it, beside it and out of its own window. */
import { waterHeatKw } from './suppression.ts';
import { FACADE_EFFICIENCY_FRAC } from './burning.ts';
import { NONE } from '../input.ts';
import { cos, sin } from '../math/detmath.ts';
import type { FrozenWorld } from '../world.ts';
import { FACADE_ITEMS, ITEM, PLUME_STOREYS, facadePlan, windowFire, type FacadePlan } from './facade-plan.ts';
import { FACADE_RADIATIVE_FRAC, peakWallFluxKwPerM2, plumeRiseK, wallFlameHeightM, wallFluxKwPerM2 } from './facade-flux.ts';
import type { FacadeState } from './facade-state.ts';
import { behindProjectionFrac, wallAboveWindowKwPerM2, windowPlumeRiseK } from './window-plume.ts';

/** Flames pressed to a windward wall and fed by the wind: gain of flux and growth a metre a second. Assumed: 0.08 (0.05 to 0.12): doubles spread near 6 m/s at height. */
const WIND_GAIN_PER_M_PER_S = 0.08;
/** Flames leaning along the wall: gain of flux on the lee side. Assumed: 0.15 (0.1 to 0.3); never below a third on the other. */
const TILT_GAIN_PER_M_PER_S = 0.15;
const LEAST_TILT_FRAC = 0.33;
/** Share of the wall flux that reaches the goods of a balcony: flames pass outside the slab and are seen through the railing. Assumed: 0.5 (0.3 to 0.7): 0.7 of the flux radiated, 0.7 of the view from 0.4 m. */
const GOODS_SHIELD_FRAC = 0.5;
/** From the goods at the railing to the glass behind them, the depth of a balcony. Assumed: 1.2 m (0.8 to 1.5 m). */
const WINDOW_STANDOFF_M = 1.2;
/** Glass that stands in the plume's edge breathes cooler gas than its centre. Assumed: 0.6 (0.4 to 0.8). */
export const PLUME_MEAN_FRAC = 0.6;
/** Flame heights beyond which a plume gives less than 2 kW/m2: too little for any ignition, so not counted. */
const FAR_FRAC = 4;
const DEG_TO_RAD = 0.017453292519943295;
const FOUR_PI = 12.566370614359172;

/** Fills the scratch fluxes of the tick from the flames in `scratch.flameKw`, and the gas in front of the windows. */
export function gatherExposure(own: FacadeState, world: FrozenWorld): void {
  const plan = facadePlan(world.input);
  for (let c = 0; c < world.input.facade.cells.length; c++) {
    clearCell(plan, c);
    addFromBelow(own, world, plan, c);
    addWindowsBelow(world, plan, c);
    if (world.input.facade.cells[c]!.hasBalcony) shieldBalcony(plan, c);
    addFromBeside(world, plan, c);
    addOwnFlames(own, world, plan, c);
    coolByWater(own, world, plan, c);
  }
}

/** Where the wind blows to in this tick: set by gatherWind, which comes first. */
const wind = { toXFrac: 0, toYFrac: 0 };

/** Gain of flux and growth on the windward side of the tower, for the tick. */
export function gatherWind(world: FrozenWorld): void {
  const plan = facadePlan(world.input);
  const { windMPerS, windFromDeg } = world.commands;
  const fromX = sin(windFromDeg * DEG_TO_RAD);
  const fromY = cos(windFromDeg * DEG_TO_RAD);
  wind.toXFrac = -fromX;
  wind.toYFrac = -fromY;
  const { windGainFrac } = plan.scratch;
  for (let c = 0; c < windGainFrac.length; c++) {
    const facing = plan.normalXFrac[c]! * fromX + plan.normalYFrac[c]! * fromY;
    windGainFrac[c] = 1 + WIND_GAIN_PER_M_PER_S * windMPerS * plan.windFrac[c]! * Math.max(0, facing);
  }
}

function clearCell(plan: FacadePlan, c: number): void {
  const { itemFluxKwPerM2, windowFluxKwPerM2, causeIndex } = plan.scratch;
  for (let k = c * FACADE_ITEMS; k < (c + 1) * FACADE_ITEMS; k++) itemFluxKwPerM2[k] = 0;
  windowFluxKwPerM2[c] = 0;
  causeIndex[c] = NONE;
}

/**
 * Flames of the cells below. What burns on them is merged from each of them up to this cell, and the column that reaches highest
 * counts; rooms on fire seen through their windows add to it. Also sets the temperature of the gas that passes the window.
 */
function addFromBelow(own: FacadeState, world: FrozenWorld, plan: FacadePlan, c: number): void {
  const cells = world.input.facade.cells;
  const { flameKw, causeIndex } = plan.scratch;
  let mergedKw = own.hrrKw[c]!;
  let riseK = columnRiseK(plan, c, c, mergedKw);
  let strongestKw = 0;
  for (let below = cells[c]!.belowIndex, n = 0; below !== NONE && n < PLUME_STOREYS; below = cells[below]!.belowIndex, n++) {
    if (own.hrrKw[below]! > 0) {
      mergedKw += own.hrrKw[below]!;
      riseK = Math.max(riseK, columnRiseK(plan, c, below, mergedKw));
      raiseByColumn(world, plan, { c, belowIndex: below, mergedKw });
    }
    if (plan.scratch.windowFireKw[below]! > 0) riseK = Math.max(riseK, windowPlumeRiseK(windowFire(plan, below), plan.windowZM[c]! - plan.headZM[below]!));
    if (flameKw[below]! <= strongestKw) continue;
    strongestKw = flameKw[below]!;
    causeIndex[c] = below;
  }
  own.outsideTempK[c] = world.input.ambient.tempK + PLUME_MEAN_FRAC * riseK;
}

/** Rise at a cell's window over a column of so much heat that stands on the goods of a cell below, or of its own. */
function columnRiseK(plan: FacadePlan, c: number, baseIndex: number, hrrKw: number): number {
  if (hrrKw <= 0) return 0;
  return plumeRiseK((plan.windowZM[c]! - plan.scratch.baseZM[baseIndex]!) / wallFlameHeightM(hrrKw, plan.fireWidthM[c]!));
}

/** Raises the fluxes of a cell to those of a column over a cell below. */
function raiseByColumn(world: FrozenWorld, plan: FacadePlan, { c, belowIndex, mergedKw }: { c: number; belowIndex: number; mergedKw: number }): void {
  const { itemFluxKwPerM2, windowFluxKwPerM2, windGainFrac, pathZM } = plan.scratch;
  const flameM = wallFlameHeightM(mergedKw, plan.fireWidthM[c]!);
  const baseM = pathZM[belowIndex]!;
  if ((plan.windowZM[c]! - baseM) / flameM > FAR_FRAC) return;
  const peakKwPerM2 = peakWallFluxKwPerM2(mergedKw);
  const windGain = windGainFrac[c]!;
  forItems(plan, c, (k, heightM) => {
    itemFluxKwPerM2[k] = Math.max(itemFluxKwPerM2[k]!, windGain * wallFluxKwPerM2((world.input.facade.cells[c]!.floorM + heightM - baseM) / flameM, peakKwPerM2));
  });
  windowFluxKwPerM2[c] = Math.max(windowFluxKwPerM2[c]!, windGain * wallFluxKwPerM2((plan.windowZM[c]! - baseM) / flameM, peakKwPerM2));
}

/**
 * Adds what the rooms on fire below throw out of their windows. Plumes one over the other mix: the upper draws the gas of the lower in
 * and hides its flames, so their fluxes count as the root of the sum of squares. Assumed: between the strongest alone and the plain sum.
 */
function addWindowsBelow(world: FrozenWorld, plan: FacadePlan, c: number): void {
  const cells = world.input.facade.cells;
  const { itemFluxKwPerM2, windowFluxKwPerM2, windGainFrac, windowFireKw, causeIndex } = plan.scratch;
  mixed.fill(0);
  let strongestIndex = NONE, strongestKwPerM2 = 0;
  for (let below = cells[c]!.belowIndex, n = 0; below !== NONE && n < PLUME_STOREYS; below = cells[below]!.belowIndex, n++) {
    if (windowFireKw[below]! <= 0) continue;
    const fire = windowFire(plan, below);
    const headZM = plan.headZM[below]!;
    forItems(plan, c, (k, heightM) => { mixed[k % FACADE_ITEMS]! += squared(wallAboveWindowKwPerM2(fire, cells[c]!.floorM + heightM - headZM)); });
    const partKwPerM2 = wallAboveWindowKwPerM2(fire, plan.windowZM[c]! - headZM);
    mixed[FACADE_ITEMS]! += squared(partKwPerM2);
    if (partKwPerM2 > strongestKwPerM2) [strongestIndex, strongestKwPerM2] = [below, partKwPerM2];
  }
  if (strongestIndex === NONE) return;
  if (strongestKwPerM2 > windowFluxKwPerM2[c]!) causeIndex[c] = strongestIndex;
  forItems(plan, c, (k) => { itemFluxKwPerM2[k] = itemFluxKwPerM2[k]! + windGainFrac[c]! * Math.sqrt(mixed[k % FACADE_ITEMS]!); });
  windowFluxKwPerM2[c] = windowFluxKwPerM2[c]! + windGainFrac[c]! * Math.sqrt(mixed[FACADE_ITEMS]!);
}

/** Squares of the fluxes at the items and the window of the cell in hand: filled anew for each. */
const mixed = new Float64Array(FACADE_ITEMS + 1);
const squared = (x: number): number => x * x;

/** Every item of a cell that has something to burn, with its height above the floor. */
function forItems(plan: FacadePlan, c: number, visit: (k: number, heightM: number) => void): void {
  for (let k = c * FACADE_ITEMS; k < (c + 1) * FACADE_ITEMS; k++) {
    if (plan.energyMj[k]! > 0) visit(k, plan.kinds[k]!.heightM);
  }
}

/** Point-source radiation of the bays beside, leaning with the wind. */
function addFromBeside(world: FrozenWorld, plan: FacadePlan, c: number): void {
  const { flameKw, itemFluxKwPerM2, windowFluxKwPerM2, causeIndex } = plan.scratch;
  const blowMPerS = world.commands.windMPerS * plan.windFrac[c]!;
  const toX = wind.toXFrac * blowMPerS;
  const toY = wind.toYFrac * blowMPerS;
  let fluxKwPerM2 = 0, largestKwPerM2 = 0;
  for (const near of plan.beside[c]!) {
    if (flameKw[near.cellIndex]! <= 0) continue;
    const tilt = Math.max(LEAST_TILT_FRAC, 1 + TILT_GAIN_PER_M_PER_S * (near.xFrac * toX + near.yFrac * toY));
    const partKwPerM2 = FACADE_RADIATIVE_FRAC * flameKw[near.cellIndex]! * near.perM2 * tilt;
    fluxKwPerM2 += partKwPerM2;
    if (partKwPerM2 <= largestKwPerM2) continue;
    largestKwPerM2 = partKwPerM2;
    if (largestKwPerM2 > windowFluxKwPerM2[c]!) causeIndex[c] = near.cellIndex;
  }
  if (fluxKwPerM2 === 0) return;
  windowFluxKwPerM2[c] = windowFluxKwPerM2[c]! + fluxKwPerM2;
  for (let k = c * FACADE_ITEMS; k < (c + 1) * FACADE_ITEMS; k++) itemFluxKwPerM2[k] = itemFluxKwPerM2[k]! + fluxKwPerM2;
}

/** What burns on the cell heats the rest of it and the glass behind; flames out of its own window wrap the whole balcony. */
function addOwnFlames(own: FacadeState, world: FrozenWorld, plan: FacadePlan, c: number): void {
  const { itemFluxKwPerM2, windowFluxKwPerM2, windowFireKw, baseZM, causeIndex } = plan.scratch;
  const cell = world.input.facade.cells[c]!;
  const ownKw = own.hrrKw[c]!;
  const wrapKwPerM2 = windowFireKw[c]! > 0 ? wallAboveWindowKwPerM2(windowFire(plan, c), 0) : 0;
  own.outerFluxKwPerM2[c] = Math.max(windowFluxKwPerM2[c]!, wrapKwPerM2);
  windowFluxKwPerM2[c] = windowFluxKwPerM2[c]! + (FACADE_RADIATIVE_FRAC * ownKw) / (FOUR_PI * WINDOW_STANDOFF_M * WINDOW_STANDOFF_M);
  if (wrapKwPerM2 > 0) {
    causeIndex[c] = c;
    forItems(plan, c, (k) => { itemFluxKwPerM2[k] = Math.max(itemFluxKwPerM2[k]!, wrapKwPerM2); });
  }
  if (ownKw <= 0) return;
  const flameM = wallFlameHeightM(ownKw, plan.fireWidthM[c]!);
  const peak = peakWallFluxKwPerM2(ownKw);
  forItems(plan, c, (k, itemM) => {
    const heightM = cell.floorM + itemM - baseZM[c]!;
    // Below the flames only what falls from them counts: see shedding.
    if (heightM >= 0) itemFluxKwPerM2[k] = Math.max(itemFluxKwPerM2[k]!, wallFluxKwPerM2(heightM / flameM, peak));
  });
}

function shieldBalcony(plan: FacadePlan, c: number): void {
  const { itemFluxKwPerM2, windowFluxKwPerM2 } = plan.scratch;
  const k = c * FACADE_ITEMS + ITEM.clutter;
  windowFluxKwPerM2[c] = windowFluxKwPerM2[c]! * behindProjectionFrac(WINDOW_STANDOFF_M);
  itemFluxKwPerM2[k] = itemFluxKwPerM2[k]! * GOODS_SHIELD_FRAC;
}

function coolByWater(own: FacadeState, world: FrozenWorld, plan: FacadePlan, c: number): void {
  const waterLPerS = world.response.facadeLPerS[c]!;
  if (waterLPerS <= 0) return;
  const takenKwPerM2 = waterHeatKw(waterLPerS, FACADE_EFFICIENCY_FRAC) / plan.areaM2[c]!;
  const { itemFluxKwPerM2, windowFluxKwPerM2 } = plan.scratch;
  windowFluxKwPerM2[c] = Math.max(0, windowFluxKwPerM2[c]! - takenKwPerM2);
  own.outerFluxKwPerM2[c] = Math.max(0, own.outerFluxKwPerM2[c]! - takenKwPerM2);
  for (let k = c * FACADE_ITEMS; k < (c + 1) * FACADE_ITEMS; k++) itemFluxKwPerM2[k] = Math.max(0, itemFluxKwPerM2[k]! - takenKwPerM2);
}
