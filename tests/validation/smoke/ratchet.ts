/** Misses that are known: they may shrink, never grow. */
import { readFileSync } from 'node:fs';
import { missedBy, type Aim } from './aims.ts';

/** Per aim what was last reached; null: not modelled. */
export type KnownMisses = Readonly<Record<string, number | null>>;

export const KNOWN_MISSES_PATH = 'tests/validation/smoke/known-misses.json';

export function knownMisses(): KnownMisses {
  return JSON.parse(readFileSync(KNOWN_MISSES_PATH, 'utf8')) as KnownMisses;
}

/** Assumed: a miss has grown when it is off by so much more of the limit; below the step of the figures shown. */
const SLACK_FRAC = 0.02;

/** A line for every miss that is new or has grown. */
export function grownMisses(aims: readonly Aim[], known: KnownMisses): string[] {
  return aims.flatMap((aim) => {
    const now = missedBy(aim);
    if (now === 0) return [];
    const before = Object.hasOwn(known, aim.id) ? missedBy({ ...aim, value: known[aim.id]! }) : 0;
    const limit = Number.isFinite(aim.atMost) ? Math.abs(aim.atMost) : Math.abs(aim.atLeast);
    return now <= before + SLACK_FRAC * limit ? [] : [`${aim.id}: ${aim.value}, was ${known[aim.id] ?? 'met'}`];
  });
}

export function missesOf(aims: readonly Aim[]): KnownMisses {
  const missed = aims.filter((aim) => missedBy(aim) > 0);
  return Object.fromEntries(missed.map(({ id, value }) => [id, value === null ? null : Number(value.toPrecision(4))]));
}
