import { hashState } from './hash.ts';
import { SLICE_ORDER } from './snapshot.ts';
import type { SliceName, World } from './world.ts';

/** One hash a slice, so that a replay can name the first slice that differs, and one over all. */
export interface WorldHash {
  readonly tick: number;
  readonly all: string;
  readonly slices: Readonly<Record<SliceName, string>>;
}

export function hashWorld(world: World): WorldHash {
  const slices = Object.fromEntries(SLICE_ORDER.map((name) => [name, hashState(world[name])])) as Record<SliceName, string>;
  return { tick: world.tick, all: hashState([world.tick, slices]), slices };
}
