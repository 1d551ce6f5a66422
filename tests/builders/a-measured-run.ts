/** A run with events and totals written by hand, for measures and reports. */
import { FRAME_COLUMNS, type EventKind, type Frame, type SimEvent, type SimInput, type TotalName } from '../../src/sim/index.ts';
import type { MeasuredRun } from '../../src/report/measures/measure.ts';
import type { PersonOutcome } from '../../src/run/run-types.ts';
import { anInput } from './an-input.ts';

export function anEvent(timeS: number, kind: EventKind, rest: Partial<SimEvent> = {}): SimEvent {
  return { tick: timeS, timeS, kind, who: null, where: null, because: null, values: {}, ...rest };
}

export function aFrame(timeS: number, totals: Partial<Record<TotalName, number>> = {}, rest: Partial<Frame> = {}): Frame {
  return {
    tick: timeS, timeS, compartments: new Float32Array(), openings: new Uint8Array(), facade: new Float32Array(), people: new Float32Array(),
    units: new Float32Array(), hydrants: new Float32Array(), pumps: new Float32Array(), totals: Float64Array.from(FRAME_COLUMNS.totals, (name) => totals[name] ?? 0), ...rest,
  };
}

export function aPerson(id: string, rest: Partial<PersonOutcome> = {}): PersonOutcome {
  return { id, home: 'F1.flat1', state: 'out', awareS: 0, moveS: 0, outS: Infinity, exitId: null, fedToxic: 0, fedHeat: 0, isTrapped: false, because: null, ...rest };
}

export function aMeasuredRun(parts: { input?: SimInput; events?: readonly SimEvent[]; frames?: readonly Frame[]; people?: readonly PersonOutcome[] } = {}): MeasuredRun {
  const { input = anInput(), events = [], frames = [aFrame(0), aFrame(600)], people = [] } = parts;
  return { input, events, frames, people, endTick: 600 };
}
