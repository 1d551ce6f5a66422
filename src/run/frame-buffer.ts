import type { Frame } from '../sim/index.ts';

export interface FramePair {
  readonly before: Frame;
  readonly after: Frame;
  /** 0: all `before`, 1: all `after`. */
  readonly mix: number;
}

/**
 * The two frames around a time and how far between them it lies, for views that interpolate.
 * Before the first and after the last frame: that frame, twice.
 * @param frames  in order of time
 * @returns null when there is no frame yet
 */
export function frameAt(frames: readonly Frame[], timeS: number): FramePair | null {
  if (frames.length === 0) return null;
  const index = lastIndexAtOrBefore(frames, timeS);
  const before = frames[Math.max(index, 0)]!;
  const after = frames[Math.min(index + 1, frames.length - 1)]!;
  const spanS = after.timeS - before.timeS;
  const mix = spanS > 0 ? Math.min(1, Math.max(0, (timeS - before.timeS) / spanS)) : 0;
  return { before, after, mix };
}

/** Index of the last frame with timeS <= the given one; -1 when all come later. */
export function lastIndexAtOrBefore(frames: readonly Pick<Frame, 'timeS'>[], timeS: number): number {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (frames[middle]!.timeS <= timeS) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
