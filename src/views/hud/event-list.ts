import type { Language } from '../../i18n/index.ts';
import { radioLog, type RadioCall } from '../../report/radio/radio-log.ts';
import { callSentence, partiesOf } from '../../report/radio/radio-sentences.ts';
import { shortUnitName } from '../../report/thing-names.ts';
import type { SimEvent } from '../../sim/index.ts';
import type { RunData, Side } from '../../state/index.ts';
import { elapsed } from '../format.ts';
import { thingName, type NameContext } from '../names.ts';
import { EVENT_GROUP, eventSentence, isHeadline, type EventGroup } from './event-words.ts';

export interface ListedEvent {
  readonly side: Side;
  readonly event: SimEvent;
  readonly run: RunData;
  /** What is said on the radio about it; null where the list is not the radio's. */
  readonly call: RadioCall | null;
}

export interface EventFilter {
  readonly side: Side | 'both';
  /** `main`: without the many small steps of single residents. `radio`: as the fire service says it. */
  readonly group: EventGroup | 'all' | 'main' | 'radio';
  readonly text: string;
}

/** Both sides in order of time; at the same time as found comes first. */
export function listEvents(runs: readonly RunData[], filter: EventFilter, words: Omit<NameContext, 'input'>): ListedEvent[] {
  const wanted = filter.text.trim().toLowerCase();
  return runs
    .filter((run) => filter.side === 'both' || run.side === filter.side)
    .flatMap((run) => (filter.group === 'radio' ? radioOf(run) : eventsOf(run, filter.group)))
    .filter((listed) => wanted === '' || matches(listed, wanted, words))
    .sort((a, b) => a.event.timeS - b.event.timeS);
}

function eventsOf(run: RunData, group: EventFilter['group']): ListedEvent[] {
  return run.events.filter((event) => isInGroup(event, group)).map((event) => ({ side: run.side, event, run, call: null }));
}

function radioOf(run: RunData): ListedEvent[] {
  return radioLog(run.events, run.input).map((call) => ({ side: run.side, event: call.event, run, call }));
}

function isInGroup(event: SimEvent, group: EventFilter['group']): boolean {
  if (group === 'all') return true;
  return group === 'main' ? isHeadline(event) : EVENT_GROUP[event.kind] === group;
}

function matches({ event, run, call }: ListedEvent, wanted: string, words: Omit<NameContext, 'input'>): boolean {
  const ids = `${event.who ?? ''} ${event.where ?? ''}`.toLowerCase();
  const said = call === null ? eventSentence(event, { ...words, input: run.input }) : Object.values(spokenCall(call, run, words.language)).join(' ');
  return ids.includes(wanted) || said.toLowerCase().includes(wanted);
}

/** Who calls whom, and what is said. */
export function spokenCall(call: RadioCall, run: RunData, language: Language): { readonly parties: string; readonly said: string } {
  const words = { language, lasting: elapsed, name: (id: string) => thingName(id, { input: run.input, language }), shortName: (id: string) => shortUnitName(id, run.input, language) };
  return { parties: partiesOf(call, words), said: callSentence(call, words) };
}
