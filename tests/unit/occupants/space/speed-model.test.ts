import { describe, expect, it } from 'vitest';
import { createHeap, popHeap, pushHeap } from '../../../../src/sim/occupants/space/heap.ts';
import { headwaySpeedMPerS, pushFrac, reachM, tabulate } from '../../../../src/sim/occupants/space/speed-model.ts';
import { PRESETS } from '../../../../src/sim/occupants/space/presets.ts';

const { neighbour, wall } = PRESETS.sameWork.model;

describe('the collision-free speed model', () => {
  it('pushes with its strength at contact and e times less a range farther', () => {
    expect(pushFrac(neighbour, 0)).toBe(8);
    expect(pushFrac(wall, 0)).toBe(5);
    expect(pushFrac(neighbour, 0) / pushFrac(neighbour, 0.1)).toBeCloseTo(Math.E, 12);
  });

  it('leaves out pushes below a ten-thousandth of the wish', () => {
    expect(pushFrac(neighbour, reachM(neighbour))).toBeCloseTo(1e-4, 12);
  });

  it('keeps the time gap, never backwards and never above the free speed', () => {
    expect([-0.1, 0, 0.6, 5].map((gapM) => headwaySpeedMPerS(gapM, 1, 1.2))).toEqual([0, 0, 0.6, 1.2]);
    expect(headwaySpeedMPerS(0.6, 2, 1.2)).toBe(0.3);
  });

  it('is tabulated to a few millionths', () => {
    const { pushFrac: entries, leastGapM, entriesPerM } = tabulate(neighbour, -0.5, 1);
    for (let gapM = -0.49; gapM < 0.99; gapM += 0.00317) {
      const place = (gapM - leastGapM) * entriesPerM, entry = Math.floor(place);
      const read = entries[entry]! + (place - entry) * (entries[entry + 1]! - entries[entry]!);
      expect(Math.abs(read / pushFrac(neighbour, gapM) - 1)).toBeLessThan(4e-6);
    }
  });
});

describe('the heap', () => {
  it('gives the smallest key first and equal keys by item', () => {
    const heap = createHeap();
    const given: [number, number][] = [[3, 1], [1, 9], [2, 4], [1, 2], [3, 0], [0, 7], [1, 5]];
    for (const [key, item] of given) pushHeap(heap, key, item);
    expect(given.map(() => popHeap(heap))).toEqual([7, 2, 5, 9, 4, 0, 1]);
    expect(heap.items).toEqual([]);
  });
});
