/** Small-sample statistics with + - * / sqrt only, so that a report is the same text in every engine. */

export interface Summary {
  readonly count: number;
  readonly mean: number;
  /** Half the width of the 95 % interval of the mean (Student t); null below two values. */
  readonly halfWidth95: number | null;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** @param values  at least one */
export function summarise(values: readonly number[]): Summary {
  if (values.length === 0) throw new Error('summarise: no values');
  const sorted = [...values].sort((a, b) => a - b);
  return { count: values.length, mean: mean(values), halfWidth95: halfWidth95(values), median: medianOfSorted(sorted), min: sorted[0]!, max: sorted[sorted.length - 1]! };
}

/** Of `first[i] - second[i]`: nights are paired by seed, so what the draws share cancels. */
export function summarisePaired(first: readonly number[], second: readonly number[]): Summary {
  if (first.length !== second.length) throw new Error(`summarisePaired: ${first.length} values against ${second.length}`);
  return summarise(first.map((value, i) => value - second[i]!));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the sample (n - 1). 0 for one value. */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  return Math.sqrt(squares / (values.length - 1));
}

function halfWidth95(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  return (studentT975(values.length - 1) * standardDeviation(values)) / Math.sqrt(values.length);
}

function medianOfSorted(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Source: [nist-handbook-1.3.6.7.2] upper critical values of Student's t, 0.975, 1 .. 12 degrees of freedom. */
const T_975 = [12.7062, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139, 2.200985, 2.178813];
/** Source: [nist-handbook-1.3.6.7.1] normal quantile at 0.975. */
const Z_975 = 1.959964;

/**
 * Quantile 0.975 of Student's t: table to 12 degrees of freedom, above that the asymptotic series.
 * Source: [abramowitz-stegun] 26.7.5; its error from 13 degrees on is below 2e-5.
 */
export function studentT975(degreesOfFreedomCount: number): number {
  const tabled = T_975[degreesOfFreedomCount - 1];
  if (tabled !== undefined) return tabled;
  const z = Z_975;
  const z2 = z * z;
  const g1 = (z * (z2 + 1)) / 4;
  const g2 = (z * (5 * z2 * z2 + 16 * z2 + 3)) / 96;
  const g3 = (z * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15)) / 384;
  const g4 = (z * (79 * z2 * z2 * z2 * z2 + 776 * z2 * z2 * z2 + 1482 * z2 * z2 - 1920 * z2 - 945)) / 92160;
  const v = degreesOfFreedomCount;
  return z + (g1 + (g2 + (g3 + g4 / v) / v) / v) / v;
}
