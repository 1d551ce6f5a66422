import { createStore } from 'zustand/vanilla';
import { storage, type Keeping } from './keeping.ts';

/** What a reader chose once for every page and visit; this browser alone keeps it. */
export interface Preferences {
  /** Large type and high contrast, for a room that looks at one screen. */
  readonly isProjector: boolean;
  readonly isTourSeen: boolean;
  readonly isSoundOn: boolean;
}

const NOTHING_CHOSEN: Preferences = { isProjector: false, isTourSeen: false, isSoundOn: false };
const KEY = 'lifelane.preferences';

/** @param keeping  null: nothing is kept beyond this page */
export function createPreferences(keeping: Keeping | null) {
  const store = createStore<Preferences>(() => ({ ...NOTHING_CHOSEN, ...kept(keeping) }));
  store.subscribe((preferences) => {
    try {
      keeping?.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // A browser without room asks again next time.
    }
  });
  return store;
}
export type PreferencesStore = ReturnType<typeof createPreferences>;

/** Only what is known and a yes or no: whatever else lies there is left out. */
function kept(keeping: Keeping | null): Partial<Preferences> {
  try {
    const found = JSON.parse(keeping?.getItem(KEY) ?? 'null') as Record<string, unknown> | null;
    return Object.fromEntries(Object.keys(NOTHING_CHOSEN).flatMap((name) => (typeof found?.[name] === 'boolean' ? [[name, found[name]]] : [])));
  } catch {
    return {};
  }
}

export const preferences = createPreferences(storage());
