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

/** Lists of people, and one of things, that the finder offers. */
export const FIND_LISTS = ['all', 'old', 'frail', 'window', 'trouble', 'things'] as const;
export type FindList = (typeof FIND_LISTS)[number];

export interface Wanted {
  readonly list: FindList;
  /** null: all storeys. Of people: where they live. */
  readonly storeyIndex: number | null;
  readonly text: string;
  readonly side: Side;
}

export interface SelectionState {
  readonly selected: Selection | null;
  /** The list of people and things is open. */
  readonly isFinding: boolean;
  /** What the list was last asked for: it opens with that again. */
  readonly wanted: Wanted;
  readonly follow: Follow | null;
}

export const NOTHING_SELECTED = { selected: null, isFinding: false, follow: null } as const satisfies Partial<SelectionState>;

const EVERYBODY: Wanted = { list: 'all', storeyIndex: null, text: '', side: 'asFound' };

export function createSelection() {
  return createStore<SelectionState>(() => ({ ...NOTHING_SELECTED, wanted: EVERYBODY }));
}
export type SelectionStore = ReturnType<typeof createSelection>;

/** Opens the finder as it was left; a list that nobody typed into begins with everybody again. */
export function openFinder(selection: SelectionStore): void {
  selection.setState(({ wanted }) => ({ selected: null, isFinding: true, wanted: wanted.text.trim() === '' ? { ...EVERYBODY, side: wanted.side } : wanted }));
}

/** Opens the finder with one of its lists, as it is in one of the towers. */
export function openList(selection: SelectionStore, list: FindList, side: Side): void {
  selection.setState({ selected: null, isFinding: true, wanted: { ...EVERYBODY, list, side } });
}
