import { createStore } from 'zustand/vanilla';
import type { Language } from '../i18n/index.ts';

export type Theme = 'dark' | 'light';
export type PictureMode = 'picture' | 'table';

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly pictureMode: PictureMode;
}

export function createSettings(initial: Settings) {
  return createStore<Settings>(() => initial);
}
export type SettingsStore = ReturnType<typeof createSettings>;
