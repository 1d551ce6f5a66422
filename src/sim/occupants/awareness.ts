/** How people learn of the fire. The first cue wakes them to it; `because` keeps which. */
import { draw, STREAM } from '../rng.ts';
import { STOREY_ORDER } from '../command-system.ts';
import { NONE } from '../input.ts';
import { seenOdPerM } from './air.ts';
import { isDwelling, shelter, tryAgain, visibilityOutsideM } from './conduct.ts';
import { crewOnStorey } from './crews.ts';
import { slotFrom } from './graph.ts';
import { obeyHomeOrders } from './home-order.ts';
import { hearsOutcry, noteOutcry } from './outcry.ts';
import { hearsCall } from './phone.ts';
import { becomeAware, hurry, preMovementS, URGENCY_FRAC, wake } from './pre-movement.ts';
import { PERSON, STAY } from './state.ts';
import type { Step } from './step.ts';

/** Assumed: optical density noticed at home and behind the flat door, awake; at home, asleep; 0.02 .. 0.1, 0.05 .. 0.2, 0.2 .. 0.5. */
const SMOKE_AT_HOME_OD_PER_M = 0.05;
const SMOKE_OUTSIDE_OD_PER_M = 0.1;
const SMOKE_ASLEEP_OD_PER_M = 0.3;
/** Assumed: fire that awake people notice at home or at the window, and fire loud enough to wake; 10 .. 50, 200 .. 800 kW. */
const FIRE_SEEN_KW = 20;
const FIRE_WAKES_KW = 300;
/** Assumed: flames near the own window are noticed at this flux on it; 3 .. 10 kW/m2. */
const FLUX_SEEN_KW_PER_M2 = 5;
/** Assumed: a crew's knock wakes nine sleepers in ten, a neighbour's eight; 0.7 .. 1. */
const CREW_KNOCK_HEARD_ASLEEP_FRAC = 0.9;
const NEIGHBOUR_KNOCK_HEARD_ASLEEP_FRAC = 0.8;
/** Assumed: one who knows wakes the household within this time; 5 .. 60 s. */
const HOUSEHOLD_TOLD_S = 15;
/** Assumed: the building head sets out two minutes after the warning and needs 20 s between storeys; 1 .. 5 min, 15 .. 40 s. */
const KNOCK_SETOUT_S = 120;
const KNOCK_STOREY_S = 20;
/** Assumed: who follows an order; 0.8 .. 0.95 trained, 0.5 .. 0.8 untrained. */
const OBEDIENT_TRAINED_FRAC = 0.9;
const OBEDIENT_UNTRAINED_FRAC = 0.7;
/** Smoke, flames, knocks and the family are noticed every so many ticks. */
const LOOK_EVERY_TICKS = 5;

export function stepAwareness(step: Step): void {
  const { own, world } = step;
  setNeighbourKnocks(step);
  noteOutcry(step);
  const hasOrder = earliest(world.commands.storeyOrderAtS) < Infinity;
  obeyHomeOrders(step);
  for (let p = 0; p < own.state.length; p++) {
    const state = own.state[p]!;
    if (state !== PERSON.unaware && state !== PERSON.preparing && state !== PERSON.sheltering) continue;
    if (state === PERSON.unaware) notice(step, p);
    else if (state === PERSON.preparing) hastenBy(step, p);
    if (hasOrder) weighOrder(step, p);
  }
}

function notice(step: Step, p: number): void {
  const { own, world } = step;
  if (world.protection.alarmAtS <= world.timeS && own.hearsAlarm[p] === 1) return becomeAware(step, p, 'alarmSounded', URGENCY_FRAC.ordinary);
  if (readsPushNow(step, p)) {
    becomeAware(step, p, 'pushSent', URGENCY_FRAC.ordinary);
    return hurry(step, p);
  }
  // Eyes, noses, doors and families are slower than sounders: every few ticks will do.
  if ((world.tick + p) % LOOK_EVERY_TICKS !== 0 || hearsKnock(step, p) || hearsOutcry(step, p) || hearsCall(step, p)) return;
  const mate = toldBy(step, p);
  if (mate >= 0) becomeAware(step, p, world.input.people[mate]!.id, URGENCY_FRAC.ordinary);
  else sense(step, p);
}

/** While getting ready: a message, or the fire itself at home. */
function hastenBy(step: Step, p: number): void {
  const { own, world } = step;
  if (readsPushNow(step, p)) hurry(step, p);
  if ((world.tick + p) % LOOK_EVERY_TICKS !== 0) return;
  const cue = cueAtHome(step, p);
  if (cue) own.moveAtS[p] = Math.min(own.moveAtS[p]!, world.timeS + preMovementS(step, p) * cue.urgencyFrac);
}

