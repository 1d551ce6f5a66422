/** Flux on every façade cell from flames below it, beside it and out of its own window. */
import { waterHeatKw } from './suppression.ts';
import { FACADE_EFFICIENCY_FRAC } from './burning.ts';
import { NONE } from '../input.ts';
import { cos, sin } from '../math/detmath.ts';
import type { FrozenWorld } from '../world.ts';
import { FACADE_ITEMS, PLUME_STOREYS, facadePlan, type FacadePlan } from './facade-plan.ts';
import { FACADE_RADIATIVE_FRAC, peakWallFluxKwPerM2, plumeRiseK, wallFlameHeightM, wallFluxKwPerM2 } from './facade-flux.ts';
import type { FacadeState } from './facade-state.ts';

/** Flames pressed to a windward wall: gain of flux a metre a second. Assumed: 0.08 (0.05 to 0.12): doubles spread near 6 m/s at height. */
const WIND_GAIN_PER_M_PER_S = 0.08;
/** Flames leaning along the wall: gain of flux on the lee side. Assumed: 0.15 (0.1 to 0.3); never below a third on the other. */
const TILT_GAIN_PER_M_PER_S = 0.15;
const LEAST_TILT_FRAC = 0.33;
/** Share of the wall flux that reaches a window behind a balcony slab. Assumed: 0.6 (0.3 to 0.8). */
const BALCONY_SHIELD_FRAC = 0.6;
/** From the goods on a balcony to the glass behind them. Assumed: 1.2 m (0.8 to 1.5 m). */
const WINDOW_STANDOFF_M = 1.2;
/** Glass that stands in the plume's edge breathes cooler gas than its centre. Assumed: 0.6 (0.4 to 0.8). */
export const PLUME_MEAN_FRAC = 0.6;
const DEG_TO_RAD = 0.017453292519943295;
const FOUR_PI = 12.566370614359172;

/** Fills the scratch fluxes of the tick from the flames in `scratch.flameKw`, and the gas in front of the windows. */
export function gatherExposure(own: FacadeState, world: FrozenWorld): void {
  const plan = facadePlan(world.input);
  setWindGain(plan, world);
  for (let c = 0; c < world.input.facade.cells.length; c++) {
    clearCell(plan, c);
    addFromBelow(own, world, plan, c);
    addFromBeside(world, plan, c);
    addOwnFlames(own, world, plan, c);
    coolByWater(world, plan, c);
  }
}

function setWindGain(plan: FacadePlan, world: FrozenWorld): void {
  const { windMPerS, windFromDeg } = world.commands;
  const fromX = sin(windFromDeg * DEG_TO_RAD);
  const fromY = cos(windFromDeg * DEG_TO_RAD);
  const { windGain } = plan.scratch;
  for (let c = 0; c < windGain.length; c++) {
    const facing = plan.normalX[c]! * fromX + plan.normalY[c]! * fromY;
    windGain[c] = 1 + WIND_GAIN_PER_M_PER_S * windMPerS * plan.windFrac[c]! * Math.max(0, facing);
  }
}

function clearCell(plan: FacadePlan, c: number): void {
  const { itemFlux, windowFlux, causeIndex } = plan.scratch;
  for (let k = c * FACADE_ITEMS; k < (c + 1) * FACADE_ITEMS; k++) itemFlux[k] = 0;
  windowFlux[c] = 0;
  causeIndex[c] = NONE;
}

/**
 * Flames of the cells below, merged from each of them up to this cell: the column that reaches highest counts.
 * Also sets the temperature of the gas that passes the window.
 */
function addFromBelow(own: FacadeState, world: FrozenWorld, plan: FacadePlan, c: number): void {
  const cells = world.input.facade.cells;
  const cell = cells[c]!;
  const { flameKw, baseZM, windGain } = plan.scratch;
  let mergedKw = own.hrrKw[c]!;
  let riseK = mergedKw > 0 ? plumeRiseK((plan.windowZM[c]! - baseZM[c]!) / wallFlameHeightM(mergedKw / cell.widthM)) : 0;
  mergedKw = 0;
  let strongestKw = 0;
  for (let below = cell.belowIndex, n = 0; below !== NONE && n < PLUME_STOREYS; below = cells[below]!.belowIndex, n++) {
    if (flameKw[below]! <= 0) continue;
    mergedKw += flameKw[below]!;
    const flameM = wallFlameHeightM(mergedKw / cell.widthM);
    riseK = Math.max(riseK, plumeRiseK((plan.windowZM[c]! - baseZM[below]!) / flameM));
    raiseFlux(plan, c, { baseM: baseZM[below]!, flameM, peakKwPerM2: peakWallFluxKwPerM2(mergedKw) * windGain[c]!, floorM: cell.floorM });
    if (flameKw[below]! <= strongestKw) continue;
    strongestKw = flameKw[below]!;
    plan.scratch.causeIndex[c] = below;
  }
  own.outsideTempK[c] = world.input.ambient.tempK + PLUME_MEAN_FRAC * riseK;
}

