import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from '../../../src/run/worker-messages.ts';
import { createWorkerSession } from '../../../src/run/worker-session.ts';
import { anInput } from '../../builders/an-input.ts';
import { aHazard, aScenario } from '../../builders/a-scenario.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';

const scenario = aScenario([aHazard('H1')], anInput({ durationS: 120 }));
const start = (runId: number, rest: Partial<Extract<ToWorker, { kind: 'start' }>> = {}): ToWorker => ({
  kind: 'start', runId, fileName: 'test.jsonc', text: '{}', rectify: 'none', seed: 1, commands: [], pace: null, ...rest,
});

function session(loadScenario = () => scenario, ports = DRY_PORTS) {
  const posted: FromWorker[] = [];
  const transferred: Transferable[] = [];
  let nowMs = 0;
  const { receive } = createWorkerSession({
    post: (message, transfer) => {
      posted.push(message);
      transferred.push(...transfer);
    },
    loadScenario,
    loadPorts: () => Promise.resolve(ports),
    nowMs: () => (nowMs += 20),
    nextTurn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  return { posted, transferred, receive, kinds: () => posted.map((message) => message.kind) };
}

describe('worker session', () => {
  it('says ready, reports progress in order and ends with a recording', async () => {
    const { posted, transferred, receive } = session();
    await receive(start(4));
    expect(posted[0]).toMatchObject({ kind: 'ready', runId: 4, scenario: { id: 'test', hazards: [{ id: 'H1', isStanding: true }] } });
    const frames = posted.flatMap((message) => (message.kind === 'progress' ? message.frames : []));
    expect(frames.map((frame) => frame.tick)).toEqual(Array.from({ length: 31 }, (_, i) => i * 4));
    expect(transferred).toHaveLength(31 * 8);
    expect(posted.at(-1)).toMatchObject({ kind: 'done', runId: 4, recording: { seed: 1, untilS: 120, standing: ['H1'] } });
  });

  it('hears a cancel between slices', async () => {
    const { kinds, receive } = session();
    const running = receive(start(1));
    await new Promise((resolve) => setTimeout(resolve, 0));
    await receive({ kind: 'cancel', runId: 1 });
    await running;
    expect(kinds().at(-1)).toBe('cancelled');
    expect(kinds()).not.toContain('done');
  });

  it('gives way to a later start', async () => {
    const { posted, receive } = session();
    await Promise.all([receive(start(1)), receive(start(2))]);
    expect(posted.filter((message) => message.runId === 1).at(-1)!.kind).toBe('cancelled');
    expect(posted.filter((message) => message.runId === 2).at(-1)!.kind).toBe('done');
  });

  describe('a run that stays open', () => {
    const pace = { untilS: 40, snapshotEveryS: 10 };
    const wind = { tick: 21, command: { kind: 'setWind', windMPerS: 9, windFromDeg: 90 } } as const;

    it('computes no further than it may', async () => {
      const { posted, receive, kinds } = session();
      await receive(start(1, { pace }));
      expect(posted.at(-1)).toMatchObject({ kind: 'progress', timeS: 40 });
      await receive({ kind: 'advance', runId: 1, untilS: 120 });
      expect(kinds().at(-1)).toBe('done');
    });

    it('takes an order in the past: says from when on, sends what follows, ends like a run that had it from the start', async () => {
      const late = session();
      await late.receive(start(1, { pace }));
      await late.receive({ kind: 'setCommands', runId: 1, commands: [wind] });
      const rewoundAt = late.kinds().indexOf('rewound');
      expect(late.posted[rewoundAt]).toMatchObject({ timeS: 20 });
      const after = late.posted.slice(rewoundAt).flatMap((message) => (message.kind === 'progress' ? message.frames : []));
      expect(after.map((frame) => frame.tick)).toEqual([24, 28, 32, 36, 40]);
      await late.receive({ kind: 'advance', runId: 1, untilS: Infinity });
      const known = session();
      await known.receive(start(1, { commands: [wind] }));
      expect(late.posted.at(-1)).toMatchObject({ recording: (known.posted.at(-1) as { recording: unknown }).recording });
    });

    it('takes an order after the end of the night, and ends it again', async () => {
      const { receive, kinds } = session();
      await receive(start(1, { pace: { ...pace, untilS: Infinity } }));
      await receive({ kind: 'setCommands', runId: 1, commands: [wind] });
      expect(kinds().filter((kind) => kind === 'done')).toHaveLength(2);
    });

    it('is deaf to orders for another run', async () => {
      const { receive, kinds } = session();
      await receive(start(1, { pace }));
      await receive({ kind: 'setCommands', runId: 7, commands: [wind] });
      expect(kinds()).not.toContain('rewound');
    });
  });

  it('rejects a wrong file with all its issues', async () => {
    const issues = [{ fileName: 'test.jsonc', line: 1, column: 2, path: 'id', problem: 'is missing', allowed: 'a text' }];
    const { posted, receive } = session(() => {
      throw Object.assign(new Error('scenario is wrong'), { issues });
    });
    await receive(start(1));
    expect(posted).toEqual([{ kind: 'rejected', runId: 1, issues }]);
  });

  it('reports a failure of the core with its tick', async () => {
    const { posted, receive } = session();
    await receive(start(1, { commands: [{ tick: 9, command: null as never }] }));
    expect(posted.at(-1)).toMatchObject({ kind: 'runFailed', tick: 9 });
  });

  it('reports an unknown hazard to rectify', async () => {
    const { posted, receive } = session();
    await receive(start(1, { rectify: ['H7'] }));
    expect(posted).toMatchObject([{ kind: 'runFailed', tick: 0, message: expect.stringContaining('unknown hazard "H7"') as string }]);
  });
});
