/** What each hazard costs, alone and jointly: of many nights, each computed with many sets of hazards standing. */
import type { Scenario } from '../../scenario/scenario.ts';
import { censored } from '../measures/censored.ts';
import type { MeasureDefinition } from '../measures/measure.ts';
import { MEASURES, type MeasuredValues } from '../measures/measures.ts';
import { summarise, type Summary } from '../statistics.ts';
import { alone, everybody, without, type Method } from './coalition.ts';
import { exactShares, sampledShares, type ValueOf } from './shapley.ts';

/** Hazards of one kind stand and fall together. */
export interface HazardGroup {
  readonly kind: string;
  readonly hazardIds: readonly string[];
}

/** One seed with every set of hazards that was asked for. Plain data. */
export interface AttributedNight {
  readonly seed: number;
  /** Simulated seconds: what a time that never came is counted as. */
  readonly endS: number;
  /** Per coalition (bit k: group k stands). */
  readonly values: Readonly<Record<number, MeasuredValues>>;
}

export interface AttributedGroup {
  readonly kind: string;
  /** Fair share of the whole difference; over all groups these add up to it, night by night. */
  readonly share: Summary;
  /** What it costs standing alone in an otherwise rectified tower. */
  readonly alone: Summary;
  /** What fixing it alone saves in the tower as found. */
  readonly saved: Summary;
  /** How far its share lies behind that of the dearest, night by night; zero for that one itself. */
  readonly behind: Summary;
}

/** How the cost of two hazards in the tower as found differs from what each saves by itself; below 0: each hides the other. */
export interface AttributedPair {
  readonly kinds: readonly [string, string];
  readonly interaction: Summary;
  /** What fixing the first saves once the second is fixed, and the other way round. */
  readonly savedAfter: readonly [Summary, Summary];
}

export interface AttributedMeasure {
  readonly measureId: string;
  readonly asFound: Summary;
  readonly rectified: Summary;
  readonly difference: Summary;
  readonly groups: readonly AttributedGroup[];
  /** Of the pairs whose joint repair was computed on every night: all where every set was, else few or none. */
  readonly pairs: readonly AttributedPair[];
  /** Some night counted an event that never came as the end of the run, or as 0: costs are bounds. */
  readonly isCensored: boolean;
}

/** In the order in which kinds first appear in the file. */
export function groupsOf({ hazards }: Pick<Scenario, 'hazards'>): readonly HazardGroup[] {
  const kinds = [...new Set(hazards.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, hazardIds: hazards.filter((hazard) => hazard.kind === kind).map(({ id }) => id) }));
}

/** Ids of the hazards that are rectified when just this coalition stands. */
export function rectifiedIn(groups: readonly HazardGroup[], setIndex: number): readonly string[] {
  return groups.flatMap(({ hazardIds }, k) => ((setIndex & alone(k)) === 0 ? hazardIds : []));
}

/** Independent of the order in which nights arrive. @param nights  at least one, each with all coalitions of the method */
export function attribute(groups: readonly HazardGroup[], nights: readonly AttributedNight[], method: Method): readonly AttributedMeasure[] {
  const inOrder = [...nights].sort((a, b) => a.seed - b.seed);
  return MEASURES.map((measure) => attributeMeasure(measure, groups, inOrder, method));
}

/** @param nights  as for `attribute`, in order of their seeds */
export function attributeMeasure(measure: MeasureDefinition, groups: readonly HazardGroup[], nights: readonly AttributedNight[], method: Method): AttributedMeasure {
  const count = groups.length;
  const all = everybody(count);
  const games = nights.map((night): { seed: number; valueOf: ValueOf } => ({ seed: night.seed, valueOf: (setIndex) => censored(night.values[setIndex]![measure.id] ?? null, measure, night.endS) }));
  const over = (read: (valueOf: ValueOf) => number): Summary => summarise(games.map(({ valueOf }) => read(valueOf)));
  const shares = games.map(({ seed, valueOf }) => (method === 'exact' ? exactShares(count, valueOf) : sampledShares(seed, count, valueOf)));
  const cost = measure.better === 'higher' ? -1 : 1;
  const shareOf = groups.map((_, k) => summarise(shares.map((ofNight) => ofNight[k]!)));
  const dearest = shareOf.reduce((best, { mean }, k) => (cost * mean > cost * shareOf[best]!.mean ? k : best), 0);
  return {
    measureId: measure.id,
    asFound: over((valueOf) => valueOf(all)),
    rectified: over((valueOf) => valueOf(0)),
    difference: over((valueOf) => valueOf(all) - valueOf(0)),
    groups: groups.map(({ kind }, k) => ({
      kind,
      share: shareOf[k]!,
      alone: over((valueOf) => valueOf(alone(k)) - valueOf(0)),
      saved: over((valueOf) => valueOf(all) - valueOf(without(all, k))),
      behind: summarise(shares.map((ofNight) => cost * (ofNight[dearest]! - ofNight[k]!))),
    })),
    pairs: computedPairs(groups, nights).map(([a, b]): AttributedPair => {
      const [withoutA, withoutB] = [without(all, a), without(all, b)];
      const neither = without(withoutA, b);
      return {
        kinds: [groups[a]!.kind, groups[b]!.kind],
        interaction: over((valueOf) => valueOf(all) - valueOf(withoutA) - valueOf(withoutB) + valueOf(neither)),
        savedAfter: [over((valueOf) => valueOf(withoutB) - valueOf(neither)), over((valueOf) => valueOf(withoutA) - valueOf(neither))],
      };
    }),
    isCensored: nights.some((night) => Object.values(night.values).some((values) => (values[measure.id] ?? null) === null)),
  };
}

function computedPairs(groups: readonly HazardGroup[], nights: readonly AttributedNight[]): readonly (readonly [number, number])[] {
  const all = everybody(groups.length);
  const isComputed = (a: number, b: number): boolean => nights.every(({ values }) => values[without(without(all, a), b)] !== undefined);
  return groups.flatMap((_, a) => groups.slice(a + 1).map((__, k) => [a, a + 1 + k] as const)).filter(([a, b]) => isComputed(a, b));
}
