/** Doors, detectors, alarm. The only owner of how far every opening stands open. */
export interface ProtectionState {
  /** Per opening, 0 shut .. 1 open. */
  openFrac: Float64Array;
  /** Per opening: seconds it still stands open after the last passage. */
  holdOpenS: Float64Array;
  /** Per opening: 1 once somebody left it open for good. */
  isLeftOpen: Uint8Array;
  /** Per detector: Infinity until tripped. */
  trippedAtS: Float64Array;
  firstDetectionS: number;
  alarmAtS: number;
  pushAtS: number;
  /** Somebody (human or machine) knows of the fire; Infinity before. */
  discoveredAtS: number;
  /** The 119 call has been taken. */
  callAtS: number;
}
