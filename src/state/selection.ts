import { createStore } from 'zustand/vanilla';
import type { Side } from './side.ts';

export interface Selection {
  readonly kind: 'compartment' | 'person' | 'unit' | 'hydrant' | 'obstacle' | 'facadeCell';
  readonly index: number;
  readonly side: Side;
}

export function createSelection() {
  return createStore<{ readonly selected: Selection | null }>(() => ({ selected: null }));
}
export type SelectionStore = ReturnType<typeof createSelection>;
