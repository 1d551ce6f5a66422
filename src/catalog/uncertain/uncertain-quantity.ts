import type { z } from 'zod';
import type { Names } from '../hazard.ts';
import type { Draft } from '../patch.ts';

/** One thing that is not the same on every night, and how a night takes its value. Hazards are laid over it, so that both towers have drawn the same. */
export interface UncertainQuantity<Target> {
  readonly kind: string;
  readonly names: Names;
  /** Null: its values are ids. */
  readonly unit: string | null;
  /** Allowed values, in its unit. */
  readonly range: readonly [low: number, high: number];
  /** Which things it is of: the entry's own fields in a scenario file. */
  readonly target: z.ZodType<Target>;
  /** Kind of the ids it takes as values; absent: numbers. */
  readonly valueRef?: 'firePlace';
  readonly apply: (draft: Draft, value: number | string, target: Target) => void;
}

/** Keeps the target's type tied to its schema. */
export function defineUncertain<Target>(quantity: UncertainQuantity<Target>): UncertainQuantity<Target> {
  return quantity;
}