interface Column {
  readonly baseM: number;
  readonly flameM: number;
  readonly peakKwPerM2: number;
  readonly floorM: number;
}

function raiseFlux(plan: FacadePlan, c: number, column: Column): void {
  const { itemFlux, windowFlux } = plan.scratch;
  for (let j = 0; j < FACADE_ITEMS; j++) {
    const k = c * FACADE_ITEMS + j;
    if (plan.energyMj[k] === 0) continue;
    const heightM = column.floorM + plan.kinds[k]!.heightM - column.baseM;
    itemFlux[k] = Math.max(itemFlux[k]!, wallFluxKwPerM2(heightM / column.flameM, column.peakKwPerM2));
  }
  windowFlux[c] = Math.max(windowFlux[c]!, wallFluxKwPerM2((plan.windowZM[c]! - column.baseM) / column.flameM, column.peakKwPerM2));
}

/** Point-source radiation of the bays beside, leaning with the wind. */
function addFromBeside(world: FrozenWorld, plan: FacadePlan, c: number): void {
  const { flameKw, itemFlux, windowFlux, causeIndex } = plan.scratch;
  const blowMPerS = world.commands.windMPerS * plan.windFrac[c]!;
  const toX = -sin(world.commands.windFromDeg * DEG_TO_RAD) * blowMPerS;
  const toY = -cos(world.commands.windFromDeg * DEG_TO_RAD) * blowMPerS;
  let fluxKwPerM2 = 0, largestKwPerM2 = 0;
  for (const near of plan.beside[c]!) {
    if (flameKw[near.cellIndex]! <= 0) continue;
    const tilt = Math.max(LEAST_TILT_FRAC, 1 + TILT_GAIN_PER_M_PER_S * (near.xFrac * toX + near.yFrac * toY));
    const partKwPerM2 = FACADE_RADIATIVE_FRAC * flameKw[near.cellIndex]! * near.perM2 * tilt;
    fluxKwPerM2 += partKwPerM2;
    if (partKwPerM2 <= largestKwPerM2) continue;
    largestKwPerM2 = partKwPerM2;
    if (largestKwPerM2 > windowFlux[c]!) causeIndex[c] = near.cellIndex;
  }
  if (fluxKwPerM2 === 0) return;
  windowFlux[c] = windowFlux[c]! + fluxKwPerM2;
  for (let k = c * FACADE_ITEMS; k < (c + 1) * FACADE_ITEMS; k++) itemFlux[k] = itemFlux[k]! + fluxKwPerM2;
}

/** What burns on the cell heats the rest of it and the glass behind; flames out of its own window wrap the whole balcony. */
function addOwnFlames(own: FacadeState, world: FrozenWorld, plan: FacadePlan, c: number): void {
  const { itemFlux, windowFlux, windowKw, baseZM, causeIndex } = plan.scratch;
  const cell = world.input.facade.cells[c]!;
  own.outerFluxKwPerM2[c] = Math.max(windowFlux[c]!, windowKw[c]! > 0 ? peakWallFluxKwPerM2(windowKw[c]!) : 0);
  if (cell.hasBalcony) windowFlux[c] = windowFlux[c]! * BALCONY_SHIELD_FRAC;
  const ownKw = own.hrrKw[c]!;
  windowFlux[c] = windowFlux[c]! + (FACADE_RADIATIVE_FRAC * ownKw) / (FOUR_PI * WINDOW_STANDOFF_M * WINDOW_STANDOFF_M);
  if (windowKw[c]! > 0) {
    causeIndex[c] = c;
    const peak = peakWallFluxKwPerM2(windowKw[c]!);
    for (let k = c * FACADE_ITEMS; k < (c + 1) * FACADE_ITEMS; k++) itemFlux[k] = Math.max(itemFlux[k]!, peak);
  }
  if (ownKw <= 0) return;
  const flameM = wallFlameHeightM(ownKw / cell.widthM);
  const peak = peakWallFluxKwPerM2(ownKw);
  for (let k = c * FACADE_ITEMS; k < (c + 1) * FACADE_ITEMS; k++) {
    const heightM = cell.floorM + plan.kinds[k]!.heightM - baseZM[c]!;
    // Below the flames only what falls from them counts: see shedding.
    if (heightM >= 0) itemFlux[k] = Math.max(itemFlux[k]!, wallFluxKwPerM2(heightM / flameM, peak));
  }
}

function coolByWater(world: FrozenWorld, plan: FacadePlan, c: number): void {
  const waterLPerS = world.response.facadeLPerS[c]!;
  if (waterLPerS <= 0) return;
  const takenKwPerM2 = waterHeatKw(waterLPerS, FACADE_EFFICIENCY_FRAC) / plan.areaM2[c]!;
  const { itemFlux, windowFlux } = plan.scratch;
  windowFlux[c] = Math.max(0, windowFlux[c]! - takenKwPerM2);
  for (let k = c * FACADE_ITEMS; k < (c + 1) * FACADE_ITEMS; k++) itemFlux[k] = Math.max(0, itemFlux[k]! - takenKwPerM2);
}
