import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Frame } from '../../sim/index.ts';
import { growthOf, shownKey, type AppState, type MomentsClient, type RunData, type Side } from '../../state/index.ts';
import { frameIndexAt, type Language, type MountChart, type MountView, type ViewContext } from '../view.ts';
import type { Loop } from '../loop.ts';
import { provided } from '../provided.ts';

/** Pictures are handed in, each a lazy chunk, so that no view imports another. */
export interface Pictures {
  readonly tower: () => Promise<MountView>;
  readonly tactical: () => Promise<MountView>;
  readonly chart: () => Promise<MountChart>;
}

export interface PageContext {
  readonly state: AppState;
  readonly loop: Loop;
  readonly moments: MomentsClient;
  readonly pictures: Pictures;
  readonly view: ViewContext;
}

export const [PageProvider, usePage] = provided<PageContext>('PageProvider');

export function useWords() {
  const { t } = useTranslation();
  const { state } = usePage();
  const language: Language = useStore(state.settings, (settings) => settings.language);
  return { t, language };
}

/** Playback time for figures and tables: a few times a second, not every frame. */
export function useMoment(): number {
  const { playback } = usePage().state;
  return useSyncExternalStore(playback.onMoment, playback.timeS);
}

/** The run on screen on one side; renders again when another comes, and when it ends. */
export function useRun(side: Side): RunData | null {
  const { state } = usePage();
  useStore(state.status, (status) => shownKey(status, side));
  return state.client.shown(side);
}

/** What is computed is read again in steps of so many simulated seconds. */
const FOLLOW_STEP_S = 120;

/** When to read lists of events again. */
export function useGrowth(): number {
  const { state } = usePage();
  return useStore(state.status, (status) => growthOf(status, FOLLOW_STEP_S));
}

/** The run of one side as far as it is computed: a card renders again as it grows and when it ends, though the clock stands. */
export function useGrowingRun(side: Side): RunData | null {
  useGrowth();
  return useRun(side);
}

export function frameOf(run: RunData | null, timeS: number): Frame | null {
  if (!run) return null;
  return run.frames[Math.max(0, frameIndexAt(run.frames, timeS))] ?? null;
}
