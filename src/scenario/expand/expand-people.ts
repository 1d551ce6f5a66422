import type { BuildingParts } from '../../catalog/buildings/point-tower.ts';
import { populate, type Population } from '../../catalog/profiles/households.ts';
import { PROFILES } from '../../catalog/profiles/registry.ts';
import { DRILLED_BEHAVIOUR } from '../../catalog/profiles/resident-profile.ts';
import { ZERO_CELSIUS_K, type BehaviourInput, type ProtectionInput } from '../../sim/index.ts';
import type { IssueList } from '../issue-list.ts';
import type { ProtectionSpec, ResidentsSpec } from '../schema/people-schema.ts';
import { checkUnique, lookUp } from './id-index.ts';
import { withoutUndefined } from './without-undefined.ts';

export function expandBehaviour(spec: ResidentsSpec | null): BehaviourInput {
  if (spec === null) return DRILLED_BEHAVIOUR;
  return { ...PROFILES[spec.profile].behaviour, ...withoutUndefined(spec.behaviour ?? {}) };
}

/** Households of the file, or one in every flat; without a residents key nobody lives here. */
export function expandPopulation(spec: ResidentsSpec | null, parts: BuildingParts, issues: IssueList): Population {
  if (spec === null) return { households: [], people: [] };
  if (spec.households === undefined) {
    const flats = parts.compartments.map((compartment, index) => ({ compartment, index })).filter(({ compartment }) => compartment.kind === 'flat');
    return populate(flats, PROFILES[spec.profile]);
  }
  const households = spec.households.map((household, i) => ({
    id: household.id ?? `household${i + 1}`, homeFrac: household.homeFrac, homeIndex: lookUp('compartment', parts.compartments, household.home, ['residents', 'households', i, 'home'], issues),
  }));
  checkUnique(households, ['residents', 'households'], issues);
  const people = spec.households.flatMap((household, householdIndex) => household.people.map((person, j) => ({ id: `${households[householdIndex]!.id}.${j + 1}`, householdIndex, ...named(person) })));
  return { households, people };
}

function named({ sex, ...person }: NonNullable<ResidentsSpec['households']>[number]['people'][number]) {
  return sex === undefined ? person : { ...person, sex };
}

export function expandProtection(spec: ProtectionSpec, parts: BuildingParts, issues: IssueList): ProtectionInput {
  checkUnique(spec.detectors ?? [], ['protection', 'detectors'], issues);
  const detectors = spec.detectors?.map(({ compartment, thresholdTempC, ...rest }, i) => ({
    ...rest, thresholdTempK: thresholdTempC + ZERO_CELSIUS_K, compartmentIndex: lookUp('compartment', parts.compartments, compartment, ['protection', 'detectors', i, 'compartment'], issues),
  }));
  return { detectors: detectors ?? parts.protection.detectors, alarm: { ...parts.protection.alarm, ...withoutUndefined(spec.alarm ?? {}) } };
}
