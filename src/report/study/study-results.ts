/** Nights that were computed, whoever asked for them: a study that changes its mind finds again what it needs. */
import type { NightOutcome } from './measure-night.ts';

export interface NightKey {
  readonly seed: number;
  readonly untilS: number;
  readonly rectified: readonly string[];
}

export interface StudyResults {
  readonly get: (night: NightKey) => NightOutcome | null;
  readonly put: (night: NightKey, outcome: NightOutcome) => void;
  readonly count: () => number;
}

/** The same for the same night, in whatever order its hazards are named. */
export function keyOf({ seed, untilS, rectified }: NightKey): string {
  return `${untilS}|${seed}|${[...rectified].sort().join(',')}`;
}

export function createResults(): StudyResults {
  const outcomes = new Map<string, NightOutcome>();
  return {
    get: (night) => outcomes.get(keyOf(night)) ?? null,
    put: (night, outcome) => void outcomes.set(keyOf(night), outcome),
    count: () => outcomes.size,
  };
}
