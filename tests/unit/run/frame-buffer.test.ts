import { describe, expect, it } from 'vitest';
import { frameAt } from '../../../src/run/frame-buffer.ts';
import { aFrame } from '../../builders/a-measured-run.ts';

const frames = [0, 4, 8, 10].map((timeS) => aFrame(timeS));
const at = (timeS: number) => {
  const pair = frameAt(frames, timeS)!;
  return [pair.before.timeS, pair.after.timeS, pair.mix];
};

describe('frameAt', () => {
  it('finds the frames around a time and how far between them it lies', () => expect(at(5)).toEqual([4, 8, 0.25]));
  it('gives a frame itself at its own time', () => expect(at(4)).toEqual([4, 8, 0]));
  it('stays at the first frame before the start', () => expect(at(-3)).toEqual([0, 0, 0]));
  it('stays at the last frame after the end', () => expect(at(99)).toEqual([10, 10, 0]));
  it('knows shorter last intervals', () => expect(at(9)).toEqual([8, 10, 0.5]));
  it('has nothing to show before the first frame', () => expect(frameAt([], 3)).toBeNull());
});
