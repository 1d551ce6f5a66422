import { SLICE_ORDER, type Ports, type SimInput } from '../sim/index.ts';
import { startRun } from './run.ts';
import type { Recording, StateHash } from './run-types.ts';

export interface ReplayDifference {
  readonly tick: number;
  /** First slice, in the order of the tick, whose hash differs. `all`: the slices agree but the sum over them was changed. */
  readonly slice: string;
  readonly recorded: string;
  readonly found: string;
}

export interface ReplayReport {
  readonly checkedCount: number;
  readonly endTick: number;
  /** null: every hash is the recorded one. */
  readonly difference: ReplayDifference | null;
}

export interface ReplayOptions {
  /** Called after each checked hash. */
  readonly onChecked?: (tick: number) => void;
  /** Asked after each checked hash; true ends the replay early. */
  readonly shouldStop?: () => boolean;
}

/** Runs a recording again over the input of its condition and stops at the first hash that is not the recorded one. */
export function replay(recording: Recording, input: SimInput, ports: Ports, options: ReplayOptions = {}): ReplayReport {
  const { seed, commands, untilS, hashes } = recording;
  const run = startRun({ input, seed, commands, untilS }, ports);
  let checkedCount = 0;
  for (const recorded of hashes) {
    if (recorded.tick > run.endTick) break;
    run.advanceTo(recorded.tick);
    run.drain();
    const difference = firstDifference(recorded, run.stateHash());
    if (difference !== null) return { checkedCount, endTick: run.endTick, difference };
    checkedCount += 1;
    options.onChecked?.(recorded.tick);
    if (options.shouldStop?.() === true) break;
  }
  return { checkedCount, endTick: run.endTick, difference: null };
}

/** Compares two hashes of one tick. */
export function firstDifference(recorded: StateHash, found: StateHash): ReplayDifference | null {
  const slice = SLICE_ORDER.find((name) => recorded.slices[name] !== found.slices[name]) ?? (recorded.all === found.all ? null : 'all');
  if (slice === null) return null;
  const pick = (hash: StateHash): string => (slice === 'all' ? hash.all : hash.slices[slice]) ?? 'missing';
  return { tick: recorded.tick, slice, recorded: pick(recorded), found: pick(found) };
}
