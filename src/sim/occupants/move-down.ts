/**
 * People told to move a few storeys down: by the stair of their choice to the corridor of the storey named, or its landing where it
 * has none. They wait there, and go on out of the building when smoke comes to them.
 */
import { NONE } from '../input.ts';
import { seenOdPerM } from './air.ts';
import { shelter, startWalking } from './conduct.ts';
import { slotFrom } from './graph.ts';
import { fieldTo, nextOpening } from './route.ts';
import { STAY } from './state.ts';
import { standStill, tell, type Step } from './step.ts';

/** Assumed: optical density at which those who wait do not wait any longer, as smoke that people at home see before their door; 0.05 .. 0.2 1/m. */
const LEAVES_OD_PER_M = 0.1;
const BECAUSE = 'commandApplied';

/** Families that set out together go to one place: where the first of them who obeys goes. */
export function goDownTogether({ own }: Step, going: readonly number[]): void {
  const downToIndex = own.downToIndex[going.find((p) => own.downToIndex[p] !== NONE) ?? NONE] ?? NONE;
  for (const p of going) own.downToIndex[p] = downToIndex;
}

/** On setting out; the cue stays the reason for leaving. */
export function sayWhereTo(step: Step, p: number): void {
  const { own, world } = step;
  if (own.downToIndex[p] === NONE) return;
  const cue = own.because[p] ?? null;
  tell(step, p, 'personSoughtRefuge', BECAUSE, { where: world.input.storeys[own.downToIndex[p]!]!.id });
  own.because[p] = cue;
}

/** The way to the place to wait, from the stair of that storey, or back up to it for who was pushed past; NONE: not there yet, or no such place. */
export function doorBelow(step: Step, p: number): number {
  const { own, world, graph } = step;
  const c = own.compartmentIndex[p]!;
  const upStoreys = own.downToIndex[p]! - world.input.compartments[c]!.storeyIndex;
  if (own.downToIndex[p] === NONE || upStoreys < 0 || graph.stairOf[c] === NONE) return NONE;
  if (upStoreys === 0) return graph.openingsOf[c]!.find((o) => isHall(world.input.compartments[graph.destOf[slotFrom(world.input, o, c)]!]?.kind)) ?? NONE;
  const hall = world.input.compartments.findIndex((_, other) => isPlaceBelow(step, p, other) && graph.openingsOf[other]!.length > 0);
  return hall === NONE ? NONE : nextOpening(step, p, fieldTo(world.input, hall)).openingIndex;
}

/** The place that this person was told to wait in, seen from the stair. */
export function isPlaceBelow({ own, world }: Step, p: number, c: number): boolean {
  const { storeyIndex, kind } = world.input.compartments[c]!;
  return storeyIndex === own.downToIndex[p] && isHall(kind);
}

function isHall(kind: string | undefined): boolean {
  return kind === 'corridor' || kind === 'lobby';
}

/** @param isOnFloor  not on a flight */
export function arrivesBelow(step: Step, p: number, isOnFloor: boolean): boolean {
  const { own, graph } = step;
  if (own.downToIndex[p] === NONE || own.goalIndex[p] !== NONE || !isOnFloor) return false;
  const c = own.compartmentIndex[p]!;
  if (isPlaceBelow(step, p, c)) return true;
  return step.world.input.compartments[c]!.storeyIndex === own.downToIndex[p] && graph.stairOf[c] !== NONE && doorBelow(step, p) === NONE;
}

export function waitBelow(step: Step, p: number): void {
  shelter(step, p, BECAUSE, false);
  step.own.isStaying[p] = STAY.below;
}

/** The place to wait in is full of smoke: on down. */
export function passBelow(step: Step, p: number, aheadIndex: number): void {
  const { own, world } = step;
  own.downToIndex[p] = NONE;
  standStill(own, p);
  tell(step, p, 'personTurnedBack', world.input.compartments[aheadIndex]!.id, { airIndex: aheadIndex });
}

export function isSmokyBelow({ own, world }: Step, p: number): boolean {
  return own.isStaying[p] === STAY.below && seenOdPerM(world, own.compartmentIndex[p]!) > LEAVES_OD_PER_M;
}

/** Has waited long enough: out of the building, or where the way on lets people go. */
export function goOnFromBelow(step: Step, p: number): void {
  const { own, world } = step;
  own.because[p] = world.input.compartments[own.compartmentIndex[p]!]!.id;
  own.isStaying[p] = STAY.none;
  own.blockedRouteBits[p] = 0;
  startWalking(step, p);
}
