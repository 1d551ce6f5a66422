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

/** What a reader says of money, over what the file says. */
export interface GivenMoney {
  readonly prices: Readonly<Record<string, number | null>>;
  /** Who pays, by kind; a kind that is not named is paid by the party of the file. */
  readonly payers?: Readonly<Record<string, string>>;
  readonly mustKinds: readonly string[];
}

/** The file's own prices and parties, until the reader gives others. */
export function itemsOf(groups: readonly StudyGroup[], { prices, payers = {}, mustKinds }: GivenMoney): readonly PlanItem[] {
  return groups.map(({ kind, party, costYuan }) => ({ kind, party: payers[kind] ?? party, costYuan: prices[kind] === undefined ? costYuan : prices[kind], isMust: mustKinds.includes(kind) }));
}
