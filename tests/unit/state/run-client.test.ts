import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from '../../../src/run/worker-messages.ts';
import type { Frame } from '../../../src/sim/index.ts';
import { createAppState } from '../../../src/state/app-state.ts';
import type { WorkerLike } from '../../../src/state/run-client.ts';
import { pairPhase } from '../../../src/state/run-status.ts';
import { anInput } from '../../builders/an-input.ts';

const file = { fileName: 'small.jsonc', text: '{}', isOwn: false };

interface FakeWorker extends WorkerLike {
  readonly asked: ToWorker[];
  isTerminated: boolean;
  say(message: DistributiveOmit<FromWorker, 'runId'>, runId?: number): void;
}
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function aWorker(): FakeWorker {
  const worker: FakeWorker = {
    asked: [],
    isTerminated: false,
    onmessage: null,
    onerror: null,
    postMessage: (message) => worker.asked.push(message),
    terminate: () => (worker.isTerminated = true),
    say: (message, runId = worker.asked[0]!.runId) => worker.onmessage?.({ data: { ...message, runId } } as MessageEvent<FromWorker>),
  };
  return worker;
}

const empty = new Float32Array(0);
function frameAt(timeS: number): Frame {
  return { tick: timeS, timeS, compartments: empty, openings: new Uint8Array(0), facade: empty, people: empty, units: empty, hydrants: empty, pumps: empty, totals: new Float64Array(18) };
}
const hazard = (id: string, isStanding: boolean) => ({ id, kind: 'k', chain: 'water', names: { zh: id, en: id }, lesson: { zh: '', en: '' }, symbol: '', costYuan: null, party: null, isStanding, touches: [] });
const ready = (standing: readonly string[] = []) => ({
  kind: 'ready' as const, input: anInput({ durationS: 600 }),
  scenario: { id: 's', names: { zh: '', en: '' }, idea: { zh: '', en: '' }, objectives: [], drill: null, drawn: [], hazards: ['H1', 'H2'].map((id) => hazard(id, standing.includes(id))) },
});
const upTo = (timeS: number) => ({ kind: 'progress' as const, timeS, frames: [frameAt(timeS)], events: [] });
const done = {
  kind: 'done' as const, people: [], wallMs: 5,
  recording: { format: 'lifelane-recording' as const, version: 1 as const, engineVersion: '0', scenarioId: 's', scenarioFile: 'f', scenarioHash: 'h', standing: [], seed: 1, untilS: 600, commands: [], hashes: [{ tick: 600, all: 'abc', slices: {} }] },
};

function aPage() {
  const workers: FakeWorker[] = [];
  const state = createAppState({
    files: [file], seed: 1, settings: { language: 'en', theme: 'dark', pictureMode: 'picture' }, startAtS: 0, playsByItself: false,
    startWorker: () => { const worker = aWorker(); workers.push(worker); return worker; },
  });
  return { state, workers };
}

function aShownPair() {
  const page = aPage();
  page.state.openScenario(file, 1);
  const [left, right] = page.workers;
  for (const worker of [left!, right!]) {
    worker.say(ready(worker === left ? ['H1', 'H2'] : []));
    worker.say(upTo(600));
    worker.say(done);
  }
  return page;
}

