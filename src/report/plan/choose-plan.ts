/** The repairs that save most for the money: every affordable set is looked at, none is guessed. */
import { has } from '../attribution/coalition.ts';
import type { Amount } from '../measures/measure.ts';
import { MOST_PLANNED, type PlanItem, type PlanQuestion } from './plan-question.ts';
import type { SavingModel } from './saving-model.ts';

export interface Plan {
  /** Bit k: group k is fixed. */
  readonly fixedIndex: number;
  readonly costYuan: number;
  readonly saved: Amount;
}

export interface RankedItem {
  readonly kind: string;
  /** Share of nights on which the best set for just that night holds it. */
  readonly chosenFrac: number;
}

export type PlanAnswer =
  | { readonly kind: 'plan'; readonly best: Plan; readonly front: readonly Plan[]; readonly order: readonly RankedItem[]; readonly unpricedKinds: readonly string[] }
  /** What must be fixed costs more than there is. */
  | { readonly kind: 'short'; readonly mustYuan: number; readonly unpricedKinds: readonly string[] }
  | { readonly kind: 'unpricedMust'; readonly unpricedKinds: readonly string[] }
  | { readonly kind: 'nothingPriced'; readonly unpricedKinds: readonly string[] }
  | { readonly kind: 'tooMany'; readonly unpricedKinds: readonly string[] };

export function choosePlan(question: PlanQuestion, model: SavingModel): PlanAnswer {
  const { items } = question;
  const unpricedKinds = items.filter(({ costYuan }) => costYuan === null).map(({ kind }) => kind);
  if (items.some(({ isMust, costYuan }) => isMust && costYuan === null)) return { kind: 'unpricedMust', unpricedKinds };
  const priced = items.flatMap((item, k) => (item.costYuan === null ? [] : [k]));
  if (priced.length === 0) return { kind: 'nothingPriced', unpricedKinds };
  if (priced.length > MOST_PLANNED) return { kind: 'tooMany', unpricedKinds };
  const must = items.reduce((set, { isMust }, k) => (isMust ? set | (1 << k) : set), 0);
  const within = subsets(priced).filter((fixedIndex) => (fixedIndex & must) === must);
  const affordable = within.filter((fixedIndex) => isAffordable(question, fixedIndex));
  if (affordable.length === 0) return { kind: 'short', mustYuan: costOf(items, must), unpricedKinds };
  const plans = within.map((fixedIndex): Plan => ({ fixedIndex, costYuan: costOf(items, fixedIndex), saved: model.saved(fixedIndex) }));
  const affordableSet = new Set(affordable);
  const best = plans.filter(({ fixedIndex }) => affordableSet.has(fixedIndex)).reduce((kept, plan) => (isBetter(plan, kept) ? plan : kept));
  return { kind: 'plan', best, front: paretoFront(plans), order: robustOrder(items, affordable, model), unpricedKinds };
}

function subsets(members: readonly number[]): number[] {
  let sets = [0];
  for (const k of members) sets = sets.concat(sets.map((set) => set | (1 << k)));
  return sets;
}

export function costOf(items: readonly PlanItem[], fixedIndex: number): number {
  return items.reduce((sum, { costYuan }, k) => sum + (has(fixedIndex, k) ? (costYuan ?? 0) : 0), 0);
}

function isAffordable({ items, budgetYuan, purses }: PlanQuestion, fixedIndex: number): boolean {
  if (budgetYuan !== null && costOf(items, fixedIndex) > budgetYuan) return false;
  return Object.entries(purses).every(([party, purseYuan]) => costOf(items, fixedIndex & paidBy(items, party)) <= purseYuan);
}

function paidBy(items: readonly PlanItem[], party: string): number {
  return items.reduce((set, item, k) => (item.party === party ? set | (1 << k) : set), 0);
}

/** More saved; for as much, the cheaper; for as much money, the first in the file's order. */
function isBetter(a: Plan, b: Plan): boolean {
  return a.saved > b.saved || (a.saved === b.saved && (a.costYuan < b.costYuan || (a.costYuan === b.costYuan && a.fixedIndex < b.fixedIndex)));
}

/** Plans that no other beats in both cost and saving, cheapest first. */
export function paretoFront(plans: readonly Plan[]): readonly Plan[] {
  const inOrder = [...plans].sort((a, b) => a.costYuan - b.costYuan || b.saved - a.saved || a.fixedIndex - b.fixedIndex);
  const front: Plan[] = [];
  for (const plan of inOrder) if (front.length === 0 || plan.saved > front[front.length - 1]!.saved) front.push(plan);
  return front;
}

/** Hazards by how often they belong to the best affordable set of a single night; ties in the order of the file. */
function robustOrder(items: readonly PlanItem[], affordable: readonly number[], model: SavingModel): readonly RankedItem[] {
  const bestOfNights = model.seeds.map((_, i) =>
    affordable.map((fixedIndex): Plan => ({ fixedIndex, costYuan: costOf(items, fixedIndex), saved: model.savedOn(i, fixedIndex) })).reduce((kept, plan) => (isBetter(plan, kept) ? plan : kept)));
  return items
    .map(({ kind }, k) => ({ kind, chosenFrac: bestOfNights.filter(({ fixedIndex }) => has(fixedIndex, k)).length / bestOfNights.length }))
    .filter(({ kind }) => items.find((item) => item.kind === kind)!.costYuan !== null)
    .sort((a, b) => b.chosenFrac - a.chosenFrac);
}
