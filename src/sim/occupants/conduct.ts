/** What people decide on the way: set out, go on, turn back, take refuge, try again. */
import { draw, STREAM } from '../rng.ts';
import { NONE, OUTSIDE } from '../input.ts';
import { visibilityM } from './air.ts';
import { dosePerMin, isUntenable, isUntenableToWait } from './exposure.ts';
import { slotFrom } from './graph.ts';
import { doorBelow, goOnFromBelow, isPlaceBelow, isSmokyBelow, passBelow, sayWhereTo } from './move-down.ts';
import { chooseRoute, exitField, fieldTo, nextOpening } from './route.ts';
import { PERSON, STAY, WINDOW_STAND } from './state.ts';
import { isHelpless, standStill, tell, type Step } from './step.ts';

/** Trained people make a third of the errors of the untrained (domain F2): also when walking on into smoke. */
const TRAINED_ERROR_FRAC = 1 / 3;
/** Assumed: sheltering people look out again after two minutes, at most three times; 1 .. 5 min, 1 .. 5. */
const RETRY_AFTER_S = 120;
const RETRY_COUNT = 3;
/** Assumed: the way counts as clear again at twice the visibility that turned people back; 1.5 .. 3. */
const CLEAR_AGAIN_FACTOR = 2;
/** Assumed: people walk home past this many storeys, otherwise a neighbour takes them in; 1 .. 5. */
const HOME_WITHIN_STOREYS = 2;
/**
 * Assumed: smoke in which an outstretched arm is not seen turns back everyone who is not driven by worse behind; 0.4 .. 1.2 m.
 * The shares that walk on (domain F2) were asked about smoke one can still see in.
 */
const BLIND_VISIBILITY_M = 0.7;
/** Sheltering people look round every so many ticks. */
const LOOK_EVERY_TICKS = 10;

/** Sets out for the open air. */
export function startWalking(step: Step, p: number): void {
  const { own } = step;
  own.state[p] = PERSON.moving;
  own.isTrapped[p] = 0;
  own.goalIndex[p] = NONE;
  standStill(own, p);
  own.routeIndex[p] = chooseRoute(step, p);
  tell(step, p, 'personStartedMoving', own.because[p] ?? null);
  sayWhereTo(step, p);
  if (own.routeIndex[p] === NONE) takeRefuge(step, p, own.because[p] ?? null);
}

/** The next opening on the person's way; NONE: there is none any more. */
export function wayOn(step: Step, p: number): number {
  const { own, world } = step;
  const goal = own.goalIndex[p]!;
  if (goal === NONE && own.routeIndex[p] === NONE) return NONE;
  const below = goal === NONE ? doorBelow(step, p) : NONE;
  if (below !== NONE) return below;
  const field = goal === NONE ? exitField(world.input, own.routeIndex[p]!) : fieldTo(world.input, goal);
  return nextOpening(step, p, field).openingIndex;
}

/** At an opening: does what lies behind it turn the person back? Then the way has changed. */
export function turnsBackAt(step: Step, p: number, openingIndex: number): boolean {
  const { own, world, graph } = step;
  const ahead = graph.destOf[slotFrom(world.input, openingIndex, own.compartmentIndex[p]!)]!;
  if (ahead === OUTSIDE || own.goalIndex[p] !== NONE || own.isForced[p] === 1) return false;
  const { turnBackVisibilityM } = world.input.behaviour;
  const aheadM = visibilityM(world.smoke, ahead);
  if (aheadM >= turnBackVisibilityM) return false;
  const goesOnFrac = aheadM < BLIND_VISIBILITY_M ? 0 : goesOnFracOf(step, p);
  if (draw(world.seed, STREAM.turnBack, world.input.people[p]!.householdIndex, placeOf(step, ahead)) < goesOnFrac) return false;
  if (isPlaceBelow(step, p, ahead)) passBelow(step, p, ahead);
  else turnBack(step, p, ahead);
  return true;
}

function goesOnFracOf({ own, world }: Step, p: number): number {
  return (1 - world.input.behaviour.turnBackFrac) * (own.isTrained[p] === 1 ? TRAINED_ERROR_FRAC : 1);
}

