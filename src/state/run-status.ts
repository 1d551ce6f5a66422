import { createStore } from 'zustand/vanilla';
import type { BySide, Side } from './side.ts';

export type RunPhase = 'idle' | 'computing' | 'done' | 'cancelled' | 'failed';

export interface SideStatus {
  readonly phase: RunPhase;
  /** Whole simulated seconds computed by the run that is under way, or by the last one. */
  readonly computedS: number;
  readonly durationS: number;
  readonly wallMs: number;
  readonly message: string | null;
  readonly hash: string | null;
}

/** Status only: frames and events live in the run client, and `version` says when to look there again. */
export interface RunStatus {
  readonly sides: BySide<SideStatus>;
  /** Grows whenever another run comes on screen. */
  readonly version: number;
  /** Grows with every batch of frames that arrives. */
  readonly batches: number;
}

export const IDLE: SideStatus = { phase: 'idle', computedS: 0, durationS: 0, wallMs: 0, message: null, hash: null };

export function createRunStatus() {
  return createStore<RunStatus>(() => ({ sides: { asFound: IDLE, rectified: IDLE }, version: 0, batches: 0 }));
}
export type RunStatusStore = ReturnType<typeof createRunStatus>;

export function setSide(store: RunStatusStore, side: Side, change: Partial<SideStatus>): void {
  store.setState((now) => ({ sides: { ...now.sides, [side]: { ...now.sides[side], ...change } } }));
}

/** Another word whenever another run comes on screen on this side, and when it begins and ends: what is shown of its outcome is read again. */
export function shownKey({ version, sides }: RunStatus, side: Side): string {
  return `${version} ${sides[side].phase}`;
}

/** Grows with every so many computed seconds of both sides, and once more when both are done: lists of events that grow in place are read again. */
export function growthOf(status: RunStatus, stepS: number): number {
  const { asFound, rectified } = status.sides;
  return pairPhase(status) === 'done' ? Infinity : Math.floor((asFound.computedS + rectified.computedS) / stepS);
}

/** The pair as one word: failed before computing before cancelled before done. */
export function pairPhase(status: RunStatus): RunPhase {
  const phases = [status.sides.asFound.phase, status.sides.rectified.phase];
  const worst = (['failed', 'computing', 'cancelled', 'idle'] as const).find((phase) => phases.includes(phase));
  return worst ?? 'done';
}
