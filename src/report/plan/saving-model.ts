/** What a set of repairs saves on each night: read off where every set was computed, else by adding up fair shares, with the error that makes on the sets that were. */
import type { AttributedNight } from '../attribution/attribution.ts';
import { everybody, has, type Method } from '../attribution/coalition.ts';
import { exactShares, sampledShares, type ValueOf } from '../attribution/shapley.ts';
import { censored } from '../measures/censored.ts';
import type { Amount, MeasureDefinition } from '../measures/measure.ts';
import { mean, summarise, type Summary } from '../statistics.ts';

export interface SavingModel {
  /** Nights that it rests on. */
  readonly seeds: readonly number[];
  /** Good is positive, whichever way the measure goes. @param fixedIndex  bit k: group k is fixed */
  readonly savedOn: (nightIndex: number, fixedIndex: number) => Amount;
  readonly saved: (fixedIndex: number) => Amount;
  readonly isExact: boolean;
  /** Root mean square of model less computed over all computed sets; 0 where exact. */
  readonly error: Amount;
}

/** @param nights  at least one, each with the sets of the method */
export function savingModel(measure: MeasureDefinition, groupCount: number, nights: readonly AttributedNight[], method: Method): SavingModel {
  const sign = measure.better === 'higher' ? -1 : 1;
  const all = everybody(groupCount);
  const games = nights.map(({ endS, values }): ValueOf => (setIndex) => censored(values[setIndex]![measure.id] ?? null, measure, endS));
  const shares = games.map((valueOf, i) => (method === 'exact' ? exactShares(groupCount, valueOf) : sampledShares(nights[i]!.seed, groupCount, valueOf)));
  const added = (i: number, fixedIndex: number): number => shares[i]!.reduce((sum, share, k) => sum + (has(fixedIndex, k) ? sign * share : 0), 0);
  const computed = (i: number, fixedIndex: number): number => sign * (games[i]!(all) - games[i]!(all & ~fixedIndex));
  const savedOn = method === 'exact' ? computed : added;
  return {
    seeds: nights.map(({ seed }) => seed),
    savedOn,
    saved: (fixedIndex) => mean(nights.map((_, i) => savedOn(i, fixedIndex))),
    isExact: method === 'exact',
    error: method === 'exact' ? 0 : rootMeanSquare(nights.flatMap(({ values }, i) => Object.keys(values).map((key) => added(i, all & ~Number(key)) - computed(i, all & ~Number(key))))),
  };
}

/** What a plan saves, as computed night by night; null where no night has it. @returns good is positive */
export function computedSaving(measure: MeasureDefinition, groupCount: number, nights: readonly AttributedNight[], fixedIndex: number): Summary | null {
  const sign = measure.better === 'higher' ? -1 : 1;
  const all = everybody(groupCount);
  const amount = ({ endS, values }: AttributedNight, setIndex: number): number => censored(values[setIndex]![measure.id] ?? null, measure, endS);
  const known = nights.filter(({ values }) => values[all] !== undefined && values[all & ~fixedIndex] !== undefined);
  return known.length === 0 ? null : summarise(known.map((night) => sign * (amount(night, all) - amount(night, all & ~fixedIndex))));
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(mean(values.map((value) => value * value)));
}
