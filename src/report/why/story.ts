/** One resident's night as lines of data: when, what, through what, with which values. Sentences are made elsewhere. */
import type { EventKind, PersonStateName, SimEvent, SimInput } from '../../sim/index.ts';
import { eventsOf, indexEvents } from './event-index.ts';

/** What kind of thing a person's event names as its cause. */
export const CAUSE_CLASSES = [
  'alarm', 'push', 'crew', 'neighbour', 'phone', 'family', 'self', 'order', 'street', 'siren', 'fireHome', 'flamesAtWindow', 'smokeHome', 'smokeNear', 'place', 'none',
] as const;
export type CauseClass = (typeof CAUSE_CLASSES)[number];

export interface StoryLine {
  readonly timeS: number;
  /** `start`: how the night found them; `end`: how it left them, where no event says so. */
  readonly kind: EventKind | 'start' | 'end';
  readonly cause: CauseClass;
  /** Woken by it, and not only told. */
  readonly isWoken: boolean;
  /** null for start and end. */
  readonly event: SimEvent | null;
  /** Of the end: nothing is told of them since they went to a window. */
  readonly isAtWindow: boolean;
  /** Of start and end: the state then, where it is known. */
  readonly state: PersonStateName | 'asleep' | null;
}

export interface StoryOf {
  readonly input: SimInput;
  readonly events: readonly SimEvent[];
  /** Last state computed, and when that was; null while nothing is. */
  readonly last: { readonly timeS: number; readonly state: PersonStateName } | null;
}

const ENDS: ReadonlySet<EventKind> = new Set<EventKind>(['personDied', 'personOut', 'personRescued']);

/** In order of time, from the start of the night to the last that is known. */
export function storyOf(personId: string, { input, events, last }: StoryOf): StoryLine[] {
  const own = eventsOf(indexEvents(events), personId);
  if (own.length === 0 && last?.state === 'absent') return [bound('start', 0, 'absent')];
  const isAsleep = own.some((event) => event.kind === 'personWoke');
  const isAwake = !isAsleep && own.length > 0;
  const lines = own.filter((event, i) => !isToldNext(event, own[i + 1])).map((event) => lineOf(event, input, own));
  const ending = own.at(-1);
  const isOver = ending !== undefined && ENDS.has(ending.kind);
  return [
    bound('start', 0, isAsleep ? 'asleep' : isAwake ? 'unaware' : null),
    ...lines,
    ...(last === null || isOver ? [] : [{ ...bound('end', last.timeS, last.state), isAtWindow: ending?.kind === 'personAtWindow' }]),
  ];
}

function bound(kind: 'start' | 'end', timeS: number, state: StoryLine['state']): StoryLine {
  return { timeS, kind, cause: 'none', isWoken: false, event: null, isAtWindow: false, state };
}

/** Waking to a cue is told with the cue. */
function isToldNext(event: SimEvent, next: SimEvent | undefined): boolean {
  return event.kind === 'personWoke' && next?.timeS === event.timeS && next.because === event.because;
}

function lineOf(event: SimEvent, input: SimInput, own: readonly SimEvent[]): StoryLine {
  const isWoken = event.kind === 'personWoke' || own.some((other) => other.kind === 'personWoke' && other.timeS === event.timeS && other !== event);
  return { timeS: event.timeS, kind: event.kind, cause: causeClassOf(event, input), isWoken, event, isAtWindow: false, state: null };
}

const BY_KIND: Readonly<Record<string, CauseClass>> = {
  alarmSounded: 'alarm', pushSent: 'push', crewAtFireFloor: 'crew', storeySearched: 'crew', fireDiscovered: 'neighbour', facadeIgnited: 'street', unitArrived: 'siren', commandApplied: 'order',
};

function isOfHousehold(householdIndex: number, who: string | null, { people }: SimInput): boolean {
  return people.some((person) => person.id === who && person.householdIndex === householdIndex);
}

export function causeClassOf({ because, who, where, values }: SimEvent, input: SimInput): CauseClass {
  if (because === null) return 'none';
  const known = BY_KIND[because];
  if (known !== undefined) return known;
  if (because === who) return 'self';
  const person = input.people.find(({ id }) => id === because);
  if (person !== undefined) return isOfHousehold(person.householdIndex, who, input) ? 'family' : 'phone';
  if (input.response.units.some((unit) => unit.id === because)) return 'crew';
  if (input.facade.cells.some((cell) => cell.id === because)) return 'flamesAtWindow';
  if ('hrrKw' in values) return 'fireHome';
  if ('odPerM' in values) return because === where ? 'smokeHome' : 'smokeNear';
  return 'place';
}
