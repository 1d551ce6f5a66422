/**
 * What each hazard changes in the tower: the ids of the things that it makes other than they would be. A patch is run on a
 * draft that notes every write; nothing is compared, so that it costs one copy of the tower however many hazards there are.
 */
import type { Draft } from '../catalog/patch.ts';
import { copyData } from './copy-data.ts';
import type { Scenario } from './scenario.ts';

/** Parts of the input that have no id of their own. */
export const TOUCHED_PARTS: Readonly<Record<string, string>> = { alarm: '@alarm', behaviour: '@behaviour', fireLift: '@fireLift' };

/** Ids touched, by hazard in the order of the file; a hazard that adds a thing touches what it added. */
export function hazardTouches(scenario: Scenario): readonly (readonly string[])[] {
  const draft = copyData(scenario.base);
  return scenario.hazards.map((hazard) => {
    const touched = new Set<string>();
    hazard.asFound(noting(draft, null, { touched, known: new Map() }) as unknown as Draft);
    return [...touched];
  });
}

interface Notes {
  readonly touched: Set<string>;
  /** One watcher a thing, so that a patch may look things up by identity. */
  readonly known: Map<object, object>;
}

/** @param ownerId  the nearest thing with an id around this value */
function noting<T extends object>(value: T, ownerId: string | null, notes: Notes): T {
  const known = notes.known.get(value);
  if (known !== undefined) return known as T;
  const ownId = idOf(value) ?? ownerId;
  const watcher = new Proxy(value, {
    get(target, key) {
      const item: unknown = Reflect.get(target, key);
      return typeof item === 'object' && item !== null ? noting(item, TOUCHED_PARTS[String(key)] ?? ownId, notes) : item;
    },
    set(target, key, item: unknown) {
      if (!Object.is(Reflect.get(target, key), item)) noteWrite(notes, { target, key: String(key), item, ownerId: ownId });
      return Reflect.set(target, key, item);
    },
  });
  notes.known.set(value, watcher);
  return watcher;
}

function noteWrite({ touched }: Notes, { target, key, item, ownerId }: { readonly target: object; readonly key: string; readonly item: unknown; readonly ownerId: string | null }): void {
  if (ownerId !== null) touched.add(ownerId);
  else if (Array.isArray(item)) for (const id of differingIds(Reflect.get(target, key), item)) touched.add(id);
  const part = TOUCHED_PARTS[key];
  if (part !== undefined) touched.add(part);
  const added = idOf(item);
  if (added !== null) touched.add(added);
}

/** A list put in the place of another: what came and what went. */
function differingIds(before: unknown, after: readonly unknown[]): string[] {
  const idsOf = (list: readonly unknown[]) => list.map(idOf).filter((id) => id !== null);
  const [old, now] = [idsOf(Array.isArray(before) ? before : []), idsOf(after)];
  return [...now.filter((id) => !old.includes(id)), ...old.filter((id) => !now.includes(id))];
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id } = value as { readonly id?: unknown };
  return typeof id === 'string' ? id : null;
}
