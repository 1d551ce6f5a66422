/** The two or three decisions on which most depended. */
import { censored } from '../measures/censored.ts';
import { measureById, type MeasuredValues } from '../measures/measures.ts';
import type { AlternativeKind, Decision } from './alternatives.ts';
import type { WeighedNight } from './weigh-alternatives.ts';

/** People before storeys before seconds. A smaller change is told by none of them: one night's chance makes as much. */
const TOLD = [
  { id: 'casualtyCount', least: 1 },
  { id: 'maxTrappedCount', least: 1 },
  { id: 'storeysBurnt', least: 1 },
  { id: 'firstWaterS', least: 15 },
  { id: 't95OutS', least: 15 },
] as const;
export type ToldMeasure = (typeof TOLD)[number]['id'];

const MAX_MOMENTS = 3;

/** What the other decision would have changed, in one measure: `other` minus `ordered`. All are better when lower. */
export interface Change {
  readonly measureId: ToldMeasure;
  readonly ordered: number | null;
  readonly other: number | null;
  readonly by: number;
}

export interface WeighedDecision {
  readonly decision: Decision;
  readonly kind: AlternativeKind;
  /** The weightiest first; empty: nothing that counts depended on it. */
  readonly changes: readonly Change[];
}

/** Every alternative that was computed, the weightiest first; ties: the earliest. */
export function weighedDecisions(nights: readonly WeighedNight[]): readonly WeighedDecision[] {
  const ordered = nights.find(({ alternative }) => alternative === null);
  if (ordered === undefined) return [];
  return nights
    .flatMap(({ alternative, values, endS }) => (alternative === null ? [] : [{ decision: alternative.decision, kind: alternative.kind, changes: changesOf(ordered.values, values, endS) }]))
    .sort((a, b) => rankOf(a) - rankOf(b) || sizeOf(b) - sizeOf(a) || a.decision.tick - b.decision.tick);
}

/** At most three, each decision once. */
export function momentsOf(weighed: readonly WeighedDecision[]): readonly WeighedDecision[] {
  const told = weighed.filter(({ changes }) => changes.length > 0);
  return told.filter(({ decision }, i) => told.findIndex((each) => each.decision.tick === decision.tick) === i).slice(0, MAX_MOMENTS);
}

function changesOf(ordered: MeasuredValues, other: MeasuredValues, endS: number): readonly Change[] {
  return TOLD.flatMap(({ id, least }) => {
    const measure = measureById(id)!;
    const [before, after] = [ordered[id] ?? null, other[id] ?? null];
    const by = censored(after, measure, endS) - censored(before, measure, endS);
    return Math.abs(by) < least ? [] : [{ measureId: id, ordered: before, other: after, by }];
  });
}

function rankOf({ changes }: WeighedDecision): number {
  return changes.length === 0 ? TOLD.length : TOLD.findIndex(({ id }) => id === changes[0]!.measureId);
}

function sizeOf({ changes }: WeighedDecision): number {
  return Math.abs(changes[0]?.by ?? 0);
}
