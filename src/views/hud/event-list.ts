import type { SimEvent } from '../../sim/index.ts';
import type { RunData, Side } from '../../state/index.ts';
import type { NameContext } from '../names.ts';
import { EVENT_GROUP, eventSentence, isHeadline, type EventGroup } from './event-words.ts';

export interface ListedEvent {
  readonly side: Side;
  readonly event: SimEvent;
  readonly run: RunData;
}

export interface EventFilter {
  readonly side: Side | 'both';
  /** `main`: without the many small steps of single residents. */
  readonly group: EventGroup | 'all' | 'main';
  readonly text: string;
}

/** Both sides in order of time; at the same time as found comes first. */
export function listEvents(runs: readonly RunData[], filter: EventFilter, words: Omit<NameContext, 'input'>): ListedEvent[] {
  const wanted = filter.text.trim().toLowerCase();
  return runs
    .filter((run) => filter.side === 'both' || run.side === filter.side)
    .flatMap((run) => run.events.filter((event) => isInGroup(event, filter.group)).map((event) => ({ side: run.side, event, run })))
    .filter(({ event, run }) => wanted === '' || matches(event, wanted, { ...words, input: run.input }))
    .sort((a, b) => a.event.timeS - b.event.timeS);
}

function isInGroup(event: SimEvent, group: EventFilter['group']): boolean {
  if (group === 'all') return true;
  return group === 'main' ? isHeadline(event) : EVENT_GROUP[event.kind] === group;
}

function matches(event: SimEvent, wanted: string, words: NameContext): boolean {
  const ids = `${event.who ?? ''} ${event.where ?? ''}`.toLowerCase();
  return ids.includes(wanted) || eventSentence(event, words).toLowerCase().includes(wanted);
}
