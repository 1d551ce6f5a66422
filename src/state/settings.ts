import { createStore } from 'zustand/vanilla';
import type { Language } from '../i18n/index.ts';

export type Theme = 'dark' | 'light';
/** Side by side, one over the other with a wipe between, or in words. */
export type PictureMode = 'picture' | 'wipe' | 'table';

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly pictureMode: PictureMode;
}

export function createSettings(initial: Settings) {
  return createStore<Settings>(() => initial);
}
export type SettingsStore = ReturnType<typeof createSettings>;
