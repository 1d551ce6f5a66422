import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from '../../../src/run/worker-messages.ts';
import { createWorkerSession } from '../../../src/run/worker-session.ts';
import { anInput } from '../../builders/an-input.ts';
import { aHazard, aScenario } from '../../builders/a-scenario.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';

const scenario = aScenario([aHazard('H1')], anInput({ durationS: 120 }));
const start = (runId: number, rest: Partial<Extract<ToWorker, { kind: 'start' }>> = {}): ToWorker => ({
  kind: 'start', runId, fileName: 'test.jsonc', text: '{}', rectify: 'none', seed: 1, commands: [], ...rest,
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
    expect(transferred).toHaveLength(31 * 7);
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