/** A stair is one place: whoever walks on into its smoke does so on every storey. Households decide as one, so the key is theirs. */
function placeOf({ graph, world }: Step, c: number): number {
  const stair = graph.stairOf[c]!;
  return stair === NONE ? c : world.input.compartments.length + stair;
}

function turnBack(step: Step, p: number, aheadIndex: number): void {
  const { own, world, graph } = step;
  const because = world.input.compartments[aheadIndex]!.id;
  const here = own.compartmentIndex[p]!;
  const isStairAhead = graph.stairOf[aheadIndex] !== NONE;
  own.blockedRouteBits[p]! |= 1 << (isStairAhead ? graph.stairOf[aheadIndex]! : Math.max(0, own.routeIndex[p]!));
  standStill(own, p);
  tell(step, p, 'personTurnedBack', because, { airIndex: aheadIndex });
  // From a flat nobody tries another way through the same corridor.
  own.routeIndex[p] = isDwelling(step, here) ? NONE : chooseRoute(step, p);
  if (own.routeIndex[p] === NONE) takeRefuge(step, p, because);
}

/** Goes home or to a neighbour, and shuts the door. */
export function takeRefuge(step: Step, p: number, because: string | null): void {
  const { own } = step;
  const here = own.compartmentIndex[p]!;
  const goal = isDwelling(step, here) ? here : refugeFor(step, p);
  // Nowhere to go back to on a stair full of smoke: on, then, as fast as one can.
  if (goal === NONE && !isDwelling(step, here) && own.isForced[p] === 0) return flee(step, p);
  if (goal === here || goal === NONE) return shelter(step, p, because, true);
  own.because[p] = because;
  walkToRefuge(step, p, goal);
}

function refugeFor(step: Step, p: number): number {
  const { own, world } = step;
  const { compartments, households, people } = world.input;
  const home = households[people[p]!.householdIndex]!.homeIndex;
  const storey = compartments[own.compartmentIndex[p]!]!.storeyIndex;
  const canReach = (c: number) => nextOpening(step, p, fieldTo(world.input, c)).timeS;
  const homeUpStoreys = Math.abs(compartments[home]!.storeyIndex - storey);
  const isHomeFit = !isUntenable(world.smoke, home) && canReach(home) < Infinity;
  if (isHomeFit && homeUpStoreys <= HOME_WITHIN_STOREYS) return home;
  let best = NONE;
  let bestS = Infinity;
  for (let c = 0; c < compartments.length; c++) {
    if (compartments[c]!.storeyIndex !== storey || !isDwelling(step, c) || !isOpenTo(step, c) || isUntenable(world.smoke, c)) continue;
    const timeS = canReach(c);
    if (timeS >= bestS) continue;
    bestS = timeS;
    best = c;
  }
  return best !== NONE || !isHomeFit ? best : home;
}

/** Somebody is in who opens, or the door was left open. */
function isOpenTo({ own, graph }: Step, c: number): boolean {
  return own.countByCompartment[c]! > 0 || graph.openingsOf[c]!.some((o) => own.leftOpenBy[o] !== NONE);
}

export function isDwelling({ world }: Step, c: number): boolean {
  const { kind } = world.input.compartments[c]!;
  return kind === 'flat' || kind === 'room';
}

/** Stays put. Trapped means: cannot leave unaided. */
export function shelter(step: Step, p: number, because: string | null, isTrapped: boolean): void {
  const { own, world } = step;
  standStill(own, p);
  own.state[p] = PERSON.sheltering;
  own.goalIndex[p] = NONE;
  own.downToIndex[p] = NONE;
  own.isTrapped[p] = isTrapped ? 1 : 0;
  own.shelteredAtS[p] = world.timeS;
  own.windowStand[p] = WINDOW_STAND.none;
  tell(step, p, 'personSheltered', because);
}

/** The dimmest of the ways out of the compartment that is not another dwelling, m. */
export function visibilityOutsideM(step: Step, c: number): number {
  return clearestWay(step, c).sightM;
}

