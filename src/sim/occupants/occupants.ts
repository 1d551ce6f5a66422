import { NONE } from '../input.ts';
import type { SliceFactory, System } from '../world.ts';
import { stepAssistance } from './assistance.ts';
import { stepAwareness } from './awareness.ts';
import { stepSheltering } from './conduct.ts';
import { stepExposure } from './exposure.ts';
import { walkGraph } from './graph.ts';
import { populate } from './population.ts';
import { stepPreMovement } from './pre-movement.ts';
import type { OccupantState } from './state.ts';
import { stepWalking } from './walking.ts';

export const createOccupants: SliceFactory<'occupants'> = (input, seed) => {
  const people = (value = 0) => new Float64Array(input.people.length).fill(value);
  const flags = () => new Uint8Array(input.people.length);
  const indexes = () => new Int32Array(input.people.length).fill(NONE);
  const own: OccupantState = {
    state: flags(), xM: people(), yM: people(), zM: people(), compartmentIndex: indexes(), targetOpeningIndex: indexes(), awareAtS: people(Infinity), moveAtS: people(Infinity),
    outAtS: people(Infinity), speedMPerS: people(), isTrained: flags(), fedToxic: people(), fedHeat: people(), isTrapped: flags(), exitOpeningIndex: indexes(),
    because: input.people.map(() => null), passedCount: new Float64Array(input.openings.length), leftOpenBy: new Int32Array(input.openings.length).fill(NONE),
    countByCompartment: new Float64Array(input.compartments.length),
    isAsleep: flags(), hearsAlarm: flags(), pushReadAfterS: people(Infinity), stairSpeedMPerS: people(), levelSpeedMPerS: people(), fedThreshold: people(1),
    hasReadPush: flags(), orderAtS: people(Infinity), isStaying: flags(), downToIndex: indexes(), goalIndex: indexes(), routeIndex: indexes(), blockedRouteBits: new Int32Array(input.people.length),
    windowStand: flags(), isForced: flags(), helperIndex: indexes(), flightM: people(), groundXM: people(), groundYM: people(), cellIndex: indexes(), headingXFrac: people(), headingYFrac: people(), stoodS: people(), heldS: people(), shelteredAtS: people(Infinity),
    retryCount: flags(), downS: people(),
    hasRung: new Uint8Array(input.households.length), rungAtS: new Float64Array(input.households.length).fill(Infinity), rungBy: new Int32Array(input.households.length).fill(NONE),
    neighbourKnockAtS: new Float64Array(input.compartments.length).fill(Infinity), knockStartS: Infinity, outcryAtS: Infinity, outcryLagS: people(),
  };
  populate(own, input, seed);
  return own;
};

/** Learn, decide, walk, breathe, be fetched: in this order, each from what the last left. */
export const stepOccupants: System<'occupants'> = (own, world, emit) => {
  own.passedCount.fill(0);
  if (own.state.length === 0) return;
  const step = { own, world, emit, graph: walkGraph(world.input) };
  stepAwareness(step);
  stepPreMovement(step);
  stepSheltering(step);
  stepWalking(step);
  stepExposure(step);
  stepAssistance(step);
};
