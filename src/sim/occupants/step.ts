/** What every part of the occupants system works on during one tick. */
import type { Emit } from '../events.ts';
import type { FrozenWorld } from '../world.ts';
import { NONE } from '../input.ts';
import type { WalkGraph } from './graph.ts';
import { PERSON, type OccupantState } from './state.ts';

export interface Step {
  readonly own: OccupantState;
  readonly world: FrozenWorld;
  readonly graph: WalkGraph;
  readonly emit: Emit;
}

/** A state change that is a fact for others: event, cause and place in one. */
export function tell(step: Step, p: number, kind: Parameters<Emit>[0], because: string | null): void {
  const { own, world, emit } = step;
  own.because[p] = because;
  const where = world.input.compartments[own.compartmentIndex[p]!]?.id;
  emit(kind, { who: world.input.people[p]!.id, ...(where === undefined ? {} : { where }), ...(because === null ? {} : { because }) });
}

export function isWalking(state: number): boolean {
  return state === PERSON.moving || state === PERSON.queueing;
}

export function isGone(state: number): boolean {
  return state === PERSON.absent || state === PERSON.out || state === PERSON.dead;
}

/** Needs a helper and has none on their feet. */
export function isHelpless({ own, world }: Step, p: number): boolean {
  if (world.input.people[p]!.mobility === 'able') return false;
  const helper = own.helperIndex[p]!;
  return helper === NONE || own.state[helper] === PERSON.incapacitated || own.state[helper] === PERSON.dead;
}

/** Stops walking and forgets the way. */
export function standStill(own: OccupantState, p: number): void {
  own.targetOpeningIndex[p] = NONE;
  own.queueNumber[p] = 0;
  own.spareS[p] = 0;
  own.speedMPerS[p] = 0;
}
