/** Which tower is rectified when, and out of whose purse: most people saved per yuan first, after those that must come first. */
import type { PlanSpec, PurseSpec, Tier } from '../../scenario/district/district-schema.ts';
import type { PricedHazard } from '../../scenario/district/price.ts';
import type { Summary } from '../statistics.ts';
import { backAfter, regrowthAt, type BackAfter, type PlanRegrowth } from './regrowth-of-plan.ts';

export interface Payable {
  readonly id: string;
  readonly tier: Tier;
  readonly costYuan: number;
  readonly remedies: readonly PricedHazard[];
  /** What its own maintenance fund holds: no purse that needs a fund pays more for it; null: not known. */
  readonly fundYuan: number | null;
  /** As found minus rectified, of the measure that ranks; null: not computed. */
  readonly savedPeople: Summary | null;
}

export interface PlannedTower {
  readonly towerId: string;
  readonly rankNumber: number;
  readonly isMust: boolean;
  /** Per million yuan; null: its remedies cost nothing, or no night was computed. */
  readonly savedPerMillionYuan: number | null;
  /** Month of the plan, from 1; null: not within the plan. */
  readonly monthNumber: number | null;
  /** Yuan by purse. */
  readonly paid: Readonly<Record<string, number>>;
  /** Why it is not within the plan. */
  readonly why: 'noMoney' | 'noTime' | 'nothingToDo' | null;
}

export interface PlannedMonth extends PlanRegrowth {
  readonly monthNumber: number;
  readonly towerIds: readonly string[];
  readonly spentYuan: number;
  readonly spentByPurse: Readonly<Record<string, number>>;
  readonly leftByPurse: Readonly<Record<string, number>>;
  /** Over all towers rectified so far: the sum of their means, for one fire in each. */
  readonly savedCount: number;
  readonly rectifiedTowerCount: number;
  /** Towers still in each tier at the end of the month. */
  readonly tiers: Readonly<Record<Tier, number>>;
}

export interface Plan {
  /** In the order in which they should be done. */
  readonly towers: readonly PlannedTower[];
  readonly months: readonly PlannedMonth[];
}

type Balances = Readonly<Record<string, number>>;
type MoneyYuan = number;

const YUAN_PER_MILLION = 1e6;

export function planBudget(payables: readonly Payable[], purses: readonly PurseSpec[], spec: PlanSpec): Plan {
  const ranked = [...payables].sort((a, b) => compareForRank(a, b, spec));
  const outcome = new Map<string, Pick<PlannedTower, 'monthNumber' | 'paid' | 'why'>>();
  for (const tower of ranked) if (tower.remedies.length === 0) outcome.set(tower.id, { monthNumber: null, paid: {}, why: 'nothingToDo' });
  const months: PlannedMonth[] = [];
  const back = backAfter(spec);
  const fundIds = purses.filter(({ needsFund }) => needsFund).map(({ id }) => id);
  let balances: Balances = {};
  for (let monthNumber = 1; monthNumber <= spec.months; monthNumber++) {
    balances = withIncome(balances, purses, monthNumber);
    // Money only goes: what all that is left and to come cannot pay will never be paid, and holds nothing.
    const everLeft = withLater(balances, purses, monthNumber);
    for (const tower of ranked) if (!outcome.has(tower.id) && pay(tower, everLeft, fundIds) === null) outcome.set(tower.id, { monthNumber: null, paid: {}, why: 'noMoney' });
    const month = workMonth(ranked.filter((tower) => !outcome.has(tower.id)), balances, spec, fundIds);
    for (const [id, paid] of month.paid) outcome.set(id, { monthNumber, paid, why: null });
    balances = month.balances;
    months.push(summariseMonth(monthNumber, { payables, outcome, balances, back, paidNow: month.paid }));
  }
  const towers = ranked.map((tower, i): PlannedTower => {
    const left: Pick<PlannedTower, 'monthNumber' | 'paid' | 'why'> = { monthNumber: null, paid: {}, why: pay(tower, balances, fundIds) === null ? 'noMoney' : 'noTime' };
    return { towerId: tower.id, rankNumber: i + 1, isMust: isMust(tower, spec), savedPerMillionYuan: perMillionYuan(tower), ...(outcome.get(tower.id) ?? left) };
  });
  return { towers, months };
}

function isMust({ tier, remedies }: Payable, { mustTiers }: PlanSpec): boolean {
  return remedies.length > 0 && mustTiers.includes(tier);
}

function perMillionYuan({ costYuan, savedPeople }: Payable): number | null {
  return costYuan === 0 || savedPeople === null ? null : (savedPeople.mean * YUAN_PER_MILLION) / costYuan;
}

