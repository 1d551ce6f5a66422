/** Doors, detectors, alarm. The only owner of how far every opening stands open. */
export interface ProtectionState {
  /** Per opening, 0 shut .. 1 open. */
  openFrac: Float64Array;
  /** Per opening: seconds it still stands open after the last passage. */
  holdOpenS: Float64Array;
  /** Per opening: 1 while it stands as the last person left it, open. */
  isLeftOpen: Uint8Array;
  /** Per opening: share of a window's glass that the hot layer behind it has brought down, and how long that layer was hot enough, s. */
  glassFallenFrac: Float64Array;
  /** Per opening: rise of the layer at which its glass falls, drawn once by its id. */
  glassFallRiseK: Float64Array;
  hotGlassS: Float64Array;
  /** Per fan: 0 still, 1 on its curve. */
  fanRunFrac: Float64Array;
  /** Per detector: Infinity until tripped. */
  trippedAtS: Float64Array;
  /** Per detector: when smoke or heat at its ceiling first reached its threshold; Infinity before. */
  reachedAtS: Float64Array;
  firstDetectionS: number;
  alarmAtS: number;
  pushAtS: number;
  /** Somebody (human or machine) knows of the fire; Infinity before. */
  discoveredAtS: number;
  /** The 119 call has been taken. */
  callAtS: number;
  /** First flame anywhere; flames on two storeys of the façade; Infinity before. */
  firstFlameAtS: number;
  outsideFlamesAtS: number;
}
