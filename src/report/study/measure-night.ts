/** One drawn night in one condition, measured: what a study is made of. The same code behind the command line and in the page's workers. */
import { RunFailure, startRun } from '../../run/run.ts';
import { conditionOf, type Rectify } from '../../scenario/condition.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { nightInput } from '../../scenario/uncertainty.ts';
import { HASH_EVERY_TICKS, type Frame, type Ports, type SimEvent } from '../../sim/index.ts';
import { endOfRunS } from '../measures/censored.ts';
import type { MeasuredFrame } from '../measures/measure.ts';
import { measureRun, type MeasuredValues } from '../measures/measures.ts';

export interface NightOrder {
  readonly seed: number;
  /** Simulated seconds; null: as long as the scenario says. */
  readonly untilS: number | null;
  readonly rectified: Rectify;
}

export type NightOutcome =
  | { readonly kind: 'values'; readonly endS: number; readonly values: MeasuredValues }
  | { readonly kind: 'failed'; readonly tick: number; readonly message: string };

/** A night being computed: a slice at a time, so that a page's worker hears what it is told. */
export interface NightUnderWay {
  /** Computes on for a little while. @returns the outcome once it is there */
  readonly advance: () => NightOutcome | null;
}

const NOTHING = new Float32Array(0);

export function startNight(scenario: Scenario, ports: Ports, { seed, untilS, rectified }: NightOrder): NightUnderWay {
  const input = nightInput(scenario, conditionOf(scenario, rectified), { seed, night: 'drawn' });
  const run = startRun({ input, seed, commands: [], ...(untilS === null ? {} : { untilS }) }, ports);
  const frames: MeasuredFrame[] = [];
  const events: SimEvent[] = [];
  const take = (): void => {
    const batch = run.drain();
    for (const frame of batch.frames) keepFrame(frames, frame);
    for (const event of batch.events) events.push(event);
  };
  return {
    advance: () => {
      try {
        run.advanceTo(run.tick() + HASH_EVERY_TICKS);
      } catch (error) {
        if (!(error instanceof RunFailure)) throw error;
        return { kind: 'failed', tick: error.tick, message: error.message };
      }
      take();
      if (run.tick() < run.endTick) return null;
      const measured = { ...run.result(), frames, events };
      return { kind: 'values', endS: endOfRunS(measured), values: measureRun(measured) };
    },
  };
}

/** Keeps of a frame what measures read: a night takes a few megabytes instead of a few hundred. */
export function keepFrame(frames: MeasuredFrame[], { tick, timeS, totals, hydrants, facade }: Frame): void {
  const last = frames.length - 1;
  if (last >= 0) frames[last] = { ...frames[last]!, facade: NOTHING };
  frames.push({ tick, timeS, totals, hydrants, facade });
}

export function measureNight(scenario: Scenario, ports: Ports, order: NightOrder): NightOutcome {
  const night = startNight(scenario, ports, order);
  for (;;) {
    const outcome = night.advance();
    if (outcome !== null) return outcome;
  }
}
