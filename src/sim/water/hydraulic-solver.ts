import type { WaterInput } from '../input.ts';

/**
 * Port to a pipe-network solver (EPANET in the product). A call is a pure function of its arguments: nothing may be
 * warm-started from an earlier call, or a restored snapshot would not repeat.
 */
export interface HydraulicSolver {
  /** Steady flows and pressures. Called only with at least one open hydrant that a live source reaches. */
  solve(network: WaterInput, conditions: HydraulicConditions): HydraulicResult;
}

export interface HydraulicConditions {
  /** Per link: open / running. Links outside the supplied part must be given as shut. */
  readonly isOpen: ArrayLike<number>;
  /** Per node: tank level now, m above the tank's bottom (0 for others). */
  readonly levelM: ArrayLike<number>;
  /** Per hydrant: emitter coefficient, L/s per sqrt(m); 0 = shut. */
  readonly emitter: ArrayLike<number>;
  /** Per link: head an appliance holds at this pump, m, the most it gives, L/s, and the 80 mm hose behind it; 0 = none. */
  readonly engineHeadM: ArrayLike<number>;
  readonly engineMaxLPerS: ArrayLike<number>;
  readonly engineHoseM: ArrayLike<number>;
}

export interface HydraulicResult {
  readonly pressureM: Float64Array;
  readonly flowLPerS: Float64Array;
  readonly hydrantLPerS: Float64Array;
  /** 0 converged; otherwise the number of the solver's warning. */
  readonly warningCode: number;
}
