/** How measures read a run: first events, totals over frames. */
import { FRAME_COLUMNS, type EventKind, type SimEvent, type TotalName } from '../../sim/index.ts';
import type { MeasuredRun } from './measure.ts';

type Accept = (event: SimEvent) => boolean;

export function firstEvent(run: MeasuredRun, kinds: readonly EventKind[], accept: Accept = () => true): SimEvent | null {
  return run.events.find((event) => kinds.includes(event.kind) && accept(event)) ?? null;
}

export function firstEventS(run: MeasuredRun, kinds: readonly EventKind[], accept?: Accept): number | null {
  return firstEvent(run, kinds, accept)?.timeS ?? null;
}

/** Different `who`s of these events. */
export function countWho(run: MeasuredRun, kinds: readonly EventKind[]): number {
  return new Set(run.events.filter((event) => kinds.includes(event.kind)).map((event) => event.who)).size;
}

/** The total in the last frame; null without frames. */
export function lastTotal(run: MeasuredRun, name: TotalName): number | null {
  const column = FRAME_COLUMNS.totals.indexOf(name);
  return run.frames[run.frames.length - 1]?.totals[column] ?? null;
}

/** The largest total of any frame; null without frames. */
export function maxTotal(run: MeasuredRun, ...names: readonly TotalName[]): number | null {
  const columns = names.map((name) => FRAME_COLUMNS.totals.indexOf(name));
  let max: number | null = null;
  for (const frame of run.frames) {
    const sum = columns.reduce((total, column) => total + frame.totals[column]!, 0);
    max = max === null ? sum : Math.max(max, sum);
  }
  return max;
}
