/** What each hazard costs, as far as the study has got: from a glance at the first minutes to fair shares over many nights. */
import { attributeMeasure, rectifiedIn, type AttributedMeasure } from '../attribution/attribution.ts';
import { alone, everybody, without } from '../attribution/coalition.ts';
import { censored } from '../measures/censored.ts';
import { measureById } from '../measures/measures.ts';
import { summarise, type Summary } from '../statistics.ts';
import { settledShares, withSets, type SettledBy } from './study-nights.ts';
import type { StudyResults } from './study-results.ts';
import { leaderSets } from './study-schedule.ts';
import type { StudySetting } from './study-setting.ts';

/** What the figures of a hazard rest on. */
export type EffectBasis = 'glance' | 'oneNight' | 'nights';

export interface HazardEffect {
  readonly kind: string;
  readonly basis: EffectBasis;
  /** Fair share of the whole difference; only over whole nights. */
  readonly share: Summary | null;
  /** Added by it alone in an otherwise rectified tower. */
  readonly alone: Summary | null;
  /** What fixing it alone saves in the tower as found. */
  readonly saved: Summary | null;
}

export interface HazardEffects {
  readonly basis: EffectBasis;
  readonly nightCount: number;
  /** Simulated seconds that the figures cover. */
  readonly untilS: number;
  readonly difference: Summary | null;
  /** One a group of the setting, in its order; those not computed yet are missing. */
  readonly effects: readonly HazardEffect[];
  /** With pairs of hazards; null before the first whole night. */
  readonly attribution: AttributedMeasure | null;
  /** null: not yet. */
  readonly settledBy: SettledBy | null;
  /** Some night counted an event that never came as the end of the run, or as 0: figures are bounds. */
  readonly isCensored: boolean;
}

/** The best that is known; null before anything is. */
export function hazardEffects(setting: StudySetting, results: StudyResults): HazardEffects | null {
  const { nights, by: settledBy } = settledShares(setting, results);
  if (nights.length > 0) {
    const known = withSets(nights, leaderSets(setting, results), setting, results);
    const attribution = attributeMeasure(measureById(setting.measureId)!, setting.groups, known, setting.method);
    const effects = attribution.groups.map((group): HazardEffect => ({ ...group, basis: 'nights' }));
    return { basis: 'nights', nightCount: nights.length, untilS: setting.untilS, difference: attribution.difference, effects, attribution, settledBy, isCensored: attribution.isCensored };
  }
  const whole = oneNight(setting, results, setting.untilS, 'oneNight');
  const glance = setting.glanceS === null || setting.glanceS >= setting.untilS ? null : oneNight(setting, results, setting.glanceS, 'glance');
  // The whole night takes over once it says something of every hazard.
  return whole !== null && whole.effects.length === setting.groups.length ? whole : (glance ?? whole);
}

function oneNight(setting: StudySetting, results: StudyResults, untilS: number, basis: EffectBasis): HazardEffects | null {
  const { groups, firstSeed, measureId } = setting;
  const measure = measureById(measureId)!;
  let isCensored = false;
  const valueOf = (setIndex: number): number | null => {
    const outcome = results.get({ seed: firstSeed, untilS, rectified: rectifiedIn(groups, setIndex) });
    if (outcome?.kind !== 'values') return null;
    const value = outcome.values[measureId] ?? null;
    if (value === null) isCensored = true;
    return censored(value, measure, outcome.endS);
  };
  const change = (from: number | null, to: number | null): Summary | null => (from === null || to === null ? null : summarise([to - from]));
  const all = everybody(groups.length);
  const [asFound, rectified] = [valueOf(all), valueOf(0)];
  if (asFound === null && rectified === null) return null;
  const effects = groups.map(({ kind }, k): HazardEffect => ({ kind, basis, share: null, alone: change(rectified, valueOf(alone(k))), saved: change(valueOf(without(all, k)), asFound) }));
  return { basis, nightCount: 1, untilS, difference: change(rectified, asFound), effects: effects.filter((effect) => effect.alone !== null || effect.saved !== null), attribution: null, settledBy: null, isCensored };
}
