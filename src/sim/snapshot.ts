import type { Slices, SliceName, World } from './world.ts';

/** The order of causality within a tick; also the order of hashes and snapshots. */
export const SLICE_ORDER: readonly SliceName[] = ['commands', 'fire', 'smoke', 'facade', 'protection', 'water', 'occupants', 'response'];

/** A deep copy of everything that changes. Restoring it and going on gives the same hashes as never having stopped. */
export interface Snapshot {
  readonly tick: number;
  readonly slices: Slices;
}

export function takeSnapshot(world: World): Snapshot {
  return { tick: world.tick, slices: copySlices(world) };
}

/** Puts the world back; the snapshot stays usable. */
export function restoreSnapshot(world: World, snapshot: Snapshot, tickS: number): void {
  world.tick = snapshot.tick;
  world.timeS = snapshot.tick * tickS;
  world.pending = [];
  Object.assign(world, copySlices(snapshot.slices));
}

function copySlices(from: Slices): Slices {
  return Object.fromEntries(SLICE_ORDER.map((name) => [name, copyState(from[name])])) as unknown as Slices;
}

function copyState<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return (value as unknown as Float64Array).slice() as unknown as T;
  if (Array.isArray(value)) return value.map(copyState) as unknown as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyState(item)])) as T;
}
