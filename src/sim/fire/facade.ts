/** Fire on the outside of the tower: flames out of windows, flux, ignition, burning, and what the windows make of it. */
import { NONE } from '../input.ts';
import { STREAM } from '../rng.ts';
import type { SliceFactory, System } from '../world.ts';
import { stepFacadeBurning } from './facade-burning.ts';
import { gatherExposure, gatherWind } from './facade-exposure.ts';
import { FACADE_ITEMS } from './facade-plan.ts';
import { ignitionStrength } from './fire-plan.ts';
import { stepFacadeSpread } from './facade-spread.ts';
import { gatherWindowFlames, glassHoldS, stepWindows } from './facade-window.ts';

export const createFacade: SliceFactory<'facade'> = (input, seed) => {
  const count = input.facade.cells.length;
  const cells = () => new Float64Array(count);
  const flags = () => new Uint8Array(count);
  const items = () => new Float64Array(count * FACADE_ITEMS);
  return {
    ignitedAtS: cells().fill(Infinity), hrrKw: cells(), burntMj: cells(), isBurntOut: flags(), fluxKwPerM2: cells(), ignitionDoseFrac: cells(), flameHeightM: cells(),
    windowBrokenFrac: cells(), outsideTempK: cells().fill(input.ambient.tempK), outsideSootFrac: cells(), outsideCoFrac: cells(), isReentering: flags(), cooledLPerS: cells(),
    itemIgnitedAtS: items().fill(Infinity), itemAgeS: items(), itemBurntMj: items(), itemDoseFrac: items(),
    strengthFrac: Float64Array.from(input.facade.cells, (cell) => ignitionStrength(seed, STREAM.facadeIgnition, cell.id)),
    glassHoldS: Float64Array.from(input.facade.cells, (cell) => glassHoldS(seed, cell.id)),
    outerFluxKwPerM2: cells(), suppressionFrac: cells().fill(1), glassDoseS: cells(), hasDropped: flags(), droppedFromIndex: new Int32Array(count).fill(NONE),
  };
};

export const stepFacade: System<'facade'> = (own, world, emit) => {
  gatherWind(world);
  gatherWindowFlames(world);
  stepFacadeBurning(own, world, emit);
  gatherExposure(own, world);
  stepFacadeSpread(own, world, emit);
  stepWindows(own, world, emit);
};