function readsPushNow({ own, world }: Step, p: number): boolean {
  return world.protection.pushAtS + own.pushReadAfterS[p]! <= world.timeS;
}

function hearsKnock(step: Step, p: number): boolean {
  const { own, world } = step;
  const c = own.compartmentIndex[p]!;
  const isKnocking = world.response.knockedAtS[c]! <= world.timeS || own.neighbourKnockAtS[c]! <= world.timeS;
  if (!isKnocking) return false;
  const wakes = own.isAsleep[p] === 0 ? 0 : draw(world.seed, STREAM.alarmHeard, p, 1);
  if (world.response.knockedAtS[c]! <= world.timeS && wakes < CREW_KNOCK_HEARD_ASLEEP_FRAC) {
    becomeAware(step, p, crewOnStorey(step, c) ?? 'crewAtFireFloor', URGENCY_FRAC.pressing);
    return true;
  }
  if (own.neighbourKnockAtS[c]! > world.timeS) return false;
  // Nobody walks through a black corridor to knock.
  if (visibilityOutsideM(step, c) < world.input.behaviour.turnBackVisibilityM) own.neighbourKnockAtS[c] = Infinity;
  else if (wakes < NEIGHBOUR_KNOCK_HEARD_ASLEEP_FRAC) {
    becomeAware(step, p, 'fireDiscovered', URGENCY_FRAC.ordinary);
    return true;
  }
  return false;
}

/** A member of the household in the same place who has known for a while; -1: nobody. */
function toldBy({ own, world, graph }: Step, p: number): number {
  const members = graph.membersOf[world.input.people[p]!.householdIndex]!;
  for (const mate of members) {
    const isHere = own.compartmentIndex[mate] === own.compartmentIndex[p];
    if (isHere && own.state[mate] !== PERSON.unaware && own.awareAtS[mate]! + HOUSEHOLD_TOLD_S <= world.timeS) return mate;
  }
  return -1;
}

/** Own eyes and nose. */
function sense(step: Step, p: number): void {
  const { own, world, graph } = step;
  const cue = cueAtHome(step, p);
  if (cue) return becomeAware(step, p, cue.because, cue.urgencyFrac, cue.values);
  if (own.isAsleep[p] === 1) return;
  const c = own.compartmentIndex[p]!;
  for (const o of graph.openingsOf[c]!) {
    const beyond = graph.destOf[slotFrom(world.input, o, c)]!;
    if (beyond < 0 || seenOdPerM(world, beyond) <= SMOKE_OUTSIDE_OD_PER_M) continue;
    return becomeAware(step, p, world.input.compartments[beyond]!.id, URGENCY_FRAC.ordinary, { odPerM: seenOdPerM(world, beyond) });
  }
}

interface Cue {
  readonly because: string;
  readonly urgencyFrac: number;
  readonly values: Readonly<Record<string, number>>;
}

/** Flames in the flat or at its window, else smoke in the flat; null: nothing to see. */
function cueAtHome({ own, world, graph }: Step, p: number): Cue | null {
  const { smoke, facade, input } = world;
  const c = own.compartmentIndex[p]!;
  const isAsleep = own.isAsleep[p] === 1;
  const noticedKw = isAsleep ? FIRE_WAKES_KW : FIRE_SEEN_KW;
  const home = input.compartments[c]!.id;
  if (smoke.burntKw[c]! > noticedKw) return { because: home, urgencyFrac: URGENCY_FRAC.flames, values: { hrrKw: smoke.burntKw[c]! } };
  for (const cell of graph.cellsOf[c]!) {
    const isNear = !isAsleep && facade.fluxKwPerM2[cell]! > FLUX_SEEN_KW_PER_M2;
    if (facade.hrrKw[cell]! > noticedKw || isNear) return { because: input.facade.cells[cell]!.id, urgencyFrac: URGENCY_FRAC.flames, values: { fluxKwPerM2: facade.fluxKwPerM2[cell]! } };
  }
  const odPerM = seenOdPerM(world, c);
  return odPerM > (isAsleep ? SMOKE_ASLEEP_OD_PER_M : SMOKE_AT_HOME_OD_PER_M) ? { because: home, urgencyFrac: URGENCY_FRAC.pressing, values: { odPerM } } : null;
}

