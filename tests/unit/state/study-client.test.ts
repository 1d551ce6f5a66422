/** The page's pool against the command line's order: workers of its own kind, run in this process. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../../src/sim/index.ts';
import { measureNight } from '../../../src/report/study/measure-night.ts';
import { studyGroups } from '../../../src/report/study/study-group.ts';
import { reportStudy } from '../../../src/report/study/study-report.ts';
import { createResults } from '../../../src/report/study/study-results.ts';
import { wantedNights } from '../../../src/report/study/study-schedule.ts';
import { FIRST_CHOICE, openStudyStore, StudyClient, type StudyChoice, type StudyWorkerLike } from '../../../src/state/index.ts';
import type { FromStudyWorker, ToStudyWorker } from '../../../src/state/study/study-messages.ts';
import { createStudySession } from '../../../src/state/study/study-worker-session.ts';
import { settingOf } from '../../../src/state/study/study-state.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { anInput } from '../../builders/an-input.ts';
import { aHazard, aScenario } from '../../builders/a-scenario.ts';
import { DRY_PORTS } from '../../builders/dry-ports.ts';

const scenario = aScenario([aHazard('H1', { kind: 'blockedFireLane', chain: 'access' }), aHazard('H2', { kind: 'dryRiser' })], anInput({ durationS: 240 }));
const file = { fileName: 'test.jsonc', text: '{}', isOwn: true };
const choice: StudyChoice = { ...FIRST_CHOICE, measureId: 'firstCallS', pairLimitCount: 6, nightLimitCount: 3 };

/** A worker without a thread; it answers in later turns. */
function fakeWorker(load: () => Scenario = () => scenario, codeId: string | null = null): StudyWorkerLike {
  let isOver = false;
  const worker: StudyWorkerLike = { onmessage: null, onerror: null, terminate: () => (isOver = true), postMessage: (message: ToStudyWorker) => void setTimeout(() => void session.receive(message), 0) };
  const session = createStudySession({
    codeId,
    post: (data: FromStudyWorker) => void (isOver || worker.onmessage?.({ data } as MessageEvent<FromStudyWorker>)),
    loadScenario: load,
    loadPorts: () => Promise.resolve(DRY_PORTS),
    nowMs: () => 0,
    nextTurn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  return worker;
}

const until = async (client: StudyClient, isThere: (state: ReturnType<StudyClient['store']['getState']>) => boolean): Promise<void> => {
  while (!isThere(client.store.getState())) await new Promise((resolve) => setTimeout(resolve, 1));
};
const phase = (client: StudyClient) => client.store.getState().phase;

/** What the command line does: one night after another, without a pool. */
function inOrder(): ReturnType<typeof reportStudy> {
  const groups = { kind: studyGroups(scenario, 'kind'), chain: studyGroups(scenario, 'chain') };
  const setting = settingOf(choice, { names: scenario.names, hash: hashText('test'), durationS: 240, aimMeasureId: null, varying: [], groups }, []);
  const results = createResults();
  for (let next = wantedNights(setting, results).next(); next.done !== true; next = wantedNights(setting, results).next()) results.put(next.value, measureNight(scenario, DRY_PORTS, next.value));
  return reportStudy(setting, results);
}

describe('a study in a pool of workers', () => {
  it('says what the command line says, whatever the number of workers, with a pause, a stop and another question between', async () => {
    const expected = inOrder();
    const whole = new StudyClient({ startWorker: fakeWorker, workerCount: 3 }, file, choice);
    await until(whole, ({ phase: now }) => now === 'ended');
    expect(whole.store.getState().report).toEqual(expected);

    const broken = new StudyClient({ startWorker: fakeWorker, workerCount: 2 }, file, choice);
    await until(broken, ({ doneCount }) => doneCount >= 2);
    broken.pause();
    expect(phase(broken)).toBe('paused');
    broken.goOn();
    await until(broken, ({ doneCount }) => doneCount >= 4);
    broken.stop();
    expect(phase(broken)).toBe('stopped');
    broken.choose({ measureId: 'outCount' });
    broken.goOn();
    broken.choose({ measureId: 'firstCallS' });
    await until(broken, ({ phase: now }) => now === 'ended');
    expect(broken.store.getState().report).toEqual(expected);
  });

  it('holds a night in the middle while paused', async () => {
    const client = new StudyClient({ startWorker: fakeWorker, workerCount: 2 }, file, choice);
    await until(client, ({ doneCount }) => doneCount >= 1);
    client.pause();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { doneCount } = client.store.getState();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(client.store.getState().doneCount).toBe(doneCount);
    client.dispose();
  });

  it('keeps what it computed when the question changes', async () => {
    const client = new StudyClient({ startWorker: fakeWorker, workerCount: 2 }, file, choice);
    await until(client, ({ phase: now }) => now === 'ended');
    const { doneCount } = client.store.getState();
    client.choose({ measureId: 'outCount' });
    expect(client.store.getState().report!.measureId).toBe('outCount');
    await until(client, ({ phase: now }) => now === 'ended');
    expect(client.store.getState().doneCount).toBe(doneCount);
  });

  it('goes on after a reload where it was, and begins anew when the code is another', async () => {
    const expected = inOrder();
    const openStore = () => openStudyStore('study-reload');
    const visit = (codeId: string) => new StudyClient({ startWorker: () => fakeWorker(undefined, codeId), workerCount: 2, openStore }, file, choice);
    const first = visit('code-1');
    await until(first, ({ doneCount }) => doneCount >= 5);
    first.stop();
    const { doneCount } = first.store.getState();
    first.dispose();

    const again = visit('code-1');
    await until(again, ({ scenario: read }) => read !== null);
    expect(again.store.getState()).toMatchObject({ doneCount, keptCount: doneCount, isKept: true });
    await until(again, ({ phase: now }) => now === 'ended');
    expect(again.store.getState().report).toEqual(expected);
    again.dispose();

    const other = visit('code-2');
    await until(other, ({ scenario: read }) => read !== null);
    expect(other.store.getState().keptCount).toBe(0);
    other.dispose();
  });

  it('says that nothing outlives the page where the browser keeps nothing', async () => {
    const client = new StudyClient({ startWorker: () => fakeWorker(undefined, 'code-1'), workerCount: 2, openStore: () => Promise.resolve(null) }, file, choice);
    expect(client.store.getState().isKept).toBeNull();
    await until(client, ({ phase: now }) => now === 'ended');
    expect(client.store.getState().isKept).toBe(false);
    client.dispose();
  });

  it('gives hazards that do nothing a share of nothing, and plans with what has a price', async () => {
    const client = new StudyClient({ startWorker: fakeWorker, workerCount: 2 }, file, choice);
    await until(client, ({ phase: now }) => now === 'ended');
    expect(client.store.getState().report!.effects!.effects.map(({ share }) => share!.mean)).toEqual([0, 0]);
    const items = client.store.getState().setting!.groups.map(({ kind }) => ({ kind, party: null, costYuan: 10, isMust: false }));
    expect(client.plan({ items, budgetYuan: 10, purses: {} })!.answer).toMatchObject({ kind: 'plan', best: { fixedIndex: 0 } });
  });

  it('says what is wrong with a file', async () => {
    const issues = [{ fileName: 'test.jsonc', line: 1, column: 2, path: 'id', problem: 'is missing', allowed: 'a text' }];
    const client = new StudyClient({ startWorker: () => fakeWorker(() => { throw Object.assign(new Error('bad'), { issues }); }), workerCount: 2 }, file, choice);
    await until(client, ({ phase: now }) => now === 'rejected');
    expect(client.store.getState().issues).toEqual(issues);
  });
});
