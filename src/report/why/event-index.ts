/** The events of one night by what they speak of, built once a list of events. */
import type { EventKind, SimEvent } from '../../sim/index.ts';

export interface EventIndex {
  readonly byWho: ReadonlyMap<string, readonly SimEvent[]>;
  readonly byWhere: ReadonlyMap<string, readonly SimEvent[]>;
  readonly byKind: ReadonlyMap<EventKind, readonly SimEvent[]>;
}

const NOTHING: readonly SimEvent[] = [];
const built = new WeakMap<readonly SimEvent[], { readonly count: number; readonly index: EventIndex }>();

/** Lists of a run under way grow in place: an index of a shorter list is built anew. */
export function indexEvents(events: readonly SimEvent[]): EventIndex {
  const known = built.get(events);
  if (known?.count === events.length) return known.index;
  const index = { byWho: group(events, (event) => event.who), byWhere: group(events, (event) => event.where), byKind: group(events, (event) => event.kind) };
  built.set(events, { count: events.length, index });
  return index;
}

function group<K extends string>(events: readonly SimEvent[], keyOf: (event: SimEvent) => K | null): Map<K, SimEvent[]> {
  const groups = new Map<K, SimEvent[]>();
  for (const event of events) {
    const key = keyOf(event);
    if (key === null) continue;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [event]);
    else list.push(event);
  }
  return groups;
}

export function eventsOf(index: EventIndex, id: string): readonly SimEvent[] {
  return index.byWho.get(id) ?? NOTHING;
}

export function eventsAt(index: EventIndex, id: string): readonly SimEvent[] {
  return index.byWhere.get(id) ?? NOTHING;
}

export function eventsOfKind(index: EventIndex, kind: EventKind): readonly SimEvent[] {
  return index.byKind.get(kind) ?? NOTHING;
}
