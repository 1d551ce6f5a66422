import type { MeasureDefinition, MeasuredRun } from './measure.ts';

/**
 * A number for a thing that never happened, so that a pair can be subtracted: a time counts as the end of the run
 * (it is at least that late), everything else as 0 (no hydrant opened: no water).
 */
export function censored(value: number | null, measure: MeasureDefinition, endS: number): number {
  return value ?? (measure.unit === 's' ? endS : 0);
}

/** Simulated seconds that the run covers. */
export function endOfRunS(run: Pick<MeasuredRun, 'frames' | 'endTick'>): number {
  return run.frames[run.frames.length - 1]?.timeS ?? run.endTick;
}
