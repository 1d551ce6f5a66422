import type { SliceName } from './world.ts';

/** Wall time spent by each system, filled only when a clock is injected (the core has none of its own). */
export interface Profile {
  readonly nowMs: () => number;
  readonly spentMs: Record<SliceName | 'record', number>;
}

export function createProfile(nowMs: () => number): Profile {
  return {
    nowMs,
    spentMs: { commands: 0, fire: 0, smoke: 0, facade: 0, protection: 0, water: 0, occupants: 0, response: 0, record: 0 },
  };
}
