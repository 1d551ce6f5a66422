/** What the people of one home decide, or were told on the telephone: they do it, together, wherever they are. */
import { HOME_ORDERS, type HomeOrder } from '../commands.ts';
import { NONE } from '../input.ts';
import { shelter, takeRefuge, tryAgain, visibilityOutsideM } from './conduct.ts';
import { becomeAware, URGENCY_FRAC, wake } from './pre-movement.ts';
import { PERSON, STAY } from './state.ts';
import { isWalking, type Step } from './step.ts';

/** Assumed: until people believe that the lift, called down by the alarm, does not come; 30 .. 120 s. */
const LIFT_WAIT_S = 60;
const BECAUSE = 'commandApplied';

/** Once a tick, before people look round for themselves. */
export function obeyHomeOrders(step: Step): void {
  const { commands, input, timeS } = step.world;
  input.households.forEach(({ homeIndex }, household) => {
    if (commands.homeOrderAtS[homeIndex] !== timeS) return;
    const order = HOME_ORDERS[commands.homeOrder[homeIndex]!]!;
    for (const p of step.graph.membersOf[household]!) if (canAct(step.own.state[p]!)) obey(step, p, order);
  });
}

function canAct(state: number): boolean {
  return state === PERSON.unaware || state === PERSON.preparing || state === PERSON.sheltering || isWalking(state);
}

function obey(step: Step, p: number, order: HomeOrder): void {
  if (order === 'stay') return goBackAndStay(step, p);
  const { own, world } = step;
  own.isStaying[p] = STAY.none;
  own.downToIndex[p] = NONE;
  if (order === 'pushOn') own.isForced[p] = 1;
  const state = own.state[p]!;
  if (state === PERSON.unaware) becomeAware(step, p, BECAUSE, URGENCY_FRAC.pressing);
  else if (isInRefuge(step, p) && (order === 'pushOn' || world.input.people[p]!.mobility === 'able')) tryAgain(step, p, BECAUSE);
  if (order === 'lift' && own.state[p] === PERSON.preparing) own.moveAtS[p]! += LIFT_WAIT_S;
}

/** Waiting in one, or on the way to one. */
function isInRefuge({ own }: Step, p: number): boolean {
  return own.state[p] === PERSON.sheltering || (isWalking(own.state[p]!) && own.goalIndex[p] !== NONE);
}

function goBackAndStay(step: Step, p: number): void {
  const { own, world } = step;
  own.isForced[p] = 0;
  own.isStaying[p] = STAY.asTold;
  if (isWalking(own.state[p]!)) {
    // Already on the way to a refuge: on there.
    if (own.goalIndex[p] === NONE) takeRefuge(step, p, BECAUSE);
    return;
  }
  if (own.awareAtS[p] === Infinity) own.awareAtS[p] = world.timeS;
  wake(step, p, BECAUSE);
  const isWayBlocked = visibilityOutsideM(step, own.compartmentIndex[p]!) < world.input.behaviour.turnBackVisibilityM;
  if (own.state[p] !== PERSON.sheltering) shelter(step, p, BECAUSE, isWayBlocked);
}
