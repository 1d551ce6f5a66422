import type { SliceFactory, System } from '../world.ts';

export const createFacade: SliceFactory<'facade'> = (input) => {
  const cells = () => new Float64Array(input.facade.cells.length);
  const flags = () => new Uint8Array(input.facade.cells.length);
  return {
    ignitedAtS: cells().fill(Infinity), hrrKw: cells(), burntMj: cells(), isBurntOut: flags(), fluxKwPerM2: cells(), ignitionDose: cells(), flameHeightM: cells(),
    windowBrokenFrac: cells(), outsideTempK: cells().fill(input.ambient.tempK), outsideSootFrac: cells(), outsideCoFrac: cells(), isReentering: flags(), cooledLPerS: cells(),
  };
};

export const stepFacade: System<'facade'> = () => undefined;
