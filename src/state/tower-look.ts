import { createStore } from 'zustand/vanilla';

/** Where the camera can stand by itself; a hand on the picture moves it from there. */
export const CAMERAS = ['street', 'aerial', 'top', 'stair'] as const;
export type CameraPreset = (typeof CAMERAS)[number];

/** How a person looks at the towers: from where, at how much of them. */
export interface TowerLook {
  readonly camera: CameraPreset;
  /** Grows with every choice of a camera: the same one chosen again brings back a camera that a hand has moved. */
  readonly cameraChoices: number;
  /** Where the wipe stands: left of it the tower as found, right of it the rectified one; 0 .. 1 of the picture's width. */
  readonly wipeFrac: number;
  /** The only storey drawn in full; null: all of them. */
  readonly aloneStoreyIndex: number | null;
  /** Stairs, shafts and risers through ghosts of walls and slabs. */
  readonly isXray: boolean;
}

const WHOLE: TowerLook = { camera: 'street', cameraChoices: 0, wipeFrac: 0.5, aloneStoreyIndex: null, isXray: false };

export function createTowerLook() {
  return createStore<TowerLook>(() => WHOLE);
}
export type TowerLookStore = ReturnType<typeof createTowerLook>;

/** A section through the stairs wants nothing in front of them. */
export function chooseCamera(look: TowerLookStore, camera: CameraPreset): void {
  look.setState((now) => ({ camera, cameraChoices: now.cameraChoices + 1, ...(camera === 'stair' ? { isXray: true, aloneStoreyIndex: null } : {}) }));
}

/** One storey alone, or null: the whole tower; an x-ray shows all storeys, so it ends. */
export function showAlone(look: TowerLookStore, aloneStoreyIndex: number | null): void {
  look.setState(aloneStoreyIndex === null ? { aloneStoreyIndex } : { aloneStoreyIndex, isXray: false });
}

export function showXray(look: TowerLookStore, isXray: boolean): void {
  look.setState(isXray ? { isXray, aloneStoreyIndex: null } : { isXray });
}
