/** What the databases of this browser have in common. Nothing of them leaves it. */
import type { Dexie } from 'dexie';

/** @param stores  indexes by table, as Dexie writes them. Returns null where the browser keeps nothing (private window, storage refused) */
export async function openBase(name: string, stores: Readonly<Record<string, string>>): Promise<Dexie | null> {
  try {
    const { Dexie } = await import('dexie');
    const base = new Dexie(name);
    base.version(1).stores({ ...stores });
    await base.open();
    return base;
  } catch {
    return null;
  }
}

/** A table whose rows say when they were saved, `savedAtMs`. */
interface Ageing {
  count(): PromiseLike<number>;
  orderBy(index: string): { limit(count: number): { primaryKeys(): PromiseLike<string[]> } };
  bulkDelete(keys: string[]): PromiseLike<void>;
}

/** Forgets those above so many, oldest first. Returns their keys. */
export async function forgetOldest(table: Ageing, most: number): Promise<readonly string[]> {
  const excess = (await table.count()) - most;
  if (excess <= 0) return [];
  const oldest = await table.orderBy('savedAtMs').limit(excess).primaryKeys();
  await table.bulkDelete(oldest);
  return oldest;
}
