/** What somebody is to the people they live with, as far as ages tell: for naming people, never for their conduct. */
import type { PersonInput, SimInput } from '../../sim/index.ts';

export const HOUSEHOLD_ROLES = ['child', 'teen', 'grandparent', 'parent', 'grownChild', 'elder', 'adult'] as const;
export type HouseholdRole = (typeof HOUSEHOLD_ROLES)[number];

export interface PersonLabel {
  readonly role: HouseholdRole;
  readonly sex: 'female' | 'male' | null;
  readonly ageYears: number;
  readonly livesAlone: boolean;
  /** Compartment id of the home. */
  readonly homeId: string;
}

/** Assumed: under this age a child of the house, from this age grown, from this age old; 12 .. 15, 18 .. 20, 60 .. 65 years. */
const CHILD_BELOW_YEARS = 15;
const GROWN_FROM_YEARS = 18;
const OLD_FROM_YEARS = 60;
/** Assumed: years between parents and children, and between grandparents and grandchildren; 16 .. 45, 40 .. 90. */
const GENERATION_YEARS = [16, 45] as const;
const TWO_GENERATIONS_YEARS = 40;

const labels = new WeakMap<SimInput, readonly PersonLabel[]>();

/** One label a person, in the order of the input. */
export function personLabels(input: SimInput): readonly PersonLabel[] {
  let known = labels.get(input);
  if (known === undefined) {
    known = input.people.map((person) => labelOf(person, input));
    labels.set(input, known);
  }
  return known;
}

function labelOf(person: PersonInput, input: SimInput): PersonLabel {
  const mates = input.people.filter((other) => other.householdIndex === person.householdIndex && other !== person);
  const homeIndex = input.households[person.householdIndex]?.homeIndex ?? -1;
  return {
    role: roleOf(person.ageYears, mates.map(({ ageYears }) => ageYears)),
    sex: person.sex ?? null,
    ageYears: person.ageYears,
    livesAlone: mates.length === 0,
    homeId: input.compartments[homeIndex]?.id ?? '',
  };
}

export function roleOf(ageYears: number, mateAgesYears: readonly number[]): HouseholdRole {
  if (ageYears < CHILD_BELOW_YEARS) return 'child';
  if (ageYears < GROWN_FROM_YEARS) return 'teen';
  const isElderOf = (mateYears: number) => mateYears < GROWN_FROM_YEARS && ageYears - mateYears >= TWO_GENERATIONS_YEARS;
  if (ageYears >= OLD_FROM_YEARS) return mateAgesYears.some(isElderOf) ? 'grandparent' : 'elder';
  if (mateAgesYears.some((mateYears) => mateYears < GROWN_FROM_YEARS && isGeneration(ageYears - mateYears))) return 'parent';
  return mateAgesYears.some((mateYears) => isGeneration(mateYears - ageYears)) ? 'grownChild' : 'adult';
}

function isGeneration(gapYears: number): boolean {
  return gapYears >= GENERATION_YEARS[0] && gapYears <= GENERATION_YEARS[1];
}
