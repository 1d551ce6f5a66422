/** A measure through the night: what it would be if the run ended at that moment. */
import type { MeasureDefinition, MeasuredRun } from '../measures/measure.ts';
import { lastIndexAtOrBefore } from '../../run/frame-buffer.ts';
import { endOfRunS } from '../measures/censored.ts';

export interface CoursePoint {
  readonly timeS: number;
  readonly value: number;
}

/** Points over the whole run: enough for a smooth line, few enough to be read anew with every batch of frames. */
const POINT_COUNT = 90;

const LASTING: readonly string[] = ['laneBlockedS'];

/** Whether a time lasts rather than comes: nothing has lasted before it begins. */
export function isLasting(measureId: string): boolean {
  return LASTING.includes(measureId);
}

/** Up to where the run is computed. A time that has not come yet grows with the clock, everything else counts 0 until there is something to count. */
export function courseOfMeasure(run: MeasuredRun, measure: MeasureDefinition): CoursePoint[] {
  const computedS = endOfRunS(run);
  const stepS = run.input.durationS / POINT_COUNT;
  const timesS = Array.from({ length: POINT_COUNT + 1 }, (_, i) => i * stepS).filter((timeS) => timeS < computedS);
  return [...timesS, computedS].map((timeS) => ({ timeS, value: valueUpTo(run, measure, timeS) }));
}

function valueUpTo(run: MeasuredRun, measure: MeasureDefinition, timeS: number): number {
  const isPending = measure.unit === 's' && !isLasting(measure.id);
  return measure.value(runUpTo(run, timeS)) ?? (isPending ? timeS : 0);
}

/** What was known of the run at that time: who got out later was still inside. */
export function runUpTo(run: MeasuredRun, timeS: number): MeasuredRun {
  const frames = run.frames.slice(0, lastIndexAtOrBefore(run.frames, timeS) + 1);
  const people = run.people.map((person) => (person.outS > timeS ? { ...person, outS: Infinity } : person));
  return { input: run.input, frames, events: run.events.filter((event) => event.timeS <= timeS), people, endTick: frames.at(-1)?.tick ?? 0 };
}
