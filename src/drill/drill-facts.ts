/** What the words of a drill expression mean at one second: events so far, choices so far; after the end the measures too. */
import type { Facts } from '../expression/index.ts';
import type { MeasuredValues } from '../report/measures/measures.ts';
import type { DrillPlan } from '../scenario/drill-plan.ts';
import { unitOfMeasure } from '../scenario/drill-vocabulary.ts';
import type { SimEvent } from '../sim/index.ts';
import { heardHomes, isTaken, type DrillState } from './drill-state.ts';
import { ORDER_WORDS } from './order-facts.ts';

/** A second that a value rests on. */
export interface DrillFact {
  readonly kind: 'event' | 'decision' | 'measure' | 'order' | 'cue';
  readonly id: string;
  /** Of the night; Infinity: looked for and not found. */
  readonly timeS: number;
}

/** Events by kind, in their order: looked up once a second. */
export type EventsByKind = ReadonlyMap<string, readonly SimEvent[]>;

export function eventsByKind(events: readonly SimEvent[]): EventsByKind {
  const byKind = new Map<string, SimEvent[]>();
  for (const event of events) {
    const list = byKind.get(event.kind);
    if (list === undefined) byKind.set(event.kind, [event]);
    else list.push(event);
  }
  return byKind;
}

export interface Seen {
  readonly plan: DrillPlan;
  readonly state: DrillState;
  readonly events: EventsByKind;
  /** Null while the night is not over: measures then count as never. */
  readonly measures: MeasuredValues | null;
}

type Note = (fact: DrillFact) => void;
/** What a word comes to; a number in the unit that the vocabulary gives it. */
export type Meaning = (seen: Seen, texts: readonly string[], note: Note) => Amount;
type Amount = number;

export function drillFacts(seen: Seen): Facts<DrillFact> {
  return { look: (word, texts, note) => WORDS[word]!(seen, texts, note) };
}

const WORDS: Readonly<Record<string, Meaning>> = {
  time: ({ state }) => state.timeS,
  zero: ({ state }) => state.zeroS,
  first: (seen, texts, note) => firstS(seen, texts, note),
  happened: (seen, texts, note) => (firstS(seen, texts, note) < Infinity ? 1 : 0),
  times: (seen, texts) => matching(seen, texts).length,
  decided: (seen, [decision], note) => decidedS(seen, decision!, note),
  chosen: (seen, [decision, option], note) => (chosenS(seen, decision!, option!, note) < Infinity ? 1 : 0),
  chosenAt: (seen, [decision, option], note) => chosenS(seen, decision!, option!, note),
  rightShare: (seen, [decision], note) => rightShare(seen, decision!, note),
  homes: (seen, [decision, option], note) => homesTold(seen, decision!, option, note),
  phaseStart: ({ state }, [phase]) => state.phaseStartS[phase!] ?? Infinity,
  phaseDone: ({ state }, [phase]) => (state.phaseEndS[phase!] === undefined ? 0 : 1),
  measure: ({ measures }, [id], note) => measured(measures, id!, note),
  taken: ({ state }, [role]) => (isTaken(state, role!) ? 1 : 0),
  asked: ({ state }, [decision]) => state.askedS[decision!] ?? Infinity,
  ...ORDER_WORDS,
};

function matching({ events, state }: Seen, [kind, who, where]: readonly string[]): readonly SimEvent[] {
  return (events.get(kind!) ?? []).filter((event) => event.timeS <= state.timeS && (who === undefined || who === '' || event.who === who) && (where === undefined || event.where === where));
}

function firstS(seen: Seen, texts: readonly string[], note: Note): number {
  const timeS = matching(seen, texts)[0]?.timeS ?? Infinity;
  note({ kind: 'event', id: texts[0]!, timeS });
  return timeS;
}

function decidedS({ state }: Seen, decision: string, note: Note): number {
  const homes = Object.values(heardHomes(state, decision));
  const timeS = state.choices[decision]?.firstS ?? (homes.length === 0 ? Infinity : Math.min(...homes.map(({ atS }) => atS)));
  note({ kind: 'decision', id: decision, timeS });
  return timeS;
}

function chosenS({ state }: Seen, decision: string, option: string, note: Note): number {
  const choice = state.choices[decision];
  const timeS = choice?.options.includes(option) === true ? choice.lastS : Infinity;
  note({ kind: 'decision', id: decision, timeS: choice?.lastS ?? Infinity });
  return timeS;
}

/** Of the right options the share that was chosen, less the share of wrong ones among what was chosen; never below 0. */
function rightShare({ plan, state }: Seen, decision: string, note: Note): number {
  const { options } = plan.decisions.find(({ id }) => id === decision)!;
  const choice = state.choices[decision];
  note({ kind: 'decision', id: decision, timeS: choice?.lastS ?? Infinity });
  if (choice === undefined || choice.options.length === 0) return 0;
  const right = options.filter(({ isRight }) => isRight).map(({ id }) => id);
  const hitCount = choice.options.filter((option) => right.includes(option)).length;
  const wrongCount = choice.options.length - hitCount;
  return Math.max(0, hitCount / Math.max(1, right.length) - wrongCount / choice.options.length);
}

function homesTold({ state }: Seen, decision: string, option: string | undefined, note: Note): number {
  const told = Object.values(heardHomes(state, decision)).filter((each) => option === undefined || each.option === option);
  note({ kind: 'decision', id: decision, timeS: told.length === 0 ? Infinity : Math.max(...told.map(({ atS }) => atS)) });
  return told.length;
}

/** A time that never came is never; a count that cannot be had is 0. */
function measured(measures: MeasuredValues | null, id: string, note: Note): number {
  const isTime = unitOfMeasure(id) === 's';
  const value = measures?.[id] ?? (isTime ? Infinity : 0);
  note({ kind: 'measure', id, timeS: isTime ? value : Infinity });
  return value;
}
