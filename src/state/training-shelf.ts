/** The training book as this browser keeps it. */
import type { TrainingEntry } from '../report/training-book.ts';

export interface TrainingShelf {
  /** Latest first. */
  entries(): Promise<readonly TrainingEntry[]>;
  /** Those whose id is known already stay as they are. Returns how many were new. @throws when there is no room */
  add(entries: readonly TrainingEntry[]): Promise<number>;
  remove(id: string): Promise<void>;
  close(): void;
}

/** null: the browser keeps nothing (private window, storage refused). */
export async function openTrainingShelf(name = 'lifelane-training'): Promise<TrainingShelf | null> {
  try {
    const { Dexie } = await import('dexie');
    const database = new Dexie(name);
    database.version(1).stores({ entries: 'id, date' });
    await database.open();
    const table = database.table<TrainingEntry, string>('entries');
    return {
      entries: () => table.orderBy('date').reverse().toArray(),
      async add(entries) {
        const known = await table.bulkGet(entries.map(({ id }) => id));
        const fresh = entries.filter((_, i) => known[i] === undefined);
        await table.bulkPut(fresh);
        return new Set(fresh.map(({ id }) => id)).size;
      },
      remove: (id) => table.delete(id),
      close: () => database.close(),
    };
  } catch {
    return null;
  }
}
