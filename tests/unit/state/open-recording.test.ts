import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Recording } from '../../../src/run/run-types.ts';
import { ENGINE_VERSION } from '../../../src/run/engine-version.ts';
import { hashText, SLICE_ORDER } from '../../../src/sim/index.ts';
import { createAppState } from '../../../src/state/app-state.ts';
import { looksLikeRecording, openRecording, replayVerdict } from '../../../src/state/open-recording.ts';
import type { RunData } from '../../../src/state/run-data.ts';

const DRILL = JSON.stringify({ id: 'tower', names: { zh: '楼', en: 'Tower' }, hazards: [{ id: 'H1', kind: 'dryRiser' }, { id: 'H2', kind: 'noDetection' }] });
const SLICES = Object.fromEntries(SLICE_ORDER.map((name) => [name, '0'.repeat(16)]));
const HASHES = [60, 120].map((tick) => ({ tick, all: String(tick).padStart(16, '0'), slices: SLICES }));
const aRecording = (rest: Partial<Recording> = {}): Recording => ({
  format: 'lifelane-recording', version: 1, engineVersion: ENGINE_VERSION, scenarioId: 'tower', scenarioFile: 'scenarios/tower.jsonc', scenarioHash: hashText(DRILL), standing: [], seed: 7, untilS: 120,
  commands: [], hashes: HASHES, ...rest,
});

function aPage() {
  const orders: { readonly rectify: unknown; readonly seed: number }[] = [];
  const startWorker = () => ({ postMessage: (message: unknown) => orders.push(message as (typeof orders)[number]), terminate: () => undefined, onmessage: null, onerror: null });
  const files = [{ fileName: 'scenarios/other.jsonc', text: '{}', isOwn: false }, { fileName: 'scenarios/tower.jsonc', text: DRILL, isOwn: false }];
  const state = createAppState({ files, seed: 1, settings: { language: 'en', theme: 'dark', pictureMode: 'picture' }, startAtS: 0, playsByItself: false, startWorker });
  const open = (recording: Recording) => openRecording(state, { fileName: 'r.json', text: JSON.stringify(recording) });
  return { state, orders, open };
}

describe('recording on the page', () => {
  it('runs the rectified tower with its seed again', async () => {
    const { state, orders, open } = aPage();
    expect(await open(aRecording())).toEqual({ kind: 'running' });
    expect(orders.map(({ rectify, seed }) => [rectify, seed])).toEqual([['none', 7], ['all', 7]]);
    expect(state.scenario.getState().replayed?.side).toBe('rectified');
  });

  it('repeats a tower with some hazards on the right, one with all of them on the left', async () => {
    const partly = aPage();
    await partly.open(aRecording({ standing: ['H2'] }));
    expect(partly.orders[1]!.rectify).toEqual(['H1']);
    const asFound = aPage();
    await asFound.open(aRecording({ standing: ['H1', 'H2'] }));
    expect(asFound.state.scenario.getState().replayed?.side).toBe('asFound');
  });

  it('runs nothing when the drill has changed, is not here, or the file is no recording', async () => {
    const { orders, open } = aPage();
    expect(await open(aRecording({ scenarioHash: '0123456789abcdef' }))).toEqual({ kind: 'changed' });
    expect(await open(aRecording({ scenarioHash: '0123456789abcdef', scenarioId: 'nowhere', scenarioFile: 'nowhere.jsonc' }))).toEqual({ kind: 'noDrill', scenarioId: 'nowhere' });
    expect(await open({ ...aRecording(), version: 9 as 1 })).toMatchObject({ kind: 'refused', message: expect.stringContaining('version 9') as string });
    expect(orders).toEqual([]);
  });

  it('compares every code that both have', () => {
    const run = (hashes: Recording['hashes']) => ({ recording: aRecording({ hashes }) }) as unknown as RunData;
    const replayed = { recording: aRecording(), side: 'rectified' as const };
    expect(replayVerdict(replayed, run([...HASHES, { tick: 180, all: 'f'.repeat(16), slices: {} }]))).toEqual({ kind: 'same', checkedCount: 2 });
    expect(replayVerdict(replayed, run([HASHES[0]!, { ...HASHES[1]!, all: 'f'.repeat(16) }]))).toEqual({ kind: 'differs', tick: 120 });
    expect(replayVerdict(replayed, { recording: null } as unknown as RunData)).toBeNull();
  });

  it('tells a recording from a drill by its head', () => {
    expect(looksLikeRecording(JSON.stringify(aRecording(), null, 2))).toBe(true);
    expect(looksLikeRecording('// "lifelane-recording"\n{ "version": 1 }')).toBe(false);
  });
});
