/** Fire on the outside of the tower. One entry a façade cell (input.facade.cells) unless said otherwise. */
export interface FacadeState {
  /** Infinity until alight. */
  ignitedAtS: Float64Array;
  hrrKw: Float64Array;
  burntMj: Float64Array;
  isBurntOut: Uint8Array;
  /** Incident heat flux now, kW/m2, and its accumulated ignition dose, 0..1 (1: lights). */
  fluxKwPerM2: Float64Array;
  ignitionDoseFrac: Float64Array;
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
  /** Per item (FACADE_ITEMS entries a cell: clutter, canopy, insulation): Infinity while not alight, age on its course, heat given, dose. */
  itemIgnitedAtS: Float64Array;
  itemAgeS: Float64Array;
  itemBurntMj: Float64Array;
  itemDoseFrac: Float64Array;
  /** Flux at the cell from other cells and from its own window: what makes its fire grow faster, kW/m2. */
  outerFluxKwPerM2: Float64Array;
  /** How hard the cell is to light against the mean of its kind, and how long its glass stands at its limit: drawn once, keyed by its id. */
  strengthFrac: Float64Array;
  glassHoldS: Float64Array;
  /** Share of the free burning that water leaves. */
  suppressionFrac: Float64Array;
  /** Seconds, scaled by its strength, that the glass has stood above its limit. */
  glassDoseS: Float64Array;
  /** 1 once its canopy or insulation has shed its burning pieces; the cell whose pieces lie burning on this one, NONE. */
  hasDropped: Uint8Array;
  droppedFromIndex: Int32Array;
}
