/** The page's side of a crew's lesson: stages, what is asked of the worker, and other orders from any second, with workers that answer by script. */
import { describe, expect, it } from 'vitest';
import { DRILL_START, type KnownBrief, type KnownPicture } from '../../../../src/drill/index.ts';
import type { Recording } from '../../../../src/run/run-types.ts';
import type { FromWorker, ToWorker } from '../../../../src/run/worker-messages.ts';
import { conditionOf } from '../../../../src/scenario/condition.ts';
import { toSimInput } from '../../../../src/scenario/to-sim-input.ts';
import { summariseScenario } from '../../../../src/run/scenario-summary.ts';
import { packFrame, createWorld } from '../../../../src/sim/index.ts';
import { loadHydraulics } from '../../../../src/run/hydraulics/epanet.ts';
import { CrewDrill, type CrewWorkerLike } from '../../../../src/state/crew/index.ts';
import type { FromCrew, ToCrew } from '../../../../src/state/crew/crew-messages.ts';
import type { WorkerLike } from '../../../../src/state/run-client.ts';
import { aDrillStore } from '../../../builders/a-drill-store.ts';
import { shippedScenario } from '../../../builders/shipped-scenario.ts';

const scenario = shippedScenario('night-33f');
const condition = conditionOf(scenario, 'none');
const input = toSimInput(scenario, condition);
const frame = packFrame(createWorld(input, 1, { hydraulics: await loadHydraulics() }));
const recording = { hashes: [], scenarioId: 'night-33f', scenarioHash: 'x' } as unknown as Recording;
const attack = { tick: 900, command: { kind: 'orderUnit', unit: 'small.pumper2', order: 'attack', storey: 9 } } as const;

/** Answers each log with the second of its attack as the first water: enough to see which log a night was computed with. */
class ScriptedNight implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  isOver = false;
  postMessage(message: ToWorker): void {
    if (message.kind === 'start') this.tell({ kind: 'ready', runId: 1, input, scenario: summariseScenario(scenario, condition, { seed: 1, night: 'written' }) });
    else if (message.kind === 'setCommands') this.tell({ kind: 'rewound', runId: 1, timeS: 0 });
    if (message.kind !== 'start' && message.kind !== 'setCommands') return;
    const attackTick = message.commands.find(({ command }) => command.kind === 'orderUnit' && command.order === 'attack')?.tick;
    const water = attackTick === undefined ? [] : [{ tick: attackTick, timeS: attackTick, kind: 'attackStarted', who: 'small.pumper2', where: 'F9.flat5', because: null, values: { flowLPerS: 9, streamFrac: 1 } } as const];
    this.tell({ kind: 'progress', runId: 1, timeS: 3600, frames: [frame], events: water });
    this.tell({ kind: 'done', runId: 1, people: [], recording, wallMs: 1 });
  }
  terminate(): void {
    this.isOver = true;
  }
  private tell(data: FromWorker): void {
    this.onmessage?.({ data } as MessageEvent<FromWorker>);
  }
}

class ScriptedCrew implements CrewWorkerLike {
  onmessage: CrewWorkerLike['onmessage'] = null;
  onerror: CrewWorkerLike['onerror'] = null;
  readonly heard: ToCrew[] = [];
  postMessage(message: ToCrew): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.onmessage = null;
  }
  tell(data: FromCrew): void {
    this.onmessage?.({ data } as MessageEvent<FromCrew>);
  }
}

function opened(store = aDrillStore()) {
  const worker = new ScriptedCrew();
  const nights: ScriptedNight[] = [];
  const crew = new CrewDrill({
    scenario: 'night-33f', seed: 1, paceFactor: 1, now: () => '2026-11-22 18:00', startCrew: () => worker,
    startWorker: () => nights[nights.push(new ScriptedNight()) - 1]!, store, startMomentsWorker: () => { throw new Error('nobody asked'); },
  });
  crew.open();
  worker.tell({ kind: 'brief', textHash: 'aa', brief: { names: { zh: '夜', en: 'Night' }, roles: [{ id: 'command' }, { id: 'water' }] } as unknown as KnownBrief });
  return { crew, worker, nights, store };
}

const picture = (session: KnownPicture['session'], zeroS: number | null): FromCrew => ({ kind: 'picture', picture: { session, zeroS } as unknown as KnownPicture });
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

async function finished(store = aDrillStore()) {
  const all = opened(store);
  all.crew.start();
  all.worker.tell(picture('running', 379));
  all.worker.tell(picture('stopped', 379));
  all.worker.tell({ kind: 'revealed', night: { file: { fileName: 'scenarios/night-33f.jsonc', text: '', isOwn: false }, seed: 1, log: [], commands: [attack], drill: { ...DRILL_START, zeroS: 379, stoppedS: 1000, timeS: 1000 } } });
  await turn();
  return all;
}

