/** Fire on the outside of the tower. One entry a façade cell (input.facade.cells). */
export interface FacadeState {
  /** Infinity until alight. */
  ignitedAtS: Float64Array;
  hrrKw: Float64Array;
  burntMj: Float64Array;
  isBurntOut: Uint8Array;
  /** Incident heat flux now, kW/m2, and its accumulated ignition dose, 0..1 (1: lights). */
  fluxKwPerM2: Float64Array;
  ignitionDose: Float64Array;
  /** Flame tip above the cell's floor, m. */
  flameHeightM: Float64Array;
  /** Share of the window's glass that is gone. */
  windowBrokenFrac: Float64Array;
  /** Gas temperature in front of the window, K: what an open window breathes in. */
  outsideTempK: Float64Array;
  /** Soot mass fraction in front of the window. */
  outsideSootFrac: Float64Array;
  outsideCoFrac: Float64Array;
  /** 1: radiates enough through the window to light what is behind it. */
  isReentering: Uint8Array;
  /** Water on the cell, L/s, as the facade system used it last tick. */
  cooledLPerS: Float64Array;
}