describe('run client', () => {
  it('asks one worker for the tower as found and one for the rectified', () => {
    const { state, workers } = aPage();
    state.openScenario(file, 7);
    expect(workers.map((worker) => worker.asked[0])).toMatchObject([{ rectify: 'none', seed: 7 }, { rectify: 'all', seed: 7 }]);
  });

  it('shows the pair when both sides have a picture, and plays no further than both', () => {
    const { state, workers } = aPage();
    state.openScenario(file, 1);
    workers[0]!.say(ready());
    workers[0]!.say(upTo(50));
    expect(state.client.runs()).toEqual([]);
    workers[1]!.say(ready());
    workers[1]!.say(upTo(20));
    expect(state.client.runs().map((run) => run.side)).toEqual(['asFound', 'rectified']);
    expect(state.client.horizonS()).toBe(20);
  });

  it('says done with the final hashes', () => {
    const { state, workers } = aShownPair();
    expect(pairPhase(state.status.getState())).toBe('done');
    expect(state.status.getState().sides.rectified.hash).toBe('abc');
    expect(workers.every((worker) => worker.isTerminated)).toBe(true);
  });

  describe('runs that stay open for orders', () => {
    const pace = { untilS: 60, snapshotEveryS: 60 };
    const wind = { tick: 31, command: { kind: 'setWind', windMPerS: 9, windFromDeg: 90 } } as const;

    function anOpenPair() {
      const page = aPage();
      page.state.client.startPair({ file, seed: 1, rectify: 'all', pace });
      for (const worker of page.workers) {
        worker.say(ready());
        for (const timeS of [0, 20, 40]) worker.say(upTo(timeS));
      }
      return page;
    }

    it('gives both towers the same orders and the same pace', () => {
      const { state, workers } = anOpenPair();
      state.client.setCommands([wind]);
      state.client.advance(90);
      for (const worker of workers) expect(worker.asked).toMatchObject([{ kind: 'start', pace }, { kind: 'setCommands', commands: [wind] }, { kind: 'advance', untilS: 90 }]);
    });

    it('forgets what did not happen, and keeps the past', () => {
      const { state, workers } = anOpenPair();
      workers[1]!.say({ kind: 'rewound', timeS: 30 });
      expect(state.client.shown('rectified')!.frames.map((frame) => frame.timeS)).toEqual([0, 20]);
      expect(state.client.shown('asFound')!.frames).toHaveLength(3);
      expect(state.client.horizonS()).toBe(20);
    });

    it('takes orders after the end of the night', () => {
      const { state, workers } = anOpenPair();
      for (const worker of workers) worker.say(done);
      expect(pairPhase(state.status.getState())).toBe('done');
      expect(workers.some((worker) => worker.isTerminated)).toBe(false);
      for (const worker of workers) worker.say({ kind: 'rewound', timeS: 30 });
      expect(pairPhase(state.status.getState())).toBe('computing');
      for (const worker of workers) worker.say(done);
      expect(pairPhase(state.status.getState())).toBe('done');
      state.dispose();
      expect(workers.every((worker) => worker.isTerminated)).toBe(true);
    });

    it('is not done, nor shown past the order, from the moment that one is given until the workers have taken it', () => {
      const { state, workers } = anOpenPair();
      for (const worker of workers) worker.say(done);
      state.client.setCommands([wind]);
      expect(pairPhase(state.status.getState())).toBe('computing');
      expect(state.client.horizonS()).toBe(30);
      for (const worker of workers) worker.say(upTo(60));
      expect(state.client.horizonS()).toBe(30);
      for (const worker of workers) {
        worker.say({ kind: 'rewound', timeS: 30 });
        worker.say({ kind: 'commandsTaken' });
        worker.say(upTo(60));
      }
      expect(state.client.horizonS()).toBe(60);
      expect(pairPhase(state.status.getState())).toBe('computing');
      for (const worker of workers) worker.say(done);
      expect(pairPhase(state.status.getState())).toBe('done');
    });

    it('is done again at once where an order changes nothing, and never by the end of a log that was replaced', () => {
      const { state, workers } = anOpenPair();
      state.client.setCommands([{ ...wind, tick: 700 }]);
      for (const worker of workers) worker.say(done);
      expect(pairPhase(state.status.getState())).toBe('computing');
      for (const worker of workers) worker.say({ kind: 'commandsTaken' });
      expect(pairPhase(state.status.getState())).toBe('done');
      expect(state.client.isOpen()).toBe(true);
    });
  });

  describe('orders', () => {
    const wind = { tick: 31, command: { kind: 'setWind', windMPerS: 9, windFromDeg: 90 } } as const;

    it('runs both towers anew with the first order, and keeps the picture until they have caught up', () => {
      const { state, workers } = aShownPair();
      state.playback.seek(100);
      state.setOrders([wind]);
      const [left, right] = workers.slice(2);
      for (const worker of [left!, right!]) {
        expect(worker.asked[0]).toMatchObject({ kind: 'start', commands: [wind], pace: { untilS: Infinity } });
        worker.say(ready());
        worker.say(upTo(60));
      }
      expect(state.client.shown('asFound')!.order.commands).toEqual([]);
      for (const worker of [left!, right!]) worker.say(upTo(120));
      expect(state.client.shown('asFound')!.order.commands).toEqual([wind]);
      expect(state.playback.timeS()).toBe(100);
    });

    it('tells the open runs from then on, and keeps how each try ended', () => {
      const { state, workers } = aShownPair();
      state.setOrders([wind]);
      const opened = workers.slice(2);
      for (const worker of opened) {
        worker.say(ready());
        worker.say(upTo(600));
        worker.say(done);
      }
      const second = { ...wind, tick: 41 };
      state.setOrders([wind, second]);
      expect(workers).toHaveLength(4);
      for (const worker of opened) expect(worker.asked.at(-1)).toMatchObject({ kind: 'setCommands', commands: [wind, second] });
      const { branches, currentId } = state.orders.getState();
      const known = () => state.orders.getState().branches.map(({ ends }) => [ends.asFound !== null, ends.rectified !== null]);
      expect(branches.map(({ parentId }) => parentId)).toEqual([null, 0, 1]);
      expect(currentId).toBe(2);
      // The end of the try before, still on screen, is not that of this one.
      opened[0]!.say({ kind: 'rewound', timeS: 40 });
      opened[0]!.say({ kind: 'commandsTaken' });
      opened[0]!.say(upTo(600));
      expect(known()).toEqual([[true, true], [true, true], [false, false]]);
      opened[0]!.say(done);
      expect(known()).toEqual([[true, true], [true, true], [true, false]]);
      state.dispose();
      expect(workers.every((worker) => worker.isTerminated)).toBe(true);
    });

    it('are kept when another hazard is put back, and dropped with another drill', () => {
      const { state, workers } = aShownPair();
      state.setOrders([wind]);
      for (const worker of workers.slice(2)) {
        worker.say(ready(['H1', 'H2']));
        worker.say(upTo(600));
        worker.say(done);
      }
      state.setStanding(['H1']);
      expect(workers.at(-1)!.asked[0]).toMatchObject({ rectify: ['H2'], commands: [wind] });
      state.openScenario(file, 2);
      expect(state.orders.getState().branches).toHaveLength(1);
      expect(workers.at(-1)!.asked[0]).toMatchObject({ commands: [] });
    });
  });

  it('re-runs only the right side for a switch, keeps the old picture until the new one has caught up', () => {
    const { state, workers } = aShownPair();
    const before = state.client.shown('rectified');
    state.playback.seek(300);
    state.setStanding(['H2']);
    expect(workers).toHaveLength(3);
    expect(workers[2]!.asked[0]).toMatchObject({ rectify: ['H1'] });
    workers[2]!.say(ready(['H2']));
    workers[2]!.say(upTo(200));
    expect(state.client.shown('rectified')).toBe(before);
    workers[2]!.say(upTo(301));
    expect(state.client.shown('rectified')!.scenario.hazards[1]!.isStanding).toBe(true);
    expect(state.playback.timeS()).toBe(300);
  });

  it('drops what a superseded run still says', () => {
    const { state, workers } = aShownPair();
    state.setStanding(['H1']);
    state.setStanding(['H1', 'H2']);
    workers[2]!.say(ready(['H1']));
    workers[2]!.say(upTo(600));
    workers[2]!.say(done);
    expect(state.client.shown('rectified')!.scenario.hazards.some((each) => each.isStanding)).toBe(false);
  });

  it('keeps what ran before when another file is rejected', () => {
    const { state, workers } = aShownPair();
    state.openScenario({ fileName: 'bad.jsonc', text: '{', isOwn: true }, 1);
    const issue = { fileName: 'bad.jsonc', line: 1, column: 2, path: '', problem: 'ends early', allowed: '}' };
    workers[2]!.say({ kind: 'rejected', issues: [issue] });
    workers[3]!.say({ kind: 'rejected', issues: [issue] });
    expect(state.scenario.getState().rejected!.issues).toEqual([issue]);
    expect(state.scenario.getState().current).toBe(file);
    expect(state.client.runs()).toHaveLength(2);
    expect(pairPhase(state.status.getState())).toBe('done');
  });

  it('puts the switches back when a re-run is stopped', () => {
    const { state, workers } = aShownPair();
    state.setStanding(['H1']);
    state.cancel();
    expect(workers[2]!.asked.at(-1)!.kind).toBe('cancel');
    expect(state.scenario.getState().standing).toEqual([]);
    expect(pairPhase(state.status.getState())).toBe('done');
  });

  it('can be asked again after a stop before the first frame', () => {
    const { state, workers } = aPage();
    state.openScenario(file, 1);
    state.cancel();
    expect(pairPhase(state.status.getState())).toBe('cancelled');
    state.runAgain();
    expect(workers).toHaveLength(4);
    expect(pairPhase(state.status.getState())).toBe('computing');
  });

  it('keeps the frames of a run that fails', () => {
    const { state, workers } = aPage();
    state.openScenario(file, 1);
    for (const worker of workers) { worker.say(ready()); worker.say(upTo(40)); }
    workers[1]!.say({ kind: 'runFailed', tick: 41, message: 'layer above ceiling' });
    expect(pairPhase(state.status.getState())).toBe('failed');
    expect(state.client.horizonS()).toBe(40);
  });
});
