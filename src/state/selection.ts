import { createStore } from 'zustand/vanilla';
import type { Side } from './side.ts';

export interface Selection {
  readonly kind: 'compartment' | 'storey' | 'opening' | 'person' | 'unit' | 'hydrant' | 'outdoorHydrant' | 'adapter' | 'obstacle' | 'facadeCell';
  readonly index: number;
  readonly side: Side;
}

/** A camera that stays with a person or a crew: beside them, or where a person's eyes are. */
export interface Follow {
  readonly kind: 'person' | 'unit';
  readonly index: number;
  readonly side: Side;
  readonly mode: 'follow' | 'eyes';
}

export interface SelectionState {
  readonly selected: Selection | null;
  /** The list of people and things is open. */
  readonly isFinding: boolean;
  readonly follow: Follow | null;
}

export const NOTHING_SELECTED: SelectionState = { selected: null, isFinding: false, follow: null };

export function createSelection() {
  return createStore<SelectionState>(() => NOTHING_SELECTED);
}
export type SelectionStore = ReturnType<typeof createSelection>;
