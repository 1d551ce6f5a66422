import { draw, keyOfId, STREAM, type CompartmentInput, type HouseholdInput, type Mobility, type PersonInput, type Sex } from '../../sim/index.ts';
import type { ResidentProfile } from './resident-profile.ts';

/**
 * Cumulative shares of households with 1, 2, 3, 4 and 5 people: mean 2.45.
 * Source: mean of the Chongqing census 2020 [domain F1]; the shape is Assumed.
 */
const SIZE_CUMULATIVE_FRAC = [0.25, 0.57, 0.805, 0.925, 1] as const;
/** Source: alone and old 3-5 % of flats: 16 % of the quarter that lives alone [domain F1]. */
const ALONE_AND_OLD_FRAC = 0.16;
/** With the three shares below, ages come out at 15.9 % to 14, 62.2 % to 59, 21.9 % above [domain F1]. */
const FIRST_OLD_FRAC = 0.22;
const OTHER_CHILD_FRAC = 0.269;
const OTHER_OLD_FRAC = 0.229;
/** About 8.5 % impaired (lasting and temporary) and 1.5 % wheelchair over all ages, rising with age [domain F1]; the split is Assumed. */
const MOBILITY_FRAC = { old: { wheelchair: 0.05, impaired: 0.26 }, other: { wheelchair: 0.005, impaired: 0.036 } } as const;
const FRAIL_AGE_YEARS = 60;
const SMALL_CHILD_YEARS = 6;
/** Assumed: half of the people are women, of the very old more, 0.55 .. 0.62; two adults of like age are a couple, 8 .. 15 years. Names only. */
const WOMEN_FRAC = { veryOld: 0.58, other: 0.495 } as const;
const VERY_OLD_YEARS = 75;
const COUPLE_GAP_YEARS = 10;
const ADULT_YEARS = 20;
const POPULATION_SEED = 1;

export interface Population {
  readonly households: readonly HouseholdInput[];
  readonly people: readonly PersonInput[];
}

/** One household a flat, fixed by the flat's id: the same people in every run and condition; who is in tonight is drawn per run. */
export function populate(flats: readonly { readonly compartment: CompartmentInput; readonly index: number }[], profile: ResidentProfile): Population {
  const households: HouseholdInput[] = [];
  const people: PersonInput[] = [];
  for (const { compartment, index } of flats) {
    const id = `${compartment.id}.household`;
    const members = membersOf(id, households.length);
    const isFrail = members.some((person) => person.ageYears >= FRAIL_AGE_YEARS || person.ageYears < SMALL_CHILD_YEARS);
    households.push({ id, homeIndex: index, homeFrac: isFrail ? profile.frailHomeFrac : profile.otherHomeFrac });
    people.push(...members);
  }
  return { households, people };
}

function membersOf(householdId: string, householdIndex: number): PersonInput[] {
  const key = keyOfId(householdId);
  const sizeDraw = draw(POPULATION_SEED, STREAM.household, key, 0);
  const memberCount = SIZE_CUMULATIVE_FRAC.findIndex((limitFrac) => sizeDraw < limitFrac) + 1;
  const members = Array.from({ length: memberCount }, (_, i): PersonInput => {
    const id = `${householdId}.${i + 1}`;
    const ageYears = memberAgeYears(keyOfId(id), i === 0, memberCount);
    return { id, householdIndex, ageYears, mobility: mobilityOf(keyOfId(id), ageYears) };
  });
  return withSexes(members);
}

/** Drawn for each; the second of two adults of like age takes the other sex, as most couples do. */
function withSexes(members: readonly PersonInput[]): PersonInput[] {
  const named: PersonInput[] = [];
  for (const person of members) {
    const womenFrac = person.ageYears >= VERY_OLD_YEARS ? WOMEN_FRAC.veryOld : WOMEN_FRAC.other;
    const drawn: Sex = draw(POPULATION_SEED, STREAM.household, keyOfId(person.id), 4) < womenFrac ? 'female' : 'male';
    const partners = named.filter((other) => isAdult(other) && isAdult(person) && Math.abs(other.ageYears - person.ageYears) <= COUPLE_GAP_YEARS);
    named.push({ ...person, sex: partners.length === 1 ? otherSex(partners[0]!.sex ?? drawn) : drawn });
  }
  return named;
}

function isAdult({ ageYears }: PersonInput): boolean {
  return ageYears >= ADULT_YEARS;
}

function otherSex(sex: Sex): Sex {
  return sex === 'female' ? 'male' : 'female';
}

function memberAgeYears(key: number, isFirst: boolean, memberCount: number): number {
  const groupDraw = draw(POPULATION_SEED, STREAM.household, key, 1);
  const within = draw(POPULATION_SEED, STREAM.household, key, 2);
  const oldFrac = isFirst ? (memberCount === 1 ? ALONE_AND_OLD_FRAC : FIRST_OLD_FRAC) : OTHER_OLD_FRAC;
  if (groupDraw < oldFrac) return 60 + Math.floor(within * 30);
  if (!isFirst && groupDraw < oldFrac + OTHER_CHILD_FRAC) return Math.floor(within * 15);
  const youngestYears = isFirst ? 20 : 15;
  return youngestYears + Math.floor(within * (60 - youngestYears));
}

function mobilityOf(key: number, ageYears: number): Mobility {
  const fracs = ageYears >= FRAIL_AGE_YEARS ? MOBILITY_FRAC.old : MOBILITY_FRAC.other;
  const mobilityDraw = draw(POPULATION_SEED, STREAM.household, key, 3);
  if (mobilityDraw < fracs.wheelchair) return 'wheelchair';
  return mobilityDraw < fracs.wheelchair + fracs.impaired ? 'impaired' : 'able';
}
