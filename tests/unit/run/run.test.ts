import { describe, expect, it } from 'vitest';
import { FRAME_COLUMNS, FRAME_EVERY_TICKS, HASH_EVERY_TICKS, OUTSIDE, type TimedCommand } from '../../../src/sim/index.ts';
import { runToEnd, startRun } from '../../../src/run/run.ts';
import type { LoggedCommand } from '../../../src/run/run-types.ts';
import { aDoor, aRoom, anInput } from '../../builders/an-input.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';

const room = (injects: readonly TimedCommand[] = []) =>
  anInput({
    compartments: [aRoom('A', { widthM: 4, depthM: 5, heightM: 2.7 })],
    openings: [aDoor('A.door', 0, OUTSIDE, { widthM: 0.9, heightM: 2 }, { closer: 'wedged' })],
    injects,
  });
const shutDoor: LoggedCommand = { tick: 100, command: { kind: 'setOpening', opening: 'A.door', openFrac: 0 } };
const request = (commands: readonly LoggedCommand[] = [], untilS = 200) => ({ input: room(), seed: 7, commands, untilS });

describe('runToEnd', () => {
  it('packs a frame at tick 0, every few ticks and at the end', () => {
    const { frames, endTick } = runToEnd(request([], 202), DRY_PORTS);
    expect(frames.slice(0, 3).map((frame) => frame.tick)).toEqual([0, FRAME_EVERY_TICKS, 2 * FRAME_EVERY_TICKS]);
    expect(frames.at(-1)!.tick).toBe(endTick);
    expect(endTick).toBe(202);
  });

  it('hashes at intervals and at the end', () => {
    const { hashes } = runToEnd(request(), DRY_PORTS);
    expect(hashes.map((hash) => hash.tick)).toEqual([HASH_EVERY_TICKS, 2 * HASH_EVERY_TICKS, 3 * HASH_EVERY_TICKS, 200]);
  });

  it('hands out every frame and event in batches and still holds them all', () => {
    const batched = { frames: 0, events: 0 };
    const result = runToEnd(request([shutDoor]), DRY_PORTS, {
      onBatch: ({ frames, events }) => {
        batched.frames += frames.length;
        batched.events += events.length;
      },
    });
    expect(batched).toEqual({ frames: result.frames.length, events: result.events.length });
  });

  it('stops when told, with what was computed', () => {
    const result = runToEnd(request(), DRY_PORTS, { shouldStop: countdown(2) });
    expect(result.endTick).toBe(HASH_EVERY_TICKS);
    expect(result.hashes.at(-1)!.tick).toBe(result.endTick);
  });

  it('gives equal hashes for equal requests', () => {
    expect(runToEnd(request([shutDoor]), DRY_PORTS).hashes).toEqual(runToEnd(request([shutDoor]), DRY_PORTS).hashes);
  });

  it('lets a command change the state from its tick on', () => {
    const plain = runToEnd(request(), DRY_PORTS).hashes;
    const shut = runToEnd(request([shutDoor]), DRY_PORTS).hashes;
    expect(shut[0]).toEqual(plain[0]);
    expect(shut[1]!.slices['commands']).not.toBe(plain[1]!.slices['commands']);
  });

  it('tells in its frames of the wind as it blows', () => {
    const { frames } = runToEnd({ ...request([{ tick: 100, command: { kind: 'setWind', windMPerS: 9, windFromDeg: 250 } }]) }, DRY_PORTS);
    const windAt = (timeS: number) => {
      const { totals } = frames.findLast((frame) => frame.timeS <= timeS)!;
      return [totals[FRAME_COLUMNS.totals.indexOf('windMPerS')], totals[FRAME_COLUMNS.totals.indexOf('windFromDeg')]];
    };
    expect(windAt(90)).toEqual([0, 0]);
    expect(windAt(120)).toEqual([9, 250]);
  });

  it('applies injects before logged commands of the same tick', () => {
    const injects: TimedCommand[] = [{ atS: 100, command: { kind: 'setOpening', opening: 'A.door', openFrac: 0.5 } }];
    const { events } = runToEnd({ input: room(injects), seed: 7, commands: [{ tick: 100, command: { kind: 'setWind', windMPerS: 3, windFromDeg: 0 } }], untilS: 120 }, DRY_PORTS);
    expect(events.filter((event) => event.kind === 'commandApplied').map((event) => event.who)).toEqual(['setOpening', 'setWind']);
  });

  it('times the systems only with a clock', () => {
    expect(runToEnd(request(), DRY_PORTS).spentMs).toBeNull();
    let nowMs = 0;
    expect(runToEnd(request(), DRY_PORTS, { nowMs: () => (nowMs += 1) }).spentMs!['smoke']).toBe(200);
  });

  it('refuses an endless run', () => {
    expect(() => runToEnd({ ...request(), untilS: Infinity }, DRY_PORTS)).toThrow('untilS must be a positive number');
  });
});

describe('startRun', () => {
  it('ends like an uninterrupted run after going back', () => {
    const run = startRun(request([shutDoor]), DRY_PORTS, { snapshotEveryTicks: 50 });
    run.advanceTo(170);
    expect(run.restoreTo(149)).toBe(100);
    expect(run.tick()).toBe(100);
    run.advanceTo(run.endTick);
    const straight = runToEnd(request([shutDoor]), DRY_PORTS);
    expect(run.result().hashes).toEqual(straight.hashes);
    expect(run.result().events).toEqual(straight.events);
    expect(run.result().frames.map((frame) => frame.tick)).toEqual(straight.frames.map((frame) => frame.tick));
  });

  it('branches: a command ordered later gives the run that had it from the start, and taking it back the run without', () => {
    const run = startRun(request(), DRY_PORTS, { snapshotEveryTicks: 50 });
    run.advanceTo(run.endTick);
    expect(run.setCommands([shutDoor])).toBe(shutDoor.tick - 1);
    run.advanceTo(run.endTick);
    expect(run.result().hashes).toEqual(runToEnd(request([shutDoor]), DRY_PORTS).hashes);
    run.setCommands([]);
    run.advanceTo(run.endTick);
    expect(run.result().hashes).toEqual(runToEnd(request(), DRY_PORTS).hashes);
  });

  it('does not go back for a command that lies ahead, or for the same log', () => {
    const run = startRun(request(), DRY_PORTS);
    run.advanceTo(50);
    expect(run.setCommands([{ ...shutDoor, tick: 51 }])).toBe(50);
    run.advanceTo(70);
    expect(run.setCommands([{ ...shutDoor, tick: 51 }, { ...shutDoor, tick: 90 }])).toBe(70);
    expect(run.commands()).toHaveLength(2);
  });

  it('goes back to the start when no snapshot was asked for', () => {
    const run = startRun(request(), DRY_PORTS);
    run.advanceTo(90);
    expect(run.restoreTo(80)).toBe(0);
  });

  it('names the tick in which the core stopped', () => {
    const breaking = startRun(request([{ tick: 5, command: null as never }]), DRY_PORTS);
    expect(() => breaking.advanceTo(10)).toThrow(expect.objectContaining({ name: 'RunFailure', tick: 5 }));
  });
});

function countdown(calls: number): () => boolean {
  let left = calls;
  return () => --left <= 0;
}
