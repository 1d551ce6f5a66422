/** What it means to pass an opening: another compartment, a door left open or shut, the open air. */
import { draw, STREAM } from '../rng.ts';
import { NONE, OUTSIDE } from '../input.ts';
import { isDwelling, shelter } from './conduct.ts';
import { PERSON } from './state.ts';
import { standStill, tell, type Step } from './step.ts';

/** Has stepped over the line of an opening. */
export function notePassage(step: Step, p: number, openingIndex: number, nextIndex: number): void {
  step.own.passedCount[openingIndex]! += 1;
  markDoor(step, p, openingIndex, nextIndex);
}

/** Is in the next compartment now. */
export function enter({ own }: Step, p: number, nextIndex: number): void {
  own.countByCompartment[own.compartmentIndex[p]!]! -= 1;
  own.countByCompartment[nextIndex]! += 1;
  own.compartmentIndex[p] = nextIndex;
  own.targetOpeningIndex[p] = NONE;
}

export function arriveAtRefuge(step: Step, p: number): void {
  shelter(step, p, step.own.because[p] ?? null, true);
}

/** Leaving home: left open or shut behind oneself, as the last one through decides. Those who come to shelter shut it. */
function markDoor(step: Step, p: number, o: number, nextIndex: number): void {
  const { own, world } = step;
  const opening = world.input.openings[o]!;
  if (opening.kind !== 'door' || opening.closer === 'selfClosing') return;
  if (nextIndex !== OUTSIDE && nextIndex === own.goalIndex[p]) own.leftOpenBy[o] = NONE;
  else if (isDwelling(step, own.compartmentIndex[p]!) && (nextIndex === OUTSIDE || !isDwelling(step, nextIndex))) {
    const { leaveDoorOpenTrainedFrac, leaveDoorOpenUntrainedFrac } = world.input.behaviour;
    const openFrac = own.isTrained[p] === 1 ? leaveDoorOpenTrainedFrac : leaveDoorOpenUntrainedFrac;
    own.leftOpenBy[o] = draw(world.seed, STREAM.leaveDoorOpen, p) < openFrac ? p : NONE;
  }
}

/** Out: on foot (personOut) or brought by a crew (personRescued). */
export function leaveBuilding(step: Step, p: number, openingIndex: number, kind: 'personOut' | 'personRescued'): void {
  const { own, world } = step;
  tell(step, p, kind, own.because[p] ?? null);
  const here = own.compartmentIndex[p]!;
  if (here >= 0) own.countByCompartment[here]! -= 1;
  standStill(own, p);
  own.state[p] = PERSON.out;
  own.compartmentIndex[p] = OUTSIDE;
  own.isTrapped[p] = 0;
  own.goalIndex[p] = NONE;
  own.outAtS[p] = world.timeS;
  own.exitOpeningIndex[p] = openingIndex;
  const exit = world.input.openings[openingIndex];
  if (!exit) return;
  [own.xM[p], own.yM[p]] = exit.centreM;
  own.zM[p] = exit.sillZM;
}
