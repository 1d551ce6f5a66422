import type { ReferencePoint } from './reference-run.ts';
import type { SampledRun } from './sampled-run.ts';

/**
 * What our run gives for a comparison: the change from its own start, depths from the same level as the measured depth.
 * @returns null where the model has no such quantity
 */
export function pointValue(point: ReferencePoint, run: SampledRun): number | null {
  const series = run.series(point.of, point.field);
  if (series === null) return null;
  const inWindow = series.filter((_, i) => run.timesS[i]! >= point.fromS && run.timesS[i]! <= point.toS);
  const extreme = METRICS[point.metric](inWindow);
  if (point.datumM !== undefined) return point.datumM - extreme;
  if (point.field === 'flowOutKgPerS' || point.field === 'flowInKgPerS') return extreme;
  return Math.abs(extreme - series[0]!);
}

const METRICS: Readonly<Record<ReferencePoint['metric'], (values: readonly number[]) => number>> = {
  max: (values) => Math.max(...values),
  min: (values) => Math.min(...values),
  mean: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  maxabs: (values) => Math.max(...values.map(Math.abs)),
};
