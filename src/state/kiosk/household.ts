/** Which household of the tower is the visitor's: on their storey, at home tonight, and as like their family as can be. */
import type { PersonInput, SimInput } from '../../sim/index.ts';

export const FAMILY_KINDS = ['alone', 'couple', 'child', 'elder'] as const;
export type FamilyKind = (typeof FAMILY_KINDS)[number];

export interface Household {
  readonly id: string;
  /** Compartment id, as orders name it. */
  readonly home: string;
  readonly homeIndex: number;
  readonly storey: number;
  /** Into `input.people`, only those at home tonight. */
  readonly personIndexes: readonly number[];
  readonly adultCount: number;
  readonly childCount: number;
  readonly elderCount: number;
}

const ADULT_YEARS = 15;
const ELDER_YEARS = 60;

/** @param isAtHome  of a person's index; @returns null when nobody at all is at home */
export function pickHousehold(input: SimInput, isAtHome: (personIndex: number) => boolean, storey: number, family: FamilyKind): Household | null {
  let best: Household | null = null;
  let bestCost = Infinity;
  for (const household of householdsAtHome(input, isAtHome)) {
    const cost = STOREY_COST * Math.abs(household.storey - storey) + unlikeness(household, family);
    if (cost >= bestCost) continue;
    best = household;
    bestCost = cost;
  }
  return best;
}

/** The storey comes first, likeness second. */
const STOREY_COST = 1000;
const WANTED: Readonly<Record<FamilyKind, Pick<Household, 'adultCount' | 'childCount' | 'elderCount'>>> = {
  alone: { adultCount: 1, childCount: 0, elderCount: 0 },
  couple: { adultCount: 2, childCount: 0, elderCount: 0 },
  child: { adultCount: 2, childCount: 1, elderCount: 0 },
  elder: { adultCount: 1, childCount: 0, elderCount: 1 },
};
/** A child or an elder in the wrong place changes more of the night than one adult more. */
const DEPENDANT_COST = 4;

/** Whether somebody who said this of their family, and of where it lives, would know it again. */
export function isLikeFamily({ adultCount, childCount, elderCount, storey }: Household, asked: { readonly storey: number; readonly family: FamilyKind }): boolean {
  const wanted = WANTED[asked.family];
  if (storey !== asked.storey) return false;
  if (wanted.childCount > 0) return childCount > 0;
  if (wanted.elderCount > 0) return elderCount > 0;
  return childCount === 0 && adultCount + elderCount === wanted.adultCount;
}

function unlikeness(household: Household, family: FamilyKind): number {
  const wanted = WANTED[family];
  const hasWrongly = (key: 'childCount' | 'elderCount'): number => (household[key] > 0 === wanted[key] > 0 ? 0 : DEPENDANT_COST) + Math.abs(household[key] - wanted[key]);
  return Math.abs(household.adultCount - wanted.adultCount) + hasWrongly('childCount') + hasWrongly('elderCount');
}

function householdsAtHome(input: SimInput, isAtHome: (personIndex: number) => boolean): Household[] {
  const members = new Map<number, number[]>();
  input.people.forEach(({ householdIndex }, i) => {
    if (isAtHome(i)) members.set(householdIndex, [...(members.get(householdIndex) ?? []), i]);
  });
  return [...members].map(([householdIndex, personIndexes]) => {
    const { id, homeIndex } = input.households[householdIndex]!;
    const people = personIndexes.map((i) => input.people[i]!);
    const home = input.compartments[homeIndex]!;
    return { id, home: home.id, homeIndex, storey: input.storeys[home.storeyIndex]!.number, personIndexes, ...ageCounts(people) };
  });
}

function ageCounts(people: readonly PersonInput[]): Pick<Household, 'adultCount' | 'childCount' | 'elderCount'> {
  const childCount = people.filter(({ ageYears }) => ageYears < ADULT_YEARS).length;
  const elderCount = people.filter(({ ageYears }) => ageYears >= ELDER_YEARS).length;
  return { childCount, elderCount, adultCount: people.length - childCount - elderCount };
}
