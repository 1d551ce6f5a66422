/**
 * Bias and spread of a model over one quantity, in the terms of NUREG-1824 Supplement 1 and CFAST's Validation Guide: the
 * ratio of predicted to measured is taken as lognormal, and the part of its spread that the measurement explains is taken off.
 * Source: McGrattan, Toman, Fire Safety Journal 46 (2011); NUREG-1824 Supplement 1, section 4; NIST TN 1889v3.
 */
export interface Bias {
  readonly count: number;
  /** Above 1: the model predicts too much. */
  readonly bias: number;
  /** Relative standard deviation of the model; null below two points. */
  readonly spread: number | null;
}

export interface Pair {
  readonly measured: number;
  readonly predicted: number;
}

/** Relative standard deviation of the measurements themselves. Source: NIST TN 1889v3, summary table (experimental uncertainty). */
const MEASURED_SPREAD: readonly (readonly [prefix: string, spread: number])[] = [
  ['HGL Temperature', 0.07], ['HGL Depth', 0.05], ['Ceiling Jet', 0.07], ['Plume', 0.07], ['Oxygen', 0.08], ['Carbon Dioxide', 0.08], ['Carbon Monoxide', 0.19],
  ['Smoke Concentration', 0.19], ['Compartment Over-Pressure', 0.23], ['Target Temperature', 0.07], ['Surface Temperature', 0.07], ['Target Heat Flux', 0.11], ['Surface Heat Flux', 0.11],
];
/** Assumed: a prediction of nothing counts as this share of the measurement; a logarithm takes no zero. Range 0.005-0.05. */
const NOTHING_FRAC = 0.01;

export function measuredSpread(quantity: string): number {
  return MEASURED_SPREAD.find(([prefix]) => quantity.startsWith(prefix))?.[1] ?? 0;
}

export function biasOf(pairs: readonly Pair[], measuredSpreadFrac: number): Bias | null {
  if (pairs.length === 0) return null;
  const logs = pairs.map(({ measured, predicted }) => Math.log(Math.max(predicted / measured, NOTHING_FRAC)));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  if (logs.length < 2) return { count: 1, bias: Math.exp(mean), spread: null };
  const variance = logs.reduce((sum, log) => sum + (log - mean) * (log - mean), 0) / (logs.length - 1);
  const measuredVariance = measuredSpreadFrac * measuredSpreadFrac;
  const modelVariance = Math.max(0, variance - measuredVariance);
  return { count: logs.length, bias: Math.exp(mean + modelVariance / 2 - measuredVariance / 2), spread: Math.sqrt(modelVariance) };
}
