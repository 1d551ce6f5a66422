/**
 * Which hazards stand, as a set of players of a cooperative game, numbered so that bit k of its index is group k. The value of a coalition is what a measure comes
 * to on the night in which just these stand.
 */
import { draw, STREAM } from '../../sim/index.ts';

/** More players than this have too many coalitions to compute them all. */
export const MOST_EXACT = 8;
export const MOST_GROUPS = 30;

export type Method = 'exact' | 'sampled';

export const everybody = (groupCount: number): number => 2 ** groupCount - 1;
export const has = (setIndex: number, k: number): boolean => ((setIndex >>> k) & 1) === 1;
export const without = (setIndex: number, k: number): number => setIndex & ~(1 << k);
export const alone = (k: number): number => 1 << k;

/** The orders in which hazards come to stand on this night: one drawn by its seed, and the same backwards, whose errors cancel in part. */
export function ordersOf(seed: number, groupCount: number): readonly (readonly number[])[] {
  const order = Array.from({ length: groupCount }, (_, k) => k);
  for (let k = groupCount - 1; k > 0; k--) {
    const other = Math.floor(draw(seed, STREAM.playerOrder, k) * (k + 1));
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return [order, [...order].reverse()];
}

/** Every coalition that the attribution of one night needs, each once, ascending. */
export function coalitionsOf(method: Method, seed: number, groupCount: number): readonly number[] {
  const all = everybody(groupCount);
  if (method === 'exact') return Array.from({ length: all + 1 }, (_, setIndex) => setIndex);
  const needed = new Set([0, all]);
  for (let k = 0; k < groupCount; k++) needed.add(alone(k)).add(without(all, k));
  for (const order of ordersOf(seed, groupCount)) {
    let standing = 0;
    for (const k of order) needed.add((standing |= alone(k)));
  }
  return [...needed].sort((a, b) => a - b);
}
