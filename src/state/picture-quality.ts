import { createStore } from 'zustand/vanilla';

/** How finely the towers are drawn while they move; what stands is always drawn in full. */
export interface PictureQuality {
  /** 0 best. */
  readonly level: number;
  /** Pixels drawn a pixel of the page. */
  readonly resolutionScale: number;
}

export function createPictureQuality() {
  return createStore<PictureQuality>(() => ({ level: 0, resolutionScale: 1 }));
}
export type PictureQualityStore = ReturnType<typeof createPictureQuality>;

/** Told with every picture: those who listen hear of it when it is another. */
export function tellQuality(store: PictureQualityStore, { level, resolutionScale }: PictureQuality): void {
  if (store.getState().level !== level) store.setState({ level, resolutionScale });
}
