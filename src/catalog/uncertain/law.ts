/** How a quantity may come out on a night: a law with its parameters, drawn by seed and key. */
import { z } from 'zod';
import { draw, drawNormal, STREAM } from '../../sim/index.ts';

const LAW_SCHEMAS = {
  fixed: z.strictObject({ kind: z.literal('fixed'), value: z.number() }),
  uniform: z.strictObject({ kind: z.literal('uniform'), low: z.number(), high: z.number() }),
  triangular: z.strictObject({ kind: z.literal('triangular'), low: z.number(), mode: z.number(), high: z.number() }),
  /** Cut off at both ends. */
  normal: z.strictObject({ kind: z.literal('normal'), mean: z.number(), sigma: z.number(), low: z.number(), high: z.number() }),
  choice: z.strictObject({ kind: z.literal('choice'), values: z.array(z.number()).min(1).max(200), weights: weights() }),
};
/** The same for ids: only a choice makes sense. */
const ID_LAW_SCHEMAS = {
  fixed: z.strictObject({ kind: z.literal('fixed'), value: z.string().min(1) }),
  choice: z.strictObject({ kind: z.literal('choice'), values: z.array(z.string().min(1)).min(1).max(200), weights: weights() }),
};

function weights() {
  return z.array(z.number().min(0, { error: 'a weight below 0' })).min(1).max(200).optional();
}

export type LawKind = keyof typeof LAW_SCHEMAS;
export type NumberLaw = { [K in LawKind]: z.infer<(typeof LAW_SCHEMAS)[K]> }[LawKind];
export type IdLaw = z.infer<typeof ID_LAW_SCHEMAS.fixed> | z.infer<typeof ID_LAW_SCHEMAS.choice>;
export type Law = NumberLaw | IdLaw;

/** By the law's kind. */
export function lawSchemas(isOfIds: boolean): Readonly<Record<string, z.ZodType<Law>>> {
  return isOfIds ? ID_LAW_SCHEMAS : LAW_SCHEMAS;
}

/** A normal law that is cut off far from its mean is drawn again at most so often. */
const MOST_TRIES = 200;

/** What comes out on the night of this seed. @param key  of the quantity: no other draw moves it */
export function drawLaw<L extends Law>(law: L, seed: number, key: number): number | string {
  switch (law.kind) {
    case 'fixed': return law.value;
    case 'uniform': return law.low + (law.high - law.low) * draw(seed, STREAM.declared, key);
    case 'triangular': return triangular(law, draw(seed, STREAM.declared, key));
    case 'normal': return truncatedNormal(law, seed, key);
    case 'choice': return law.values[chosenIndex(law.values.length, law.weights, draw(seed, STREAM.declared, key))]!;
  }
}

/** Inverse of the distribution function. */
function triangular({ low, mode, high }: Extract<Law, { kind: 'triangular' }>, frac: number): number {
  const span = high - low;
  const rising = mode - low;
  return frac * span < rising ? low + Math.sqrt(frac * span * rising) : high - Math.sqrt((1 - frac) * span * (high - mode));
}

function truncatedNormal({ mean, sigma, low, high }: Extract<Law, { kind: 'normal' }>, seed: number, key: number): number {
  for (let n = 0; n < MOST_TRIES; n++) {
    const value = mean + sigma * drawNormal(seed, STREAM.declared, key, n);
    if (value >= low && value <= high) return value;
  }
  return Math.min(high, Math.max(low, mean));
}

function chosenIndex(count: number, weightOf: readonly number[] | undefined, frac: number): number {
  if (weightOf === undefined) return Math.min(count - 1, Math.floor(frac * count));
  let left = frac * weightOf.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < count; i++) {
    left -= weightOf[i]!;
    if (left < 0) return i;
  }
  return weightOf.findLastIndex((weight) => weight > 0);
}
