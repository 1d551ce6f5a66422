/**
 * Walking: along straight lines between openings, along the flights of stairs, through openings that let only so many pass.
 * First everybody walks with last tick's densities, then the openings let people through in order of arrival.
 */
import { draw, STREAM } from '../rng.ts';
import { TICK_S } from '../constants.ts';
import { NONE, OUTSIDE } from '../input.ts';
import { smokeSpeedFrac } from './air.ts';
import { isDwelling, shelter, takeRefuge, turnsBackAt, wayOn } from './conduct.ts';
import { pointOnFlight, type Flight } from './flight.ts';
import { passOpenings } from './queue.ts';
import { slotFrom } from './graph.ts';
import { PERSON } from './state.ts';
import { isWalking, standStill, tell, type Step } from './step.ts';

/** Speed over density: S = k (1 - 0.266 D), k by stair and floor. Source: [sfpe-gwynne-rosenbaum] 178/279 mm stair, level. */
const STAIR_K_M_PER_S = 1.08;
const LEVEL_K_M_PER_S = 1.4;
const CROWDING_M2 = 0.266;
/** Assumed: a packed crowd still shuffles; 0.02 .. 0.1 m/s. */
const SHUFFLE_M_PER_S = 0.05;

export function stepMovement(step: Step): void {
  const { own } = step;
  const waiting: number[] = [];
  for (let p = 0; p < own.state.length; p++) {
    if (!isWalking(own.state[p]!)) continue;
    if (hasReachedOpening(step, p)) waiting.push(p);
  }
  if (waiting.length > 0) passOpenings(step, waiting, enter);
}

/** Walks for one tick; true when the person stands at its opening and wants through. */
function hasReachedOpening(step: Step, p: number): boolean {
  const { own } = step;
  if (own.targetOpeningIndex[p] === NONE) {
    const o = wayOn(step, p);
    if (o === NONE) {
      giveUp(step, p);
      return false;
    }
    own.targetOpeningIndex[p] = o;
  }
  if (own.queueNumber[p] === 0) {
    const leftS = walk(step, p, TICK_S + own.spareS[p]!);
    own.spareS[p] = Math.max(0, leftS);
    if (leftS < 0) {
      own.state[p] = PERSON.moving;
      return false;
    }
    own.queueNumber[p] = ++own.lastQueueNumber;
  }
  return !turnsBackAt(step, p, own.targetOpeningIndex[p]!);
}

/** No way on: a refuge without a way becomes a refuge on the spot. */
function giveUp(step: Step, p: number): void {
  if (step.own.goalIndex[p] === NONE) takeRefuge(step, p, step.own.because[p] ?? null);
  else shelter(step, p, step.own.because[p] ?? null, true);
}

/** Fastest that the crowd allows. */
export function crowdSpeedMPerS(densityPerM2: number, isStair: boolean): number {
  return Math.max(SHUFFLE_M_PER_S, (isStair ? STAIR_K_M_PER_S : LEVEL_K_M_PER_S) * (1 - CROWDING_M2 * densityPerM2));
}

/** Moves towards the target opening. Returns the seconds left over on arrival, negative when still on the way. */
function walk(step: Step, p: number, budgetS: number): number {
  const { own, world, graph } = step;
  const c = own.compartmentIndex[p]!;
  const o = own.targetOpeningIndex[p]!;
  const flight = graph.flights[c] ?? null;
  const slowFrac = smokeSpeedFrac(world.smoke, c);
  const floorAreaM2 = flight ? flight.treadAreaM2 : world.input.compartments[c]!.areaM2;
  const densityPerM2 = own.countByCompartment[c]! / floorAreaM2;
  let leftS = budgetS;
  if (flight) {
    const speedM = Math.min(own.stairSpeedMPerS[p]!, crowdSpeedMPerS(densityPerM2, true)) * slowFrac;
    leftS = climb(step, p, flight, { toM: o === flight.upOpeningIndex ? flight.lengthM : 0, speedMPerS: speedM, budgetS });
    const isAtFlight = o === flight.upOpeningIndex || o === flight.downOpeningIndex;
    if (leftS < 0 || (isAtFlight && own.flightM[p]! > 0)) return leftS;
  }
  const speedM = Math.min(own.levelSpeedMPerS[p]!, crowdSpeedMPerS(densityPerM2, false)) * slowFrac;
  const [toXM, toYM] = flight && o === flight.downOpeningIndex ? flight.lineM[0]! : world.input.openings[o]!.centreM;
  return stride(step, p, { toXM, toYM, speedMPerS: speedM, budgetS: leftS });
}