/** Must come first; then most saved per yuan (free ones before all that cost); then most saved; then by id. */
function compareForRank(a: Payable, b: Payable, spec: PlanSpec): number {
  const worth = (tower: Payable): number => {
    if (tower.savedPeople === null || tower.remedies.length === 0) return -Infinity;
    if (tower.costYuan === 0) return tower.savedPeople.mean > 0 ? Infinity : 0;
    return tower.savedPeople.mean / tower.costYuan;
  };
  const more = (x: number, y: number): number => (x === y ? 0 : y > x ? 1 : -1);
  return Number(isMust(b, spec)) - Number(isMust(a, spec)) || more(worth(a), worth(b)) || more(a.savedPeople?.mean ?? 0, b.savedPeople?.mean ?? 0) || (a.id < b.id ? -1 : 1);
}

function withIncome(balances: Balances, purses: readonly PurseSpec[], monthNumber: number): Balances {
  return Object.fromEntries(purses.map(({ id, yuan, fromMonth }) => [id, (balances[id] ?? 0) + (fromMonth === monthNumber ? yuan : 0)]));
}

function withLater(balances: Balances, purses: readonly PurseSpec[], monthNumber: number): Balances {
  return Object.fromEntries(purses.map(({ id, yuan, fromMonth }) => [id, (balances[id] ?? 0) + (fromMonth > monthNumber ? yuan : 0)]));
}

interface MonthOfWork {
  readonly balances: Balances;
  readonly paid: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

/** In order of rank, as many as can be worked on. A tower that must be done and cannot be paid yet holds its purses: what is cheaper does not empty them. */
function workMonth(waiting: readonly Payable[], start: Balances, spec: PlanSpec, fundIds: readonly string[]): MonthOfWork {
  let balances = start;
  const held = new Set<string>();
  const paid = new Map<string, Readonly<Record<string, number>>>();
  for (const tower of waiting) {
    if (paid.size >= spec.towersPerMonth) break;
    const free = Object.fromEntries(Object.entries(balances).filter(([id]) => !held.has(id)));
    const parts = pay(tower, free, fundIds);
    if (parts !== null) {
      paid.set(tower.id, parts);
      balances = Object.fromEntries(Object.entries(balances).map(([id, yuan]) => [id, yuan - (parts[id] ?? 0)]));
    } else if (isMust(tower, spec)) tower.remedies.flatMap((remedy) => remedy.purseIds).forEach((id) => held.add(id));
  }
  return { balances, paid };
}

/** Each remedy out of the first purse that may pay and can; null: not all of them can be paid. */
function pay({ remedies, fundYuan }: Payable, balances: Balances, fundIds: readonly string[]): Record<string, number> | null {
  const left: Record<string, MoneyYuan> = Object.fromEntries(Object.entries(balances).map(([id, yuan]) => [id, fundIds.includes(id) ? Math.min(yuan, fundYuan ?? Infinity) : yuan]));
  const parts: Record<string, MoneyYuan> = {};
  for (const { costYuan, purseIds } of remedies) {
    if (costYuan === 0) continue;
    const purse = purseIds.find((id) => (left[id] ?? 0) >= costYuan);
    if (purse === undefined) return null;
    left[purse] = left[purse]! - costYuan;
    parts[purse] = (parts[purse] ?? 0) + costYuan;
  }
  return parts;
}

interface MonthEnd {
  readonly payables: readonly Payable[];
  readonly outcome: ReadonlyMap<string, Pick<PlannedTower, 'monthNumber'>>;
  readonly balances: Balances;
  readonly back: BackAfter;
  readonly paidNow: MonthOfWork['paid'];
}

function summariseMonth(monthNumber: number, { payables, outcome, balances, back, paidNow }: MonthEnd): PlannedMonth {
  const done = payables.filter((tower) => (outcome.get(tower.id)?.monthNumber ?? null) !== null);
  const spentByPurse: Record<string, MoneyYuan> = {};
  for (const parts of paidNow.values()) for (const [id, yuan] of Object.entries(parts)) spentByPurse[id] = (spentByPurse[id] ?? 0) + yuan;
  const inTier = (tier: Tier) => payables.filter((tower) => (done.includes(tower) ? 'low' : tower.tier) === tier).length;
  return {
    monthNumber,
    towerIds: [...paidNow.keys()],
    spentYuan: Object.values(spentByPurse).reduce((sum, yuan) => sum + yuan, 0),
    spentByPurse,
    leftByPurse: balances,
    savedCount: done.reduce((sum, tower) => sum + (tower.savedPeople?.mean ?? 0), 0),
    rectifiedTowerCount: done.length,
    ...regrowthAt(monthNumber, done.map((tower) => ({ tower, doneMonthNumber: outcome.get(tower.id)!.monthNumber! })), back),
    tiers: { high: inTier('high'), medium: inTier('medium'), low: inTier('low') },
  };
}
