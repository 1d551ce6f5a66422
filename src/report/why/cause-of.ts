/** One step back: the recorded event that an event's `because` names. */
import { EVENT_KINDS, type EventKind, type SimEvent, type SimInput } from '../../sim/index.ts';
import { eventsAt, eventsOf, eventsOfKind, type EventIndex } from './event-index.ts';

export type Cause =
  /** Lit by the drill itself or by an order: nothing lies before it. */
  | { readonly kind: 'origin' }
  | { readonly kind: 'event'; readonly event: SimEvent }
  /** The event says nothing of its cause, or names what no event speaks of. */
  | { readonly kind: 'unknown' };

/** Assumed: from smoke that is noticed to smoke that is told; 1 .. 10 min. */
const THIN_SMOKE_S = 300;

const KINDS: ReadonlySet<string> = new Set(EVENT_KINDS);
/** Of a place that smoke or heat came from: first how the smoke got there, then the fire in it. */
const SMOKE_ORIGINS: readonly EventKind[] = ['smokeReached', 'fuelIgnited', 'becameUntenable', 'facadeIgnited'];
/** Of a place that fire came from. */
const FIRE_ORIGINS: readonly EventKind[] = ['flashedOver', 'fuelIgnited', 'facadeIgnited', 'smokeReached'];
/** What an air-breathing person suffers from in a place: first that it could not be borne. */
const HARM_ORIGINS: readonly EventKind[] = ['becameUntenable', 'smokeReached', 'fuelIgnited', 'facadeIgnited'];
const FIRE_KINDS: ReadonlySet<EventKind> = new Set<EventKind>(['fuelIgnited', 'flashedOver', 'facadeIgnited', 'windowBroke', 'personLostWindow', 'fuelBurntOut', 'facadeBurntOut']);
const SMOKE_KINDS: ReadonlySet<EventKind> = new Set<EventKind>(['smokeReached', 'becameUntenable', 'detectorTripped']);

export function causeOf(event: SimEvent, input: SimInput, index: EventIndex): Cause {
  const { because } = event;
  if (because === null) return { kind: 'unknown' };
  if (because === input.scenarioId) return { kind: 'origin' };
  const found = KINDS.has(because) ? ofKind(because as EventKind, event, index) : ofThing(because, event, index, input);
  if (found !== undefined) return { kind: 'event', event: found };
  return because === 'commandApplied' ? { kind: 'origin' } : { kind: 'unknown' };
}

/** A cause that is a kind: what happened in the same place, else the first of that kind before. */
function ofKind(kind: EventKind, effect: SimEvent, index: EventIndex): SimEvent | undefined {
  const before = eventsOfKind(index, kind).filter((event) => isBefore(event, effect));
  return before.findLast((event) => event.where !== null && event.where === effect.where) ?? before[0];
}

/** A person, unit or fuel by what it last did; a place by how smoke or fire came to it. */
function ofThing(id: string, effect: SimEvent, index: EventIndex, input: SimInput): SimEvent | undefined {
  const at = eventsAt(index, id).filter((event) => isBefore(event, effect));
  for (const kind of originsFor(effect)) {
    const found = at.find((event) => event.kind === kind);
    if (found !== undefined) return found;
  }
  return eventsOf(index, id).findLast((event) => isBefore(event, effect)) ?? sourceOfThinSmoke(id, effect, index) ?? smokeNextDoor(id, effect, index, input);
}

/** Smoke is noticed a little before it is told that it has come: then what it came from counts. */
function sourceOfThinSmoke(placeId: string, effect: SimEvent, index: EventIndex): SimEvent | undefined {
  const later = eventsAt(index, placeId).find((event) => event.kind === 'smokeReached');
  if (later?.because == null || later.timeS > effect.timeS + THIN_SMOKE_S) return undefined;
  return eventsAt(index, later.because).find((event) => event.kind === 'smokeReached' && isBefore(event, effect));
}

/** Smoke that a person acts on and that never grows thick enough to be told came through a door or gap: from the space beyond it that had smoke first. */
function smokeNextDoor(placeId: string, effect: SimEvent, index: EventIndex, { compartments, openings }: SimInput): SimEvent | undefined {
  const place = compartments.findIndex(({ id }) => id === placeId);
  if (place < 0 || !effect.kind.startsWith('person')) return undefined;
  const beyond = openings.flatMap(({ fromIndex, toIndex }) => (fromIndex === place ? [toIndex] : toIndex === place ? [fromIndex] : [])).filter((i) => i >= 0);
  const reached = [...new Set(beyond)].flatMap((i) => eventsAt(index, compartments[i]!.id).filter((event) => event.kind === 'smokeReached' && isBefore(event, effect)));
  return reached.sort((a, b) => a.timeS - b.timeS)[0];
}

function originsFor({ kind, values }: SimEvent): readonly EventKind[] {
  if (FIRE_KINDS.has(kind) || 'hrrKw' in values || 'fluxKwPerM2' in values) return FIRE_ORIGINS;
  return SMOKE_KINDS.has(kind) ? SMOKE_ORIGINS : HARM_ORIGINS;
}

/** Events of one tick are in the order of causality. */
function isBefore(event: SimEvent, effect: SimEvent): boolean {
  return event !== effect && event.timeS <= effect.timeS;
}
