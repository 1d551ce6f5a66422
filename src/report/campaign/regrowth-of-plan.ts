/** What a district's plan loses again: hazards of rectified towers come back by chance until somebody looks again. */
import { DAYS_PER_MONTH, FOUND_BY_THIRD_PARTY_FRAC, returnPerDay, standingFracs } from '../plan/regrowth-course.ts';
import type { PlanSpec } from '../../scenario/district/district-schema.ts';
import type { Payable } from './plan.ts';

export interface PlanRegrowth {
  /** Of all hazards of towers rectified so far: expected number that stand again at the end of the month. */
  readonly backCount: number;
  /** What the rectified towers still save: each tower's saving by the share of its hazards that are still fixed. */
  readonly savedLeftCount: number;
}

/** Of a kind: chance of standing again so many months after it was fixed; each computed once. */
export type BackAfter = (hazardKind: string, monthCount: number) => number;

export function backAfter({ months, reinspectDays, isKept }: Pick<PlanSpec, 'months' | 'reinspectDays' | 'isKept'>): BackAfter {
  const known = new Map<string, readonly number[]>();
  return (kind, monthCount) => {
    let fracs = known.get(kind);
    if (fracs === undefined) {
      fracs = standingFracs(returnPerDay([kind], isKept), months * DAYS_PER_MONTH, { inspectEveryDays: reinspectDays ?? null, foundFrac: FOUND_BY_THIRD_PARTY_FRAC });
      known.set(kind, fracs);
    }
    return fracs[monthCount * DAYS_PER_MONTH] ?? 0;
  };
}

/** @param doneMonthNumber  of each rectified tower */
export function regrowthAt(monthNumber: number, rectified: readonly { readonly tower: Payable; readonly doneMonthNumber: number }[], back: BackAfter): PlanRegrowth {
  let [backCount, savedLeftCount] = [0, 0];
  for (const { tower, doneMonthNumber } of rectified) {
    const fracs = tower.remedies.map(({ kind }) => back(kind, monthNumber - doneMonthNumber));
    const sum = fracs.reduce((total, frac) => total + frac, 0);
    backCount += sum;
    savedLeftCount += (tower.savedPeople?.mean ?? 0) * (1 - sum / Math.max(1, fracs.length));
  }
  return { backCount, savedLeftCount };
}
