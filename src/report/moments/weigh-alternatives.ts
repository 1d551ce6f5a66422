/** The night as it was ordered, then with one decision changed at a time: computed from the change on, measured at the end. */
import { startRun, type Run } from '../../run/run.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import { conditionOf, type Rectify } from '../../scenario/condition.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nightInput, type NightKind } from '../../scenario/uncertainty.ts';
import { HASH_EVERY_TICKS, TICK_S, type Ports, type SimEvent } from '../../sim/index.ts';
import { endOfRunS } from '../measures/censored.ts';
import type { MeasuredFrame } from '../measures/measure.ts';
import { measureRun, type MeasuredValues } from '../measures/measures.ts';
import { keepFrame } from '../study/measure-night.ts';
import { alternativesOf, type Alternative } from './alternatives.ts';

export interface OrderedNight {
  readonly seed: number;
  readonly night: NightKind;
  readonly rectified: Rectify;
  readonly commands: readonly LoggedCommand[];
  /** Of the commands, those that nobody who is reviewed decided. */
  readonly injected: readonly LoggedCommand[];
}

/** One of the nights, at its end. `alternative` null: as it was ordered. */
export interface WeighedNight {
  readonly alternative: Alternative | null;
  readonly endS: number;
  readonly values: MeasuredValues;
}

export interface Weighing {
  /** Nights to compute in all, the one as ordered included. */
  readonly nightCount: number;
  /** Computes on for a little while. @returns a night that has come to its end; null: not yet; 'done': there is none left. @throws RunFailure */
  readonly advance: () => WeighedNight | 'done' | null;
}

/** Going back costs at most this much of the night again. Assumed: a snapshot is about half a megabyte; 30 .. 120 s. */
const SNAPSHOT_EVERY_S = 60;

export function startWeighing(scenario: Scenario, ports: Ports, { seed, night, rectified, commands, injected }: OrderedNight): Weighing {
  const input = nightInput(scenario, conditionOf(scenario, rectified), { seed, night });
  const run = startRun({ input, seed, commands }, ports, { snapshotEveryTicks: Math.round(SNAPSHOT_EVERY_S / TICK_S) });
  const course = createCourse(run);
  const alternatives = alternativesOf(commands, injected).filter(({ fromTick }) => fromTick < run.endTick);
  let next = 0;
  let current: Alternative | null = null;
  let isUnderWay = true;
  return {
    nightCount: 1 + alternatives.length,
    advance: () => {
      if (!isUnderWay) {
        if (next === alternatives.length) return 'done';
        current = alternatives[next++]!;
        course.goBackFor(current.log);
        isUnderWay = true;
      }
      course.advance();
      if (run.tick() < run.endTick) return null;
      isUnderWay = false;
      const measured = { ...run.result(), frames: course.frames(), events: course.events() };
      return { alternative: current, endS: endOfRunS(measured), values: measureRun(measured) };
    },
  };
}

/** What measures read of the run, kept in step with it when it goes back. */
function createCourse(run: Run) {
  const frames: MeasuredFrame[] = [];
  const events: SimEvent[] = [];
  return {
    frames: () => frames,
    events: () => events,
    advance(): void {
      run.advanceTo(run.tick() + HASH_EVERY_TICKS);
      const batch = run.drain();
      for (const frame of batch.frames) keepFrame(frames, frame);
      for (const event of batch.events) events.push(event);
    },
    goBackFor(log: readonly LoggedCommand[]): void {
      const tick = run.setCommands(log);
      run.drain(); // computed again on the way there: kept already
      frames.length = frames.findLastIndex((frame) => frame.tick <= tick) + 1;
      events.length = events.findLastIndex((event) => event.tick <= tick) + 1;
    },
  };
}
