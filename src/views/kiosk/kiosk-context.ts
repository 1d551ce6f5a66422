import { useStore } from 'zustand';
import { KIOSK_WORDS, type KioskWords } from '../../i18n/kiosk/kiosk-words.ts';
import { whyStale, type SubsetTable } from '../../report/kiosk/subset-table.ts';
import type { Kiosk, SettingsStore, Show } from '../../state/index.ts';
import type { Language } from '../view.ts';
import type { Loop } from '../loop.ts';
import type { SizesStore } from './sizes.ts';
import { provided } from '../provided.ts';

export interface KioskPage {
  readonly kiosk: Kiosk;
  readonly settings: SettingsStore;
  readonly sizes: SizesStore;
  readonly loop: Loop;
  readonly table: SubsetTable | null;
  /** In the order of the pictures that are voted on. */
  readonly hazardIds: readonly HazardId[];
  readonly isStill: () => boolean;
  /** Staff leave the show. */
  readonly onLeave: () => void;
}

export const HAZARD_IDS = ['ebikes', 'canopies', 'lane', 'grilles'] as const;
export type HazardId = (typeof HAZARD_IDS)[number];

export const [KioskProvider, useKioskPage] = provided<KioskPage>('KioskProvider');

export function useShow(): Show {
  return useStore(useKioskPage().kiosk.store);
}

export function useKioskWords(): { readonly words: KioskWords; readonly language: Language } {
  const { settings } = useKioskPage();
  const language: Language = useStore(settings, (state) => state.language);
  return { words: KIOSK_WORDS[language], language };
}

/** The table, where it was computed for this drill by this engine; null: no figure may be shown. */
export function fitTable({ table, kiosk }: Pick<KioskPage, 'table' | 'kiosk'>): SubsetTable | null {
  const recording = kiosk.runs()[0]?.recording ?? null;
  return table !== null && recording !== null && whyStale(table, recording.scenarioHash, recording.engineVersion) !== null ? null : table;
}
