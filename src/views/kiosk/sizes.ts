import { createStore } from 'zustand/vanilla';

/** How large the text is: a hall's size, or larger still. */
export function createSizes() {
  return createStore<{ readonly isLarge: boolean }>(() => ({ isLarge: false }));
}
export type SizesStore = ReturnType<typeof createSizes>;
