import type { Names } from '../../catalog/hazard.ts';
import type { RunResult } from '../../run/run-types.ts';
import type { Frame } from '../../sim/index.ts';

/** A value in the unit of its measure. */
export type Amount = number;

/** The blocks of a frame that measures read; of the façade only the last frame's. */
export type MeasuredFrame = Pick<Frame, 'tick' | 'timeS' | 'totals' | 'hydrants' | 'facade'>;

/** The part of a run that measures may read: what a page, a worker and Node all have. */
export interface MeasuredRun extends Pick<RunResult, 'input' | 'events' | 'people' | 'endTick'> {
  readonly frames: readonly MeasuredFrame[];
}

export type MeasureGroup = 'access' | 'water' | 'ascent' | 'people' | 'fire';

export interface MeasureDefinition {
  readonly id: string;
  readonly group: MeasureGroup;
  readonly names: Names;
  readonly unit: 's' | 'people' | 'storeys' | 'L' | 'L/s' | 'm' | 'MJ' | 'kW' | 'fed' | 'flats';
  /** Which way is good; neither: a count that may grow for good or for bad reasons. */
  readonly better: 'lower' | 'higher' | 'neither';
  /** The number, or null when the thing never happened in this run. */
  readonly value: (run: MeasuredRun) => number | null;
}
