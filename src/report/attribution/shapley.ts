/** Fair shares of one night: what a hazard adds, averaged over the orders in which hazards may come. Source: [shapley1953]. */
import { alone, everybody, has, ordersOf } from './coalition.ts';

/** Value of a measure on this night with just these hazards standing. */
export type ValueOf = (setIndex: number) => number;

/** Over all orders, by the share of orders in which just this coalition came before. @returns one a group; their sum is everybody's value less nobody's */
export function exactShares(groupCount: number, valueOf: ValueOf): number[] {
  const weights = orderWeights(groupCount);
  return Array.from({ length: groupCount }, (_, k) => {
    let share = 0;
    for (let before = 0; before <= everybody(groupCount); before++) {
      if (!has(before, k)) share += weights[memberCount(before)]! * (valueOf(before | alone(k)) - valueOf(before));
    }
    return share;
  });
}

/** Over the night's own two orders: an unbiased draw, and the sum is exact on every night. Source: [castro2009]. */
export function sampledShares(seed: number, groupCount: number, valueOf: ValueOf): number[] {
  const shares = new Array<number>(groupCount).fill(0);
  const orders = ordersOf(seed, groupCount);
  for (const order of orders) {
    let standing = 0;
    for (const k of order) {
      const before = valueOf(standing);
      standing |= alone(k);
      shares[k] = shares[k]! + (valueOf(standing) - before) / orders.length;
    }
  }
  return shares;
}

/** s! (n - s - 1)! / n! for s = 0 .. n - 1. */
function orderWeights(groupCount: number): readonly number[] {
  const weights = [1 / groupCount];
  for (let s = 1; s < groupCount; s++) weights.push((weights[s - 1]! * s) / (groupCount - s));
  return weights;
}

function memberCount(setIndex: number): number {
  let count = 0;
  for (let rest = setIndex; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
