/** Fires inside the building: what lights, how it grows, what air and water leave of it. */
import { STREAM } from '../rng.ts';
import type { SliceFactory, System } from '../world.ts';
import { stepBurning } from './burning.ts';
import { gatherCompartments, stepControl } from './compartment-fire.ts';
import { doorLastsS, stepDoorBurning } from './door-burning.ts';
import { ignitionStrength } from './fire-plan.ts';
import { stepFlashover } from './flashover.ts';
import { stepIgnition } from './ignition.ts';
import { stepVessels } from './vessel.ts';

export const createFire: SliceFactory<'fire'> = (input, seed) => {
  const fuels = () => new Float64Array(input.fuels.length);
  const rooms = () => new Float64Array(input.compartments.length);
  return {
    ignitedAtS: fuels().fill(Infinity), demandKw: fuels(), burntMj: fuels(), suppressionFrac: fuels().fill(1), isOut: new Uint8Array(input.fuels.length),
    strengthFrac: Float64Array.from(input.fuels, (fuel) => ignitionStrength(seed, STREAM.ignitionScatter, fuel.id)), courseS: fuels(), ignitionDoseFrac: fuels(), vesselHeatedS: fuels(), burstMj: fuels(),
    doorAttackedS: new Float64Array(input.openings.length), doorLastsS: Float64Array.from(input.openings, (opening) => doorLastsS(seed, opening.id)), isBurntThrough: new Uint8Array(input.openings.length),
    compartmentDemandKw: rooms(), co2YieldKgPerKg: rooms(), coYieldKgPerKg: rooms(), hcnYieldKgPerKg: rooms(), sootYieldKgPerKg: rooms(), radiativeFrac: rooms(),
    heatOfCombustionKjPerKg: rooms(), baseHeightM: rooms(), burningAreaM2: rooms(), plumeFrac: rooms().fill(1), hasFlashedOver: new Uint8Array(input.compartments.length),
    overLimitS: rooms(), controlledAtS: rooms().fill(Infinity), knockedDownAtS: rooms().fill(Infinity),
  };
};

export const stepFire: System<'fire'> = (own, world, emit) => {
  stepFlashover(own, world, emit);
  stepIgnition(own, world, emit);
  stepVessels(own, world);
  stepBurning(own, world, emit);
  stepDoorBurning(own, world);
  stepControl(own, world, emit);
  gatherCompartments(own, world);
};
