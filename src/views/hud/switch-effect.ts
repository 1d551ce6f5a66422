/** What a switch did to the right tower: the end of its night before and after. */
import { measureById } from '../../report/measures/measures.ts';
import type { MeasureDefinition } from '../../report/measures/measure.ts';

/** What people ask of a night, in this order. */
const ASKED = ['maxTrappedCount', 'trappedCount', 'casualtyCount', 'firstWaterS', 'storeysBurnt'] as const;

/** A computed night of the right tower, as its switches stood. */
export interface EndedNight {
  readonly runId: number;
  /** Drill, seed and orders: nights of another key answer no question about a switch. */
  readonly key: string;
  readonly standing: readonly string[];
  /** By measure; null: it did not happen. */
  readonly measures: Readonly<Record<string, number | null>>;
}

export interface MeasureMove {
  readonly measure: MeasureDefinition;
  readonly before: number | null;
  readonly after: number | null;
}

export interface SwitchEffect {
  readonly kept: readonly string[];
  readonly putRight: readonly string[];
  /** Only what is another; empty: the switch moved nothing of it. */
  readonly moves: readonly MeasureMove[];
}

/** null: no two nights that differ by their switches alone. */
export function switchEffect(before: EndedNight | null, after: EndedNight | null): SwitchEffect | null {
  if (before === null || after === null || before.key !== after.key) return null;
  const kept = after.standing.filter((id) => !before.standing.includes(id));
  const putRight = before.standing.filter((id) => !after.standing.includes(id));
  if (kept.length + putRight.length === 0) return null;
  const moves = ASKED.map((id) => measureById(id)!).map((measure) => ({ measure, before: before.measures[measure.id] ?? null, after: after.measures[measure.id] ?? null }));
  return { kept, putRight, moves: moves.filter((move) => move.before !== move.after) };
}
