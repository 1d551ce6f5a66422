/** The figures behind the summary, to be compared with those of the present model. */
import type { Validation } from '../validation.ts';

/** Per aim; null: not modelled. */
export type Figures = Readonly<Record<string, number | null>>;

export function figuresOf({ aims }: Validation): Figures {
  return Object.fromEntries(aims.map(({ id, value }) => [id, value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(4))]));
}

/** Assumed: two figures are the same within this share, or this much near zero; well below what the pages show. */
const SAME_FRAC = 0.005;
const SAME_NEAR_ZERO = 0.002;

/** A line for every figure that is not the same. */
export function differingFigures(committed: Figures, present: Figures): string[] {
  const ids = [...new Set([...Object.keys(committed), ...Object.keys(present)])];
  return ids.filter((id) => !isSame(committed[id], present[id])).map((id) => `${id}: ${String(committed[id])} is committed, the model gives ${String(present[id])}`);
}

function isSame(a: number | null | undefined, b: number | null | undefined): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= Math.max(SAME_NEAR_ZERO, SAME_FRAC * Math.abs(a));
}
