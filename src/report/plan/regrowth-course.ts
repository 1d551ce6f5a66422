/** What is left of a plan months later: fixed hazards come back by chance, and every re-inspection (回头看) finds most of them again. */
import { regrowthOf } from '../../catalog/regrowth/regrowth.ts';
import { has } from '../attribution/coalition.ts';
import type { Amount } from '../measures/measure.ts';
import { mean } from '../statistics.ts';
import type { SavingModel } from './saving-model.ts';

/** Source: [domain A4] third-party evaluation finds 95 % of defects, a house's own report 60 %. */
export const FOUND_BY_THIRD_PARTY_FRAC = 0.95;
export const FOUND_BY_HOUSE_FRAC = 0.6;
export const DAYS_PER_MONTH = 30;

export interface Upkeep {
  /** Days between two re-inspections; null: nobody looks again. */
  readonly inspectEveryDays: number | null;
  /** Share of those that are back that an inspection finds and has fixed. */
  readonly foundFrac: number;
  /** Cameras, contract, patrol, training: what keeps it fixed is there. */
  readonly isKept: boolean;
}

/** Chance that a hazard fixed on day 0 stands, at the end of each day from day 0 on. @param returnedPerDay  chance a day of coming back */
export function standingFracs(returnedPerDay: number, dayCount: number, { inspectEveryDays, foundFrac }: Pick<Upkeep, 'inspectEveryDays' | 'foundFrac'>): readonly number[] {
  const fracs = [0];
  let fixedFrac = 1;
  for (let day = 1; day <= dayCount; day++) {
    fixedFrac *= 1 - returnedPerDay;
    if (inspectEveryDays !== null && day % inspectEveryDays === 0) fixedFrac += foundFrac * (1 - fixedFrac);
    fracs.push(1 - fixedFrac);
  }
  return fracs;
}

/** Of all hazards of the kinds of a group: the group is fixed only while none of them is back, so the fastest decides. */
export function returnPerDay(hazardKinds: readonly string[], isKept: boolean): number {
  return Math.max(0, ...hazardKinds.map((kind) => {
    const regrowth = regrowthOf(kind);
    return regrowth === null ? 0 : isKept ? regrowth.keptPerDay : regrowth.unkeptPerDay;
  }));
}

export interface RegrowthMonth {
  readonly monthNumber: number;
  /** What the plan still saves, expected, for a fire in this month; good is positive. */
  readonly saved: Amount;
  /** Of those fixed: chance of standing again on a day of the month, by place in the groups; 0 for those never fixed. */
  readonly backFrac: readonly number[];
}

/** @param kindsOf  hazard kinds of each group @param fixedIndex  bit k: group k is fixed @returns months 0 (just done) to `monthCount` */
export function regrowthCourse(model: SavingModel, kindsOf: readonly (readonly string[])[], fixedIndex: number, upkeep: Upkeep, monthCount: number): readonly RegrowthMonth[] {
  const fracsOf = kindsOf.map((kinds) => standingFracs(returnPerDay(kinds, upkeep.isKept), monthCount * DAYS_PER_MONTH, upkeep));
  return Array.from({ length: monthCount + 1 }, (_, monthNumber): RegrowthMonth => {
    const backFrac = fracsOf.map((fracs, k) => (has(fixedIndex, k) ? overMonth(fracs, monthNumber) : 0));
    return { monthNumber, saved: expectedSaved(model, fixedIndex, backFrac), backFrac };
  });
}

/** Mean over the days of a month: a fire comes on any of them, not just after an inspection. */
function overMonth(fracs: readonly number[], monthNumber: number): number {
  const days = monthNumber === 0 ? fracs.slice(0, 1) : fracs.slice((monthNumber - 1) * DAYS_PER_MONTH + 1, monthNumber * DAYS_PER_MONTH + 1);
  return mean(days);
}

/** Over every set of hazards that may be back, where the model knows every set; else shares add up. */
export function expectedSaved(model: SavingModel, fixedIndex: number, backFrac: readonly number[]): Amount {
  const members = backFrac.flatMap((_, k) => (has(fixedIndex, k) ? [k] : []));
  if (!model.isExact) return members.reduce((sum, k) => sum + (1 - backFrac[k]!) * model.saved(1 << k), 0);
  let sets = [{ stillFixed: 0, chance: 1 }];
  for (const k of members) {
    const goneFrac = backFrac[k]!;
    sets = sets.flatMap(({ stillFixed, chance }) => [{ stillFixed: stillFixed | (1 << k), chance: chance * (1 - goneFrac) }, ...(goneFrac > 0 ? [{ stillFixed, chance: chance * goneFrac }] : [])]);
  }
  return sets.reduce((sum, { stillFixed, chance }) => sum + chance * model.saved(stillFixed), 0);
}
