/** What every part of the occupants system works on during one tick. */
import type { Emit } from '../events.ts';
import type { FrozenWorld } from '../world.ts';
import { NONE } from '../input.ts';
import { breathedTempK, visibilityM } from './air.ts';
import type { WalkGraph } from './graph.ts';
import { PERSON, type OccupantState } from './state.ts';

export interface Step {
  readonly own: OccupantState;
  readonly world: FrozenWorld;
  readonly graph: WalkGraph;
  readonly emit: Emit;
}

/** Assumed: air that a person would speak of: seeing less far, or warmer than this; 20 .. 50 m, 305 .. 320 K. */
const HAZY_BELOW_M = 30;
const WARM_ABOVE_K = 313;
/** A dose that shows in two digits. */
const TOLD_DOSE = 0.005;

export interface Telling {
  /** Compartment whose air the change is about; the person's own unless said. */
  readonly airIndex?: number;
  /** Place of the fact, where it is not the person's compartment. */
  readonly where?: string;
  readonly values?: Readonly<Record<string, number>>;
}

/** A state change that is a fact for others: event, cause, place and what the air and the dose were, in one. */
export function tell(step: Step, p: number, kind: Parameters<Emit>[0], because: string | null, telling: Telling = {}): void {
  const { own, world, emit } = step;
  own.because[p] = because;
  const where = telling.where ?? world.input.compartments[own.compartmentIndex[p]!]?.id;
  const values = { ...airValues(world.smoke, telling.airIndex ?? own.compartmentIndex[p]!), ...doseValue(own, p), ...telling.values };
  emit(kind, { who: world.input.people[p]!.id, values, ...(where === undefined ? {} : { where }), ...(because === null ? {} : { because }) });
}

/** Clear cool air goes without saying. */
function airValues(smoke: FrozenWorld['smoke'], c: number): Record<string, number> {
  if (c < 0) return {};
  const sightM = visibilityM(smoke, c);
  const tempK = breathedTempK(smoke, c);
  return { ...(sightM < HAZY_BELOW_M ? { visibilityM: sightM } : {}), ...(tempK > WARM_ABOVE_K ? { tempK } : {}) };
}

function doseValue(own: OccupantState, p: number): Record<string, number> {
  const fed = own.fedToxic[p]! + own.fedHeat[p]!;
  return fed > TOLD_DOSE ? { fed } : {};
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
  own.speedMPerS[p] = 0;
}
