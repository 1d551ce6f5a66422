import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStudyStore } from '../../../src/state/index.ts';

const outcome = { kind: 'values', endS: 600, values: { outCount: 3 } } as const;
const night = (seed: number) => ({ seed, untilS: 600, rectified: ['lane'] });

afterEach(() => void vi.useRealTimers());

describe('study store', () => {
  it('gives back the nights of that study alone, each once', async () => {
    const store = (await openStudyStore('study-store-1'))!;
    for (const seed of [1, 2, 2]) await store.keep('a', { night: night(seed), outcome });
    await store.keep('b', { night: night(9), outcome });
    expect((await store.load('a')).map(({ night: { seed } }) => seed)).toEqual([1, 2]);
    expect((await store.load('a'))[0]).toMatchObject({ night: night(1), outcome });
    store.close();
  });

  it('forgets the study that was left longest ago, nights and all', async () => {
    const store = (await openStudyStore('study-store-2'))!;
    for (let k = 0; k < 9; k++) {
      vi.useFakeTimers({ toFake: ['Date'], now: 1000 * k });
      await store.keep(`study-${k}`, { night: night(1), outcome });
    }
    expect(await store.load('study-0')).toEqual([]);
    expect(await store.load('study-1')).toHaveLength(1);
    store.close();
  });
});
