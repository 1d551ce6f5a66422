/** From knowing to going: how long people get ready, and that a household leaves together. */
import { TICK_S } from '../constants.ts';
import { drawLognormal, STREAM } from '../rng.ts';
import { startWalking } from './conduct.ts';
import { assignHelpers } from './assistance.ts';
import { goDownTogether } from './move-down.ts';
import { planCalls } from './phone.ts';
import { PERSON } from './state.ts';
import { tell, type Step } from './step.ts';

/** Source: domain F2: start 0.5 .. 24 min after an audible alarm; the lower end for people who see flames is below. */
const LONGEST_S = 1440;
const SHORTEST_S = 10;
/** Assumed: waking up takes half a minute more; 15 .. 120 s. */
const WAKING_S = 30;
/** Push message: mean 2.5 -> 1.5 min for the trained (domain F2); Assumed: helps the untrained less, 0.6 .. 1. */
const PUSH_TRAINED_FRAC = 0.6;
const PUSH_UNTRAINED_FRAC = 0.8;

/** How strongly a cue presses. Assumed: fire at home cuts preparation to a tenth, smoke at home or a knock by a crew to half. */
export const URGENCY_FRAC = { ordinary: 1, pressing: 0.5, flames: 0.1 } as const;

/** Becomes aware now; `because` names the cue, `values` say how strong it was. */
export function becomeAware(step: Step, p: number, because: string, urgencyFrac: number, values: Readonly<Record<string, number>> = {}): void {
  const { own, world } = step;
  own.state[p] = PERSON.preparing;
  own.awareAtS[p] = world.timeS;
  own.moveAtS[p] = world.timeS + preMovementS(step, p) * urgencyFrac;
  wake(step, p, because);
  tell(step, p, 'personAware', because, { values });
  planCalls(step, p);
}

export function wake(step: Step, p: number, because: string): void {
  if (step.own.isAsleep[p] === 0) return;
  step.own.isAsleep[p] = 0;
  tell(step, p, 'personWoke', because);
}

/** One draw a household: its members get ready together. */
export function preMovementS(step: Step, p: number): number {
  const { own, world } = step;
  const { preMovementTrainedS, preMovementUntrainedS, preMovementSigma } = world.input.behaviour;
  const meanS = own.isTrained[p] === 1 ? preMovementTrainedS : preMovementUntrainedS;
  const drawnS = drawLognormal({ mean: meanS, sigma: preMovementSigma }, world.seed, STREAM.preMovement, world.input.people[p]!.householdIndex);
  return Math.min(Math.max(drawnS, SHORTEST_S), LONGEST_S) + (own.isAsleep[p] === 1 ? WAKING_S : 0);
}

/** A message that names the fire shortens what is left of the preparation, once. */
export function hurry(step: Step, p: number): void {
  const { own, world } = step;
  if (own.hasReadPush[p] === 1) return;
  own.hasReadPush[p] = 1;
  const leftFrac = own.isTrained[p] === 1 ? PUSH_TRAINED_FRAC : PUSH_UNTRAINED_FRAC;
  own.moveAtS[p] = world.timeS + (own.moveAtS[p]! - world.timeS) * leftFrac;
}

/** Households whose slowest member at home is ready set out. */
export function stepPreMovement(step: Step): void {
  const { own, world, graph } = step;
  for (let p = 0; p < own.state.length; p++) {
    if (own.state[p] !== PERSON.preparing || own.moveAtS[p]! > world.timeS) continue;
    const members = graph.membersOf[world.input.people[p]!.householdIndex]!;
    const slowest = members.find((mate) => isStillGettingReady(step, mate, own.compartmentIndex[p]!));
    if (slowest !== undefined) {
      if (own.moveAtS[p]! > world.timeS - TICK_S) tell(step, p, 'personWaitedForFamily', world.input.people[slowest]!.id);
      continue;
    }
    const leaving = members.filter((mate) => own.state[mate] === PERSON.preparing && own.compartmentIndex[mate] === own.compartmentIndex[p]);
    const going = assignHelpers(step, leaving);
    goDownTogether(step, going);
    for (const mate of going) startWalking(step, mate);
  }
}

function isStillGettingReady(step: Step, m: number, c: number): boolean {
  const { own, world } = step;
  if (own.compartmentIndex[m] !== c) return false;
  if (own.state[m] === PERSON.unaware) return true;
  return own.state[m] === PERSON.preparing && own.moveAtS[m]! > world.timeS;
}
