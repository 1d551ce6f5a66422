import { describe, expect, it } from 'vitest';
import { HAZARDS } from '../../src/catalog/hazards/registry.ts';
import { traceWrites } from '../../src/scenario/check/trace-writes.ts';
import { conditionOf } from '../../src/scenario/condition.ts';
import { copyData } from '../../src/scenario/copy-data.ts';
import { toSimInput } from '../../src/scenario/to-sim-input.ts';
import { ScenarioError } from '../../src/scenario/scenario-error.ts';
import type { Draft } from '../../src/catalog/patch.ts';
import type { SimInput } from '../../src/sim/index.ts';
import { MEASURES } from '../../src/report/measures/measures.ts';
import { aScenario, RESPONDERS_OF_SMALL_TOWER } from '../builders/a-scenario-text.ts';

/** A tower with everything that some hazard takes away. */
const aFullTower = (hazards: readonly object[] = []) => aScenario({ building: { template: 'pointTower', storeys: 4, flatsPerStorey: 4, stairFanM3PerS: 2 }, responders: [...RESPONDERS_OF_SMALL_TOWER, { kind: 'pumper', station: 'war-zone', travelS: 900 }], hazards });
const base = aFullTower().base;

describe.each(HAZARDS.map((hazard) => [hazard.kind, hazard] as const))('%s', (kind, hazard) => {
  const example = hazard.example as Record<string, unknown>;

  it('accepts its own example', () => {
    expect(hazard.spec.safeParse(example).error).toBeUndefined();
  });

  it('applies its example to a small tower and changes it', () => {
    const scenario = aFullTower([{ id: 'h', kind, ...example }]);
    expect(toSimInput(scenario, conditionOf(scenario, 'none'))).not.toEqual(toSimInput(scenario, conditionOf(scenario, 'all')));
  });

  it('keeps every index in both conditions and adds only at the ends of lists', () => {
    const scenario = aFullTower([{ id: 'h', kind, ...example }]);
    for (const rectify of ['none', 'all'] as const) {
      const input = toSimInput(scenario, conditionOf(scenario, rectify));
      for (const list of LISTS) expect(list(input).slice(0, list(base).length).map(idOf)).toEqual(list(base).map(idOf));
    }
  });

  it('leaves the draft as it was after a traced trial', () => {
    const draft = copyData(base) as unknown as Draft;
    traceWrites(draft, hazard.asFound(example as never));
    expect(draft).toEqual(base);
  });

  it('names itself and its lesson in both languages and says which known measures it worsens', () => {
    for (const names of [hazard.names, hazard.lesson]) expect([/\p{Script=Han}/u.test(names.zh), /[a-z]/.test(names.en)]).toEqual([true, true]);
    expect(hazard.worsens.length).toBeGreaterThan(0);
    for (const measure of hazard.worsens) expect(MEASURES.map(({ id }) => id)).toContain(measure);
    expect(hazard.source).not.toBe('');
  });
});

const LISTS: readonly ((input: SimInput) => readonly { readonly id: string }[])[] = [
  (input) => input.compartments, (input) => input.openings, (input) => input.facade.cells, (input) => input.fuels, (input) => input.people, (input) => input.households,
  (input) => input.water.nodes, (input) => input.water.links, (input) => input.water.hydrants, (input) => input.water.adapters, (input) => input.site.obstacles, (input) => input.site.lanes,
  (input) => input.response.units, (input) => input.protection.detectors,
];
const idOf = (item: { readonly id: string }) => item.id;

it('has a kind of its own for every line of the registry', () => {
  expect(new Set(HAZARDS.map((hazard) => hazard.kind)).size).toBe(HAZARDS.length);
});

it('gives exactly the rectified input when hazards are removed one by one, in any order', () => {
  const groups = peacefulGroups();
  expect(groups.flat().length).toBe(HAZARDS.length);
  for (const hazards of groups) {
    const scenario = aFullTower(hazards);
    const rectified = toSimInput(scenario, conditionOf(scenario, 'all'));
    const removed: string[] = [];
    for (const id of [...scenario.hazards].reverse().map((hazard) => hazard.id)) {
      removed.push(id);
      const last = toSimInput(scenario, conditionOf(scenario, removed));
      if (removed.length === scenario.hazards.length) expect(last).toEqual(rectified);
      else expect(last).not.toEqual(rectified);
    }
  }
});

/** Every hazard in one of a few files: the first whose hazards leave its target alone. */
function peacefulGroups(): object[][] {
  const groups: object[][] = [];
  for (const { kind, example } of HAZARDS) {
    const entry = { id: kind, kind, ...(example as object) };
    const group = groups.find((others) => loads([...others, entry]));
    if (group) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function loads(hazards: readonly object[]): boolean {
  try {
    return aFullTower(hazards).hazards.length > 0;
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
}