function climb({ own, world }: Step, p: number, flight: Flight, leg: { toM: number; speedMPerS: number; budgetS: number }): number {
  const aheadM = leg.toM - own.flightM[p]!;
  if (aheadM === 0) return leg.budgetS;
  const reachM = leg.speedMPerS * leg.budgetS;
  const isThere = reachM >= Math.abs(aheadM);
  own.flightM[p] = isThere ? leg.toM : own.flightM[p]! + (aheadM > 0 ? reachM : -reachM);
  own.speedMPerS[p] = leg.speedMPerS;
  const frac = own.flightM[p] / flight.lengthM;
  const compartment = world.input.compartments[own.compartmentIndex[p]!]!;
  const slabM = world.input.openings[flight.upOpeningIndex]!.sillZM;
  const [xM, yM] = pointOnFlight(flight, frac);
  own.xM[p] = xM;
  own.yM[p] = yM;
  own.zM[p] = compartment.floorM + frac * (slabM - compartment.floorM);
  return isThere ? leg.budgetS - Math.abs(aheadM) / leg.speedMPerS : -1;
}

function stride({ own }: Step, p: number, leg: { toXM: number; toYM: number; speedMPerS: number; budgetS: number }): number {
  const dx = leg.toXM - own.xM[p]!, dy = leg.toYM - own.yM[p]!;
  const distanceM = Math.sqrt(dx * dx + dy * dy);
  if (distanceM === 0) return leg.budgetS;
  const reachM = leg.speedMPerS * leg.budgetS;
  const frac = reachM >= distanceM ? 1 : reachM / distanceM;
  own.xM[p] = frac === 1 ? leg.toXM : own.xM[p]! + dx * frac;
  own.yM[p] = frac === 1 ? leg.toYM : own.yM[p]! + dy * frac;
  own.speedMPerS[p] = leg.speedMPerS;
  return frac === 1 ? leg.budgetS - distanceM / leg.speedMPerS : -1;
}

/** Steps through the opening into the next compartment or the open air. */
function enter(step: Step, p: number): void {
  const { own, world, graph } = step;
  const o = own.targetOpeningIndex[p]!;
  const here = own.compartmentIndex[p]!;
  const next = graph.destOf[slotFrom(world.input, o, here)]!;
  own.passedCount[o]! += 1;
  markDoor(step, p, { hereIndex: here, nextIndex: next });
  own.queueNumber[p] = 0;
  if (next === OUTSIDE) return leaveBuilding(step, p, o, 'personOut');
  own.countByCompartment[here]! -= 1;
  own.countByCompartment[next]! += 1;
  own.compartmentIndex[p] = next;
  own.state[p] = PERSON.moving;
  own.targetOpeningIndex[p] = NONE;
  const flight = graph.flights[next];
  own.flightM[p] = flight && o === flight.upOpeningIndex ? flight.lengthM : 0;
  own.zM[p] = own.flightM[p] > 0 ? world.input.openings[o]!.sillZM : world.input.compartments[next]!.floorM;
  if (next === own.goalIndex[p]) shelter(step, p, own.because[p] ?? null, true);
}

/** Leaving home: left open or shut behind oneself, as the last one through decides. Those who come to shelter shut it. */
function markDoor(step: Step, p: number, { hereIndex, nextIndex }: { hereIndex: number; nextIndex: number }): void {
  const { own, world } = step;
  const o = own.targetOpeningIndex[p]!;
  const opening = world.input.openings[o]!;
  if (opening.kind !== 'door' || opening.closer === 'selfClosing') return;
  if (nextIndex !== OUTSIDE && nextIndex === own.goalIndex[p]) own.leftOpenBy[o] = NONE;
  else if (isDwelling(step, hereIndex) && (nextIndex === OUTSIDE || !isDwelling(step, nextIndex))) {
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
