import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../src/i18n/index.ts';
import type { SimEvent } from '../../../src/sim/index.ts';
import type { RunData, Side } from '../../../src/state/index.ts';
import { listEvents, type EventFilter } from '../../../src/views/hud/event-list.ts';
import { anInput } from '../../builders/an-input.ts';

const words = { t: createTranslator('en').t, language: 'en' as const };
const all: EventFilter = { side: 'both', group: 'all', text: '' };

function anEvent(timeS: number, kind: SimEvent['kind'], where: string | null = null): SimEvent {
  return { tick: timeS, timeS, kind, who: null, where, because: null, values: {} };
}

function aRun(side: Side, events: SimEvent[]): RunData {
  return { side, events, input: anInput() } as unknown as RunData;
}

describe('event list', () => {
  const runs = [
    aRun('asFound', [anEvent(5, 'fuelIgnited', 'F2.bay5'), anEvent(60, 'personAware', 'F3.flat1')]),
    aRun('rectified', [anEvent(5, 'fuelIgnited', 'F2.bay5'), anEvent(30, 'alarmSounded')]),
  ];

  it('merges both sides by time, as found first', () => {
    expect(listEvents(runs, all, words).map(({ side, event }) => [side, event.timeS])).toEqual([['asFound', 5], ['rectified', 5], ['rectified', 30], ['asFound', 60]]);
  });

  it('keeps one side, one group, or the main points', () => {
    expect(listEvents(runs, { ...all, side: 'asFound' }, words)).toHaveLength(2);
    expect(listEvents(runs, { ...all, group: 'alarm' }, words).map(({ event }) => event.kind)).toEqual(['alarmSounded']);
    expect(listEvents(runs, { ...all, group: 'main' }, words).map(({ event }) => event.kind)).not.toContain('personAware');
  });

  it('finds by what people read and by the id', () => {
    expect(listEvents(runs, { ...all, text: '3F flat' }, words)).toHaveLength(1);
    expect(listEvents(runs, { ...all, text: 'f2.bay5' }, words)).toHaveLength(2);
  });
});
