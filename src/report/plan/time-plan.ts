/** In which month what is fixed: what must be first by its deadline, then what is worth most for its money. */
import { has } from '../attribution/coalition.ts';
import type { Amount } from '../measures/measure.ts';
import type { PlanItem } from './plan-question.ts';
import type { SavingModel } from './saving-model.ts';

export interface TimePlanSpec {
  /** Works that can be done in a month. */
  readonly worksPerMonth: number;
  /** Month, from 1, by the end of which a kind must be fixed. */
  readonly dueMonth: Readonly<Record<string, number>>;
}

export interface TimePlanStep {
  readonly monthNumber: number;
  readonly kinds: readonly string[];
  readonly spentYuan: number;
  /** Set of groups fixed by the end of the month, and what it saves; good is positive. */
  readonly fixedIndex: number;
  readonly saved: Amount;
  /** Kinds that come later than their deadline allows. */
  readonly lateKinds: readonly string[];
}

/** @param fixedIndex  of the plan that was chosen */
export function timePlan(items: readonly PlanItem[], model: SavingModel, fixedIndex: number, { worksPerMonth, dueMonth }: TimePlanSpec): readonly TimePlanStep[] {
  const waiting = new Set(items.flatMap((_, k) => (has(fixedIndex, k) ? [k] : [])));
  const steps: TimePlanStep[] = [];
  let done = 0;
  for (let monthNumber = 1; waiting.size > 0; monthNumber++) {
    const now: number[] = [];
    while (now.length < worksPerMonth && waiting.size > 0) {
      const next = nextWork([...waiting], done, { items, model, dueMonth });
      waiting.delete(next);
      now.push(next);
      done |= 1 << next;
    }
    const kinds = now.map((k) => items[k]!.kind);
    steps.push({
      monthNumber, kinds, fixedIndex: done, saved: model.saved(done),
      spentYuan: now.reduce((sum, k) => sum + (items[k]!.costYuan ?? 0), 0),
      lateKinds: kinds.filter((kind) => (dueMonth[kind] ?? Infinity) < monthNumber),
    });
  }
  return steps;
}

interface Works {
  readonly items: readonly PlanItem[];
  readonly model: SavingModel;
  readonly dueMonth: TimePlanSpec['dueMonth'];
}

/** The earliest deadline; then what must be; then most saved per yuan on top of what is done; then the order of the file. */
function nextWork(waiting: readonly number[], doneIndex: number, { items, model, dueMonth }: Works): number {
  const due = (k: number): number => dueMonth[items[k]!.kind] ?? Infinity;
  const gain = (k: number): number => model.saved(doneIndex | (1 << k)) - model.saved(doneIndex);
  const worth = (k: number): number => gain(k) / Math.max(1, items[k]!.costYuan ?? 0);
  const isEarlier = (a: number, b: number): boolean => {
    if (due(a) !== due(b)) return due(a) < due(b);
    if (items[a]!.isMust !== items[b]!.isMust) return items[a]!.isMust;
    return worth(a) > worth(b);
  };
  return waiting.reduce((kept, k) => (isEarlier(k, kept) ? k : kept));
}