describe('a crew’s lesson on the page', () => {
  it('asks for the brief by name, takes all roles, and starts with those that stay taken', () => {
    const { crew, worker } = opened();
    expect(worker.heard).toEqual([{ kind: 'read', scenario: 'night-33f', seed: 1 }]);
    expect(crew.state.getState()).toMatchObject({ stage: 'brief', taken: ['command', 'water'] });
    crew.take('water', false);
    crew.start();
    expect(worker.heard[1]).toEqual({ kind: 'start', roles: ['command'], paceFactor: 1, resumed: null });
    crew.start();
    expect(worker.heard).toHaveLength(2);
  });

  it('waits for the call, and asks for the truth once, when the drill has stopped', () => {
    const { crew, worker } = opened();
    crew.start();
    worker.tell(picture('running', null));
    expect(crew.state.getState().stage).toBe('starting');
    worker.tell(picture('running', 379));
    expect(crew.state.getState().stage).toBe('play');
    worker.tell(picture('stopped', 379));
    worker.tell(picture('stopped', 379));
    expect(worker.heard.filter(({ kind }) => kind === 'reveal')).toHaveLength(1);
    expect(crew.state.getState().file).toBeNull();
  });

  it('says what went wrong and can begin again', () => {
    const { crew, worker } = opened();
    worker.tell({ kind: 'failed', message: 'no scenario "x"' });
    expect(crew.state.getState()).toMatchObject({ stage: 'failed', message: 'no scenario "x"' });
    crew.open();
    expect(crew.state.getState().stage).toBe('loading');
  });

  it('keeps every log that was tried beside the one that was played', async () => {
    const { crew, nights } = await finished();
    const firsts = () => crew.state.getState().tree.branches.map(({ ends }) => [ends.asFound?.['firstWaterS'] ?? null, ends.rectified?.['firstWaterS'] ?? null]);
    expect(crew.state.getState().stage).toBe('result');
    expect(firsts()).toEqual([[900, 900]]);
    await crew.branch([{ ...attack, tick: 720 }]);
    await crew.branch([]);
    expect(firsts()).toEqual([[900, 900], [720, 720], [null, null]]);
    // One that was tried before is gone back to, not computed again.
    await crew.branch([attack]);
    expect(crew.state.getState().tree).toMatchObject({ currentId: 0 });
    expect(nights).toHaveLength(2);
    crew.dispose();
    expect(nights.every(({ isOver }) => isOver)).toBe(true);
  });
});

describe('a crew’s lesson that was cut off', () => {
  const stop = { kind: 'mark', atS: 401, cue: 'lane' } as const;
  const known = (session: KnownPicture['session'], clockS: number): FromCrew => ({ kind: 'picture', picture: { session, zeroS: 379, clockS, paceFactor: 4 } as unknown as KnownPicture });

  it('is kept as its screen knows it, listed after a reload, and gone on with at the same second as its instructor had set it', async () => {
    const { crew, worker, store } = opened();
    crew.name('command', '李四');
    crew.take('water', false);
    crew.start();
    worker.tell(known('running', 380));
    worker.tell({ kind: 'putIn', inputs: [stop] });
    worker.tell(known('paused', 400.5));
    crew.keep();
    crew.dispose();
    const next = opened(store);
    await turn();
    const [kept] = next.crew.state.getState().kept;
    expect(kept).toMatchObject({ stage: 'drill', scenario: 'night-33f', clockS: 400.5, sinceS: 21.5, people: { command: '李四' }, inputs: [stop], finished: null });
    next.crew.goOn(kept!);
    expect(next.worker.heard.at(-1)).toEqual({ kind: 'start', roles: ['command'], paceFactor: 1, resumed: { inputs: [stop], clockS: 400.5, paceFactor: 4, isPaused: true } });
    next.worker.tell(known('catchingUp', 390));
    expect(next.crew.state.getState().stage).toBe('starting');
    // Half-way back it is not kept as if it had stopped there.
    next.crew.keep();
    await turn();
    expect((await store.list())[0]!.clockS).toBe(400.5);
    next.worker.tell(known('paused', 400.5));
    expect(next.crew.state.getState()).toMatchObject({ stage: 'play', people: { command: '李四' }, taken: ['command'] });
  });

  it('does not go on with another text of the scenario, and says so', async () => {
    const { crew, worker, store } = opened();
    crew.start();
    worker.tell(known('running', 380));
    crew.keep();
    const next = opened(store);
    next.worker.tell({ kind: 'brief', textHash: 'bb', brief: { names: { zh: '夜', en: 'Night' }, roles: [] } as unknown as KnownBrief });
    await turn();
    const [kept] = next.crew.state.getState().kept;
    expect(next.crew.isChanged(kept!)).toBe(true);
    next.crew.goOn(kept!);
    expect(next.crew.state.getState().stage).toBe('brief');
  });

  it('has names back that were typed before the start', async () => {
    const { crew, store } = opened();
    crew.setPlace('东站');
    crew.keep();
    const next = opened(store);
    await turn();
    expect(next.crew.state.getState()).toMatchObject({ stage: 'brief', place: '东站', kept: [] });
  });

  it('comes back with its result, judgements, repairs and every try', async () => {
    const { crew, store } = await finished();
    await crew.branch([{ ...attack, tick: 720 }]);
    crew.override({ criterion: 'air', points: 2, reason: 'radio' });
    crew.fix('lane', { who: '物业', when: '周五' });
    crew.keep();
    const next = opened(store);
    await turn();
    const [kept] = next.crew.state.getState().kept;
    next.crew.goOn(kept!);
    await turn();
    const { stage, overrides, fixes, tree, finished: end } = next.crew.state.getState();
    expect(stage).toBe('result');
    expect({ overrides, fixes, tree, commands: end?.commands }).toEqual({ overrides: [{ criterion: 'air', points: 2, reason: 'radio' }], fixes: { lane: { who: '物业', when: '周五' } }, tree: crew.state.getState().tree, commands: [attack] });
    await next.crew.discard(kept!.id);
    expect(await store.list()).toEqual([]);
  });
});
