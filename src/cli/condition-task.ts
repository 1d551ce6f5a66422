/** What travels between `attribute` and its pool workers: one night in one condition. */
import type { MeasuredValues } from '../report/measures/measures.ts';

export interface ConditionTask {
  readonly fileName: string;
  readonly text: string;
  readonly seed: number;
  readonly untilS: number | null;
  /** Which set of hazards stands, for whoever asked; and the hazards that are rectified then. */
  readonly setIndex: number;
  readonly rectified: readonly string[];
}

export type ConditionOutcome =
  | { readonly kind: 'values'; readonly seed: number; readonly setIndex: number; readonly endS: number; readonly values: MeasuredValues }
  | { readonly kind: 'failed'; readonly seed: number; readonly setIndex: number; readonly tick: number; readonly message: string };
