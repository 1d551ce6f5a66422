import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DrillKeeper, openDrillStore, type KeptDrill } from '../../../../src/state/drill/index.ts';

const drill = (id: string, savedAtMs: number, more: Partial<KeptDrill> = {}): KeptDrill => ({
  id, mode: 'crew', stage: 'drill', scenario: 'night-33f', names: { zh: '夜', en: 'Night' }, textHash: 'aa', seed: 1, startedAt: '', savedAtMs, place: '', people: {}, taken: null, inputs: [], clockS: 400,
  sinceS: 20, paceFactor: 1, isPaused: false, finished: null, ...more,
});

describe('drills that a browser keeps', () => {
  it('lists the latest first and forgets the oldest of many', async () => {
    const store = openDrillStore('drills-1');
    for (let i = 0; i < 33; i++) await store.save(drill(`d${i}`, i));
    const ids = (await store.list()).map(({ id }) => id);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([30, 'd32', 'd3']);
  });

  it('shows each page its own, and names before a start to nobody but the form', async () => {
    const store = openDrillStore('drills-2');
    const keeper = new DrillKeeper(store, 'station');
    await store.save(drill('crew', 1));
    await store.save(drill('mine', 2, { mode: 'station' }));
    await keeper.keep({ ...drill(keeper.briefId('ebike-lobby'), 0), stage: 'brief', place: '东门' });
    expect((await keeper.list()).map(({ id }) => id)).toEqual(['mine']);
    expect(await keeper.brief('ebike-lobby')).toMatchObject({ place: '东门', mode: 'station' });
    expect(await keeper.brief('blocked-gate')).toBeNull();
  });

  it('writes when something has changed, and only then', async () => {
    const written: number[] = [];
    const keeper = new DrillKeeper({ list: () => Promise.resolve([]), remove: () => Promise.resolve(), save: ({ clockS }) => Promise.resolve(void written.push(clockS)) }, 'crew');
    const { mode: _mode, savedAtMs: _at, ...kept } = drill('a', 0);
    for (const clockS of [400, 400, 401]) await keeper.keep({ ...kept, clockS });
    await keeper.keep(null);
    expect(written).toEqual([400, 401]);
  });

  it('drills on where the browser keeps nothing', async () => {
    const store = openDrillStore('drills-3');
    // What cannot be cloned cannot be kept.
    await expect(store.save(drill('x', 1, { names: (() => 1) as never }))).resolves.toBeUndefined();
    expect(await store.list()).toEqual([]);
  });
});
