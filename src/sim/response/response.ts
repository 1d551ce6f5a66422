import { NONE } from '../input.ts';
import type { SliceFactory, System } from '../world.ts';
import { UNIT } from './state.ts';

export const createResponse: SliceFactory<'response'> = (input) => {
  const units = () => new Float64Array(input.response.units.length);
  const rooms = () => new Float64Array(input.compartments.length);
  const links = () => new Float64Array(input.water.links.length);
  const people = () => new Float64Array(input.people.length);
  return {
    state: new Int32Array(input.response.units.length).fill(UNIT.onWatch), taskUntilS: units().fill(Infinity), xM: units(), yM: units(), laneAtM: units(),
    crewCompartmentIndex: new Int32Array(input.response.units.length).fill(NONE), crewZM: units(), arrivedAtS: units().fill(Infinity), firstWaterS: Infinity, laneClearedAtS: Infinity,
    obstacleClearedAtS: new Float64Array(input.site.obstacles.length).fill(Infinity), attackLPerS: rooms(), attackEfficiencyFrac: rooms(), facadeLPerS: new Float64Array(input.facade.cells.length),
    wantsHydrant: new Uint8Array(input.water.hydrants.length), engineHeadM: links(), engineMaxLPerS: links(), pumpStartedByHand: new Uint8Array(input.water.links.length),
    heldOpenFrac: new Float64Array(input.openings.length), knockedAtS: rooms().fill(Infinity), searchedAtS: rooms().fill(Infinity), rescueStartS: people().fill(Infinity), rescueOutS: people().fill(Infinity),
  };
};

export const stepResponse: System<'response'> = () => undefined;
