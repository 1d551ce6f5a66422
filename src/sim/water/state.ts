/** Standpipes, tanks, pumps. */
export interface WaterState {
  /** Per tank node (0 for others): volume, L. */
  volumeL: Float64Array;
  /** Per node: pressure head above the node, m; 0 where no live source reaches. */
  pressureM: Float64Array;
  /** Per node: 1 if connected to a live source. */
  isSupplied: Uint8Array;
  /** Per link: flow, L/s, signed from -> to. */
  flowLPerS: Float64Array;
  /** Per link: valve open / pump running now. */
  isOpen: Uint8Array;
  /** Per hydrant: delivered flow, L/s, and pressure at the valve, m. */
  hydrantLPerS: Float64Array;
  hydrantPressureM: Float64Array;
  /** Per hydrant: 1 while somebody holds it open. */
  isHydrantOpen: Uint8Array;
  /** Per hydrant: people at its nozzle at the last solve. */
  handCount: Uint8Array;
  firstFlowS: number;
  /** Litres delivered through all hydrants so far, and litres drawn from tanks and brought by engines. */
  deliveredL: number;
  drawnL: number;
  suppliedByEnginesL: number;
  /** Per link: air still in it, L, and flow that fills dry pipes beyond it, L/s, signed from -> to. */
  airL: Float64Array;
  fillLPerS: Float64Array;
  /** Into dry pipes: flow at present, and litres so far. */
  fillingLPerS: number;
  filledL: number;
  solveCount: number;
  lastSolveS: number;
  /** Per pump: when it runs by itself; Infinity: not asked yet, -Infinity: asked and failed. */
  pumpRunsAtS: Float64Array;
  /** Per link: what the coupled appliance gave at the last solve. */
  engineHeadM: Float64Array;
  engineMaxLPerS: Float64Array;
  engineHoseM: Float64Array;
  /** Per hydrant: what was last said of it, 0 nothing, 1 dry, 2 weak, 3 good. */
  saidOf: Uint8Array;
}
