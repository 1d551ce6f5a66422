import { NONE } from '../input.ts';
import type { SliceFactory, System } from '../world.ts';

export const createOccupants: SliceFactory<'occupants'> = (input) => {
  const people = () => new Float64Array(input.people.length);
  const flags = () => new Uint8Array(input.people.length);
  const indexes = () => new Int32Array(input.people.length).fill(NONE);
  return {
    state: flags(), xM: people(), yM: people(), zM: people(), compartmentIndex: indexes(), targetOpeningIndex: indexes(), awareAtS: people().fill(Infinity), moveAtS: people().fill(Infinity),
    outAtS: people().fill(Infinity), speedMPerS: people(), isTrained: flags(), fedToxic: people(), fedHeat: people(), isTrapped: flags(), exitOpeningIndex: indexes(),
    because: input.people.map(() => null), passedCount: new Float64Array(input.openings.length), leftOpenBy: new Int32Array(input.openings.length).fill(NONE),
    countByCompartment: new Float64Array(input.compartments.length),
  };
};

export const stepOccupants: System<'occupants'> = () => undefined;