/** Once warned, the building head goes from the fire storey outwards, upper storeys first, flat by flat. */
function setNeighbourKnocks(step: Step): void {
  const { own, world } = step;
  const { knockSPerFlat } = world.input.behaviour;
  const warnedAtS = Math.min(world.protection.alarmAtS, world.protection.pushAtS, world.protection.discoveredAtS);
  if (knockSPerFlat <= 0 || own.knockStartS < Infinity || warnedAtS > world.timeS) return;
  own.knockStartS = world.timeS + KNOCK_SETOUT_S;
  const storeys = world.input.storeys.map((_, s) => s);
  const from = fireStorey(step);
  storeys.sort((a, b) => Math.abs(a - from) - Math.abs(b - from) || b - a);
  let atS = own.knockStartS;
  for (const s of storeys) {
    atS += KNOCK_STOREY_S;
    world.input.compartments.forEach((compartment, c) => {
      if (compartment.storeyIndex !== s || !isDwelling(step, c)) return;
      atS += knockSPerFlat;
      own.neighbourKnockAtS[c] = atS;
    });
  }
}

/** Storey of whatever burns first. */
function fireStorey({ world }: Step): number {
  const { input, fire, facade } = world;
  let storey = 0;
  let firstS = Infinity;
  const consider = (atS: number, s: number) => {
    if (atS >= firstS) return;
    firstS = atS;
    storey = s;
  };
  input.fuels.forEach((fuel, i) => {
    const place = fuel.compartmentIndex >= 0 ? input.compartments[fuel.compartmentIndex] : input.facade.cells[fuel.facadeCellIndex];
    if (place) consider(fire.ignitedAtS[i]!, place.storeyIndex);
  });
  input.facade.cells.forEach((cell, i) => consider(facade.ignitedAtS[i]!, cell.storeyIndex));
  return storey;
}

/** An order to the storey, if it can be heard; weighed once. */
function weighOrder(step: Step, p: number): void {
  const { own, world } = step;
  const c = own.compartmentIndex[p]!;
  const storey = world.input.compartments[c]!.storeyIndex;
  const orderedAtS = world.commands.storeyOrderAtS[storey]!;
  if (orderedAtS === Infinity || own.orderAtS[p] === orderedAtS || !isOrderAudible(step, p, c)) return;
  own.orderAtS[p] = orderedAtS;
  const obedientFrac = own.isTrained[p] === 1 ? OBEDIENT_TRAINED_FRAC : OBEDIENT_UNTRAINED_FRAC;
  const order = world.commands.storeyOrder[storey]!;
  if (draw(world.seed, STREAM.obedience, p, order) >= obedientFrac) return;
  if (order === STOREY_ORDER.evacuate) obeyLeave(step, p, NONE);
  else if (order === STOREY_ORDER.moveDown) obeyLeave(step, p, world.commands.storeyDownToIndex[storey]!);
  else if (order === STOREY_ORDER.stay) obeyStay(step, p, c);
}

/** Loudspeakers and phones come with alarm and push; a crew at the door or on the scene calls. */
function isOrderAudible({ own, world }: Step, p: number, c: number): boolean {
  const { protection, response, timeS } = world;
  if (protection.alarmAtS <= timeS && own.hearsAlarm[p] === 1) return true;
  if (protection.pushAtS + own.pushReadAfterS[p]! <= timeS) return true;
  return response.knockedAtS[c]! <= timeS || (own.isAsleep[p] === 0 && response.arrivedAtS.length > 0 && earliest(response.arrivedAtS) <= timeS);
}

function earliest(timesS: { readonly length: number; readonly [i: number]: number }): number {
  let bestS = Infinity;
  for (let i = 0; i < timesS.length; i++) bestS = Math.min(bestS, timesS[i]!);
  return bestS;
}

/** Leaves the building, or goes down to another storey of it. */
function obeyLeave(step: Step, p: number, downToIndex: number): void {
  const { own, world } = step;
  own.isStaying[p] = STAY.none;
  if (own.state[p] === PERSON.sheltering && world.input.people[p]!.mobility !== 'able') return;
  own.downToIndex[p] = downToIndex;
  if (own.state[p] === PERSON.unaware) becomeAware(step, p, 'commandApplied', URGENCY_FRAC.pressing);
  else if (own.state[p] === PERSON.preparing) own.moveAtS[p] = world.timeS + (own.moveAtS[p]! - world.timeS) * URGENCY_FRAC.pressing;
  else tryAgain(step, p, 'commandApplied');
}

function obeyStay(step: Step, p: number, c: number): void {
  const { own, world } = step;
  if (own.awareAtS[p] === Infinity) own.awareAtS[p] = world.timeS;
  if (own.isStaying[p] === STAY.none) own.isStaying[p] = STAY.asTold;
  wake(step, p, 'commandApplied');
  const isWayBlocked = visibilityOutsideM(step, c) < world.input.behaviour.turnBackVisibilityM;
  if (own.state[p] !== PERSON.sheltering) shelter(step, p, 'commandApplied', isWayBlocked);
}
