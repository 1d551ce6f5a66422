/** Which repairs to buy: what a reader gives, and what may be bought at all. */
import type { StudyGroup } from '../study/study-group.ts';

export interface PlanQuestion {
  readonly items: readonly PlanItem[];
  /** In all; null: no limit but the purses. */
  readonly budgetYuan: number | null;
  /** By party; a party that is not named has no purse of its own and draws on the whole. */
  readonly purses: Readonly<Record<string, number>>;
}

/** One group of hazards, in the order of the study. */
export interface PlanItem {
  readonly kind: string;
  readonly party: string | null;
  /** Null: nobody has given a price. It is then not planned with, never guessed. */
  readonly costYuan: number | null;
  /** Is bought first, whatever it saves: a legal deadline, a high risk tier. */
  readonly isMust: boolean;
}

/** More than this many have too many subsets to look at them all. */
export const MOST_PLANNED = 16;

/** The file's own prices and parties, until the reader gives others. */
export function itemsOf(groups: readonly StudyGroup[], given: Readonly<Record<string, number | null>>, mustKinds: readonly string[]): readonly PlanItem[] {
  return groups.map(({ kind, party, costYuan }) => ({ kind, party, costYuan: given[kind] === undefined ? costYuan : given[kind], isMust: mustKinds.includes(kind) }));
}
