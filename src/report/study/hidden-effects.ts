/** Hazards that hide one another: the repair of one does not show until another is gone. */
import type { AttributedMeasure } from '../attribution/attribution.ts';
import type { Amount } from '../measures/measure.ts';
import { measureById } from '../measures/measures.ts';

export interface HiddenEffect {
  readonly kind: string;
  readonly hiddenBy: string;
  /** Mean that fixing `kind` saves while the other stands, and once it is gone. */
  readonly savedNow: Amount;
  readonly savedThen: Amount;
}

/** Worth a sentence: the gain is at least this share of the whole difference, and at least doubles. Assumed: 0.03 .. 0.1. */
const WORTH_FRAC = 0.05;
const GROWTH_FACTOR = 2;

/** Of each hazard the one that hides it most; the largest gain first. */
export function hiddenEffects({ measureId, difference, groups, pairs }: AttributedMeasure): readonly HiddenEffect[] {
  const sign = measureById(measureId)!.better === 'higher' ? -1 : 1;
  const savedOf = (kind: string): number => groups.find((group) => group.kind === kind)!.saved.mean;
  /** What one gains by the other the other gains by it: the hidden one is the one that saves less by itself. */
  const candidates = pairs.map(({ kinds: [a, b], savedAfter: [afterA, afterB] }): HiddenEffect => {
    const [nowA, nowB] = [savedOf(a), savedOf(b)];
    return sign * nowA <= sign * nowB ? { kind: a, hiddenBy: b, savedNow: nowA, savedThen: afterA.mean } : { kind: b, hiddenBy: a, savedNow: nowB, savedThen: afterB.mean };
  });
  const gain = ({ savedNow, savedThen }: HiddenEffect): number => sign * (savedThen - savedNow);
  const isWorth = (hidden: HiddenEffect): boolean => gain(hidden) >= WORTH_FRAC * Math.abs(difference.mean) && gain(hidden) > 0 && sign * hidden.savedThen > GROWTH_FACTOR * sign * hidden.savedNow;
  const inOrder = candidates.filter(isWorth).sort((a, b) => gain(b) - gain(a));
  return inOrder.filter((hidden, i) => inOrder.findIndex(({ kind }) => kind === hidden.kind) === i);
}
