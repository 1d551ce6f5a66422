import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openShelf, type Shelf } from '../../../src/state/shelf.ts';

let shelf: Shelf;
let count = 0;
const newShelf = async () => (shelf = (await openShelf(`shelf-${(count += 1)}`))!);
const aRun = (fileName: string, timeS: number) => ({ fileName, isOwn: false, seed: 1, rectify: 'all' as const, timeS, durationS: 600 });

afterEach(() => {
  vi.useRealTimers();
  shelf.close();
});

function atSecond(second: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: second * 1000 });
}

describe('shelf', () => {
  it('gives the last run first, one place a drill', async () => {
    await newShelf();
    for (const [second, run] of [aRun('a.jsonc', 10), aRun('b.jsonc', 20), aRun('a.jsonc', 30)].entries()) {
      atSecond(second);
      await shelf.keepRun(run);
    }
    expect((await shelf.runs()).map(({ fileName, timeS }) => [fileName, timeS])).toEqual([['a.jsonc', 30], ['b.jsonc', 20]]);
  });

  it('forgets the oldest of many runs', async () => {
    await newShelf();
    for (let i = 0; i < 15; i++) {
      atSecond(i);
      await shelf.keepRun(aRun(`${i}.jsonc`, 0));
    }
    expect((await shelf.runs()).map(({ fileName }) => fileName)).toEqual(Array.from({ length: 12 }, (_, i) => `${14 - i}.jsonc`));
  });

  it('keeps a file by its name, the newest text of it', async () => {
    await newShelf();
    await shelf.keepFile({ fileName: 'mine.jsonc', text: 'old' });
    await shelf.keepFile({ fileName: 'mine.jsonc', text: 'new' });
    expect((await shelf.file('mine.jsonc'))?.text).toBe('new');
    expect(await shelf.file('other.jsonc')).toBeNull();
  });

  it('is empty after it is cleared', async () => {
    await newShelf();
    await shelf.keepRun(aRun('a.jsonc', 1));
    await shelf.keepFile({ fileName: 'mine.jsonc', text: '{}' });
    await shelf.clear();
    expect(await shelf.runs()).toEqual([]);
    expect(await shelf.file('mine.jsonc')).toBeNull();
  });
});