/** The way out of the compartment in which one sees farthest; OUTSIDE: the open air, NONE: there is no way. */
function clearestWay({ world, graph }: Step, c: number): { readonly beyondIndex: number; readonly sightM: number } {
  let beyondIndex: number = NONE;
  let sightM = 0;
  for (const o of graph.openingsOf[c]!) {
    const beyond = graph.destOf[slotFrom(world.input, o, c)]!;
    const hereM = beyond === OUTSIDE ? Infinity : visibilityM(world.smoke, beyond);
    if (hereM <= sightM) continue;
    sightM = hereM;
    beyondIndex = beyond;
  }
  return { beyondIndex, sightM };
}

/** Sheltering people look round now and then: flee an untenable flat, go when the way has cleared. */
export function stepSheltering(step: Step): void {
  const { own, world } = step;
  for (let p = 0; p < own.state.length; p++) {
    if (own.state[p] !== PERSON.sheltering || (world.tick + p) % LOOK_EVERY_TICKS !== 0) continue;
    const c = own.compartmentIndex[p]!;
    if (isUntenableToWait(step, c) && !isWorseOutside(step, c)) flee(step, p);
    else if (isHelpless(step, p)) continue;
    else if (isSmokyBelow(step, p)) goOnFromBelow(step, p);
    else if (own.isStaying[p] !== STAY.none) own.isTrapped[p] = visibilityOutsideM(step, c) < world.input.behaviour.turnBackVisibilityM ? 1 : 0;
    else if (mayTryAgain(step, p)) tryAgain(step, p, world.input.compartments[clearestWay(step, c).beyondIndex]?.id ?? own.because[p] ?? null);
  }
}

/** Nobody opens the door to air that is worse than what is in the room: then the window is the place to wait. */
function isWorseOutside({ world, graph }: Step, c: number): boolean {
  let leastPerMin = Infinity;
  for (const o of graph.openingsOf[c]!) {
    const beyond = graph.destOf[slotFrom(world.input, o, c)]!;
    leastPerMin = Math.min(leastPerMin, beyond === OUTSIDE ? 0 : dosePerMin(world.smoke, beyond));
  }
  return leastPerMin > dosePerMin(world.smoke, c);
}

function mayTryAgain(step: Step, p: number): boolean {
  const { own, world } = step;
  if (own.retryCount[p]! >= RETRY_COUNT || world.timeS < own.shelteredAtS[p]! + RETRY_AFTER_S) return false;
  return visibilityOutsideM(step, own.compartmentIndex[p]!) >= CLEAR_AGAIN_FACTOR * world.input.behaviour.turnBackVisibilityM;
}

/** @param because  what cleared, or who ordered it */
export function tryAgain(step: Step, p: number, because: string | null): void {
  step.own.because[p] = because;
  step.own.retryCount[p]! += 1;
  step.own.blockedRouteBits[p] = 0;
  startWalking(step, p);
}

/** Out of an untenable place: the lame too, as they can; a wheelchair only along the storey. */
function flee(step: Step, p: number): void {
  const { own, world } = step;
  own.because[p] = world.input.compartments[own.compartmentIndex[p]!]!.id;
  if (world.input.people[p]!.mobility === 'wheelchair' && isHelpless(step, p)) return moveAlongStorey(step, p);
  own.blockedRouteBits[p] = 0;
  if (chooseRoute(step, p) === NONE) return;
  own.isForced[p] = 1;
  own.isStaying[p] = STAY.none;
  startWalking(step, p);
}

function moveAlongStorey(step: Step, p: number): void {
  const { own, world } = step;
  const { compartments } = world.input;
  const goal = refugeFor(step, p);
  if (goal === NONE || compartments[goal]!.storeyIndex !== compartments[own.compartmentIndex[p]!]!.storeyIndex) return;
  walkToRefuge(step, p, goal);
}

function walkToRefuge(step: Step, p: number, goalIndex: number): void {
  const { own, world } = step;
  standStill(own, p);
  tell(step, p, 'personSoughtRefuge', own.because[p] ?? null, { where: world.input.compartments[goalIndex]!.id });
  own.goalIndex[p] = goalIndex;
  own.state[p] = PERSON.moving;
}
