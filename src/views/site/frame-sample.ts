/** A moment between two frames: views draw at the playback time, frames come every few ticks. */
import { FRAME_COLUMNS, type Frame } from '../../sim/index.ts';
import { frameIndexAt } from '../view.ts';

export interface FrameSample {
  readonly before: Frame;
  readonly after: Frame;
  readonly mixFrac: number;
}

type BlockName = Exclude<keyof typeof FRAME_COLUMNS, 'totals'>;

export function sampleFrames(frames: readonly Frame[], timeS: number): FrameSample | null {
  const index = Math.max(0, frameIndexAt(frames, timeS));
  const before = frames[index];
  if (!before) return null;
  const after = frames[index + 1] ?? before;
  const spanS = after.timeS - before.timeS;
  const mixFrac = spanS > 0 ? Math.min(1, Math.max(0, (timeS - before.timeS) / spanS)) : 0;
  return { before, after, mixFrac };
}

/** Reads one column of a block, mixed between the two frames. Resolve it once, call it per row. */
export function mixedColumn(sample: FrameSample, blockName: BlockName, column: string): (row: number) => number {
  const columns: readonly string[] = FRAME_COLUMNS[blockName];
  const stride = columns.length;
  const at = columns.indexOf(column);
  const before = sample.before[blockName];
  const after = sample.after[blockName];
  const mixFrac = sample.mixFrac;
  return (row) => {
    const from = before[row * stride + at] ?? 0;
    return from + ((after[row * stride + at] ?? from) - from) * mixFrac;
  };
}

/** For columns that are codes: a state is never half of two states. */
export function steppedColumn(sample: FrameSample, blockName: BlockName, column: string): (row: number) => number {
  return mixedColumn({ before: sample.before, after: sample.before, mixFrac: 0 }, blockName, column);
}
