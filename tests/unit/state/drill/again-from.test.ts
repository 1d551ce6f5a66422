/** A station's drill goes on from an earlier second: the past as it was, and the drill that it branched from kept. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHydraulics } from '../../../../src/run/hydraulics/epanet.ts';
import { createWorkerSession } from '../../../../src/run/worker-session.ts';
import type { FromWorker } from '../../../../src/run/worker-messages.ts';
import { loadScenario } from '../../../../src/scenario/load.ts';
import { Station } from '../../../../src/state/drill/index.ts';
import type { WorkerLike } from '../../../../src/state/index.ts';
import { readFileSync } from 'node:fs';
import { aDrillStore } from '../../../builders/a-drill-store.ts';

const text = readFileSync(new URL('../../../../scenarios/ebike-lobby.jsonc', import.meta.url), 'utf8');
const file = { fileName: 'scenarios/ebike-lobby.jsonc', text, isOwn: false };
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

let hydraulics: Awaited<ReturnType<typeof loadHydraulics>>;
beforeAll(async () => void (hydraulics = await loadHydraulics()));

function startWorker(): WorkerLike {
  const worker: WorkerLike = { onmessage: null, onerror: null, postMessage: (message) => void session.receive(message), terminate: () => undefined };
  const session = createWorkerSession({
    post: (message) => worker.onmessage?.({ data: message } as MessageEvent<FromWorker>),
    loadScenario, loadPorts: () => Promise.resolve({ hydraulics }), nowMs: () => performance.now(), nextTurn: turn,
  });
  return worker;
}

let nowMs = 0;
async function until(station: Station, isThere: (timeS: number, phase: string) => boolean): Promise<void> {
  for (;;) {
    await turn();
    station.tick((nowMs += 500));
    const view = station.state.getState().session?.view.getState();
    if (view && isThere(view.drill.timeS, view.phase)) return;
  }
}

describe('a drill that goes on from an earlier second', () => {
  it('keeps what came before, plays anew what came after, and leaves the other to go on with', async () => {
    const store = aDrillStore();
    const station = new Station({ files: [file], startWorker, startMomentsWorker: () => { throw new Error('nobody asked'); }, store, seed: 1, paceFactor: 1, now: () => '2026-11-22 18:00' });
    station.prepare(file);
    station.start();
    const give = (decision: string, option: string) => station.state.getState().session!.give({ kind: 'choose', decision, options: [option] });
    await until(station, (timeS) => timeS >= 24);
    give('confirm', 'camera');
    await until(station, (timeS) => timeS >= 40);
    const { session } = station.state.getState();
    const then = session!.at(30);
    expect(then.drill).toMatchObject({ timeS: 30, choices: { confirm: { options: ['camera'] } } });
    give('start', 'ask');
    await until(station, (timeS) => timeS >= 50);
    const firstId = station.state.getState().keptId;
    // Two of one millisecond are one: the clock of this machine is faster than a person.
    await new Promise((resolve) => setTimeout(resolve, 5));
    station.againFrom(30);
    await until(station, (_timeS, phase) => phase === 'running');
    const again = station.state.getState();
    expect(again.keptId).not.toBe(firstId);
    expect(again.session!.at(30).drill).toEqual(then.drill);
    expect(again.session!.log()).toEqual(session!.log().slice(0, 1));
    const [kept] = await store.list();
    expect(kept).toMatchObject({ id: firstId, stage: 'drill', inputs: session!.log() });
    station.dispose();
  });
});
