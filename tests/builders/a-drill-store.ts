/** Drills kept in memory, as a browser keeps them: copies, latest first. */
import type { DrillStore, KeptDrill } from '../../src/state/drill/index.ts';

export function aDrillStore(): DrillStore {
  let drills: readonly KeptDrill[] = [];
  return {
    list: () => Promise.resolve(structuredClone(drills)),
    save: (drill) => Promise.resolve(void (drills = [structuredClone(drill), ...drills.filter(({ id }) => id !== drill.id)])),
    remove: (id) => Promise.resolve(void (drills = drills.filter((drill) => drill.id !== id))),
  };
}
