/** The computed nights of a study, as pairs and as nights taken apart; what is settled by them. */
import { attributeMeasure, rectifiedIn, type AttributedMeasure, type AttributedNight } from '../attribution/attribution.ts';
import { coalitionsOf, everybody } from '../attribution/coalition.ts';
import { compareMeasure, type ComparedRow, type PairedValues } from '../compare.ts';
import type { Amount } from '../measures/measure.ts';
import { measureById, type MeasuredValues } from '../measures/measures.ts';
import type { Summary } from '../statistics.ts';
import type { NightOutcome } from './measure-night.ts';
import type { StudyResults } from './study-results.ts';
import type { StudySetting } from './study-setting.ts';

/** With fewer nights an interval says little, however narrow. Assumed: 3 .. 10. */
export const LEAST_PAIRS_COUNT = 5;
export const LEAST_NIGHTS_COUNT = 3;

export function outcomeOf(setting: StudySetting, results: StudyResults, seed: number, setIndex: number): NightOutcome | null {
  return results.get({ seed, untilS: setting.untilS, rectified: rectifiedIn(setting.groups, setIndex) });
}

/** Nights with both towers in order of their seeds, up to the first that is not computed yet; those that failed are left out. */
export function pairedNights(setting: StudySetting, results: StudyResults): readonly PairedValues[] {
  const nights: PairedValues[] = [];
  for (let i = 0; i < setting.pairLimitCount; i++) {
    const seed = setting.firstSeed + i;
    const asFound = outcomeOf(setting, results, seed, everybody(setting.groups.length));
    const rectified = outcomeOf(setting, results, seed, 0);
    if (asFound === null || rectified === null) break;
    if (asFound.kind === 'values' && rectified.kind === 'values') nights.push({ seed, endS: asFound.endS, asFound: asFound.values, rectified: rectified.values });
  }
  return nights;
}

/** Nights of which every set that the method needs is computed, in order, up to the first that is not; those with a failure are left out. */
export function attributedNights(setting: StudySetting, results: StudyResults): readonly AttributedNight[] {
  const nights: AttributedNight[] = [];
  for (let i = 0; i < setting.nightLimitCount; i++) {
    const seed = setting.firstSeed + i;
    const needed = coalitionsOf(setting.method, seed, setting.groups.length);
    const outcomes = needed.map((setIndex) => outcomeOf(setting, results, seed, setIndex));
    if (outcomes.some((outcome) => outcome === null)) break;
    if (outcomes.every((outcome) => outcome?.kind === 'values')) nights.push(nightOf(seed, needed, outcomes));
  }
  return nights;
}

function nightOf(seed: number, sets: readonly number[], outcomes: readonly (NightOutcome | null)[]): AttributedNight {
  const values: Record<number, MeasuredValues> = {};
  let endS = 0;
  outcomes.forEach((outcome, i) => {
    if (outcome?.kind !== 'values') return;
    values[sets[i]!] = outcome.values;
    endS = outcome.endS;
  });
  return { seed, endS, values };
}

/** Adds sets beyond the method's to nights, where they are computed. */
export function withSets(nights: readonly AttributedNight[], sets: readonly number[], setting: StudySetting, results: StudyResults): readonly AttributedNight[] {
  return nights.map((night) => {
    const outcomes = sets.map((setIndex) => outcomeOf(setting, results, night.seed, setIndex));
    return { ...night, values: { ...night.values, ...nightOf(night.seed, sets, outcomes).values } };
  });
}

/** Every interval is narrow; or, of hazards, the dearest is told apart from all others though some intervals are still wide. */
export type SettledBy = 'intervals' | 'first';

/** As many nights as it took until it was sure enough; all of them where it is not yet. Later nights never change the answer. */
export interface Settled<Night> {
  readonly nights: readonly Night[];
  readonly isSettled: boolean;
  /** null: not yet. */
  readonly by: SettledBy | null;
}

export function settledPairs(setting: StudySetting, results: StudyResults): Settled<PairedValues> {
  return settlePairs(pairedNights(setting, results), setting);
}

/** @param nights  in order of their seeds, without a gap */
export function settlePairs<Night extends PairedValues>(nights: readonly Night[], { measureId, targetFrac }: Pick<StudySetting, 'measureId' | 'targetFrac'>): Settled<Night> {
  const measure = measureById(measureId)!;
  return settle(nights, LEAST_PAIRS_COUNT, (first) => {
    const { difference }: ComparedRow = compareMeasure(measure, first);
    return isNarrow([difference], difference.mean, targetFrac) ? 'intervals' : null;
  });
}

export function settledShares(setting: StudySetting, results: StudyResults): Settled<AttributedNight> {
  const measure = measureById(setting.measureId)!;
  return settle(attributedNights(setting, results), LEAST_NIGHTS_COUNT, (nights) => {
    const { groups, difference }: AttributedMeasure = attributeMeasure(measure, setting.groups, nights, setting.method);
    if (isNarrow(groups.map(({ share }) => share), difference.mean, setting.targetFrac)) return 'intervals';
    return isFirstSure(groups, difference.mean, setting.targetFrac) ? 'first' : null;
  });
}

function settle<Night>(nights: readonly Night[], leastCount: number, judge: (nights: readonly Night[]) => SettledBy | null): Settled<Night> {
  for (let count = leastCount; count <= nights.length; count++) {
    const first = nights.slice(0, count);
    const by = judge(first);
    if (by !== null) return { nights: first, isSettled: true, by };
  }
  return { nights, isSettled: false, by: null };
}

/**
 * "Which fix first?" is answered: no other hazard can be dearer than the dearest by more than the wanted share of the whole, each at 95 %.
 * An indifference zone, as in ranking and selection: hazards that lie that near to each other may stand in either order.
 * Source: [bechhofer1954] for the zone; the interval is of the nights' paired differences.
 */
export function isFirstSure(groups: readonly { readonly behind: Summary }[], whole: Amount, targetFrac: number | null): boolean {
  return targetFrac !== null && groups.every(({ behind }) => behind.halfWidth95 !== null && behind.mean - behind.halfWidth95 >= -targetFrac * Math.abs(whole));
}

function isNarrow(summaries: readonly Summary[], whole: Amount, targetFrac: number | null): boolean {
  return targetFrac !== null && summaries.every(({ halfWidth95 }) => halfWidth95 !== null && halfWidth95 <= targetFrac * Math.abs(whole));
}
