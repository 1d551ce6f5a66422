import { describe, expect, it } from 'vitest';
import { createGate, soundsBetween } from '../../../src/views/sound/cues.ts';
import { anEvent } from '../../builders/a-measured-run.ts';

const EVENTS = [anEvent(10, 'alarmSounded'), anEvent(11, 'windowBroke'), anEvent(11, 'windowBroke'), anEvent(12, 'personOut'), anEvent(30, 'callReceived')];

describe('sounds of the playback', () => {
  it('are of the facts since the last picture, each once', () => {
    expect(soundsBetween(EVENTS, 9, 12)).toEqual(['alarm', 'glass']);
    expect(soundsBetween(EVENTS, 12, 29)).toEqual([]);
  });

  it('are none when the clock stands, goes back or jumps', () => {
    expect(soundsBetween(EVENTS, 12, 12)).toEqual([]);
    expect(soundsBetween(EVENTS, 40, 5)).toEqual([]);
    expect(soundsBetween(EVENTS, 0, 3000)).toEqual([]);
  });

  it('come no faster than an ear can part them', () => {
    const mayPlay = createGate();
    expect([0, 100, 349, 350].map((nowMs) => mayPlay('glass', nowMs))).toEqual([true, false, false, true]);
    expect(mayPlay('radio', 100)).toBe(true);
  });
});
