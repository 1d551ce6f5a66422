import type { SliceFactory, System } from '../world.ts';

export const createFire: SliceFactory<'fire'> = (input) => {
  const fuels = () => new Float64Array(input.fuels.length);
  const rooms = () => new Float64Array(input.compartments.length);
  return {
    ignitedAtS: fuels().fill(Infinity), demandKw: fuels(), burntMj: fuels(), suppressionFrac: fuels().fill(1), isOut: new Uint8Array(input.fuels.length),
    compartmentDemandKw: rooms(), coYieldKgPerKg: rooms(), hcnYieldKgPerKg: rooms(), sootYieldKgPerKg: rooms(), radiativeFrac: rooms(),
    heatOfCombustionKjPerKg: rooms(), baseHeightM: rooms(), burningAreaM2: rooms(), hasFlashedOver: new Uint8Array(input.compartments.length),
  };
};

export const stepFire: System<'fire'> = () => undefined;
