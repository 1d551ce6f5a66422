/** The training book as this browser keeps it. */
import type { TrainingEntry } from '../report/training-book.ts';
import { openBase } from './browser-base.ts';

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
  const base = await openBase(name, { entries: 'id, date' });
  if (base === null) return null;
  const table = base.table<TrainingEntry, string>('entries');
  return {
    entries: () => table.orderBy('date').reverse().toArray(),
    async add(entries) {
      const known = await table.bulkGet(entries.map(({ id }) => id));
      const fresh = entries.filter((_, i) => known[i] === undefined);
      await table.bulkPut(fresh);
      return new Set(fresh.map(({ id }) => id)).size;
    },
    remove: (id) => table.delete(id),
    close: () => base.close(),
  };
}
