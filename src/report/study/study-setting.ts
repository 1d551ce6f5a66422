import { MOST_EXACT, type Method } from '../attribution/coalition.ts';
import type { StudyGroup } from './study-group.ts';

/** What a study is asked: with the scenario it says which nights are needed, and in which order. */
export interface StudySetting {
  readonly groups: readonly StudyGroup[];
  readonly method: Method;
  readonly firstSeed: number;
  /** Simulated seconds of every night. */
  readonly untilS: number;
  /** What it settles by. */
  readonly measureId: string;
  /** Nights with both towers, at most. */
  readonly pairLimitCount: number;
  /** Nights taken apart hazard by hazard, at most; not more than `pairLimitCount`. */
  readonly nightLimitCount: number;
  /** Settled: half of each 95 % interval is at most this share of the whole difference. Null: never, it goes to the limits. */
  readonly targetFrac: number | null;
  /** Simulated seconds of the glance that comes first; null: none. */
  readonly glanceS: number | null;
  /** Sets of groups left standing that are to be computed as well: plans under a budget. */
  readonly checkedSets: readonly number[];
}

export function methodFor(groupCount: number): Method {
  return groupCount <= MOST_EXACT ? 'exact' : 'sampled';
}
