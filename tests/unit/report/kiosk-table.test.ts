import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { homeFate, ladderStorey } from '../../../src/report/kiosk/home-fate.ts';
import { buildSubsetTable, costliestHazard, hazardShares, rectifiedInSet, setWithout, SHOWN_MEASURES, summariseSet, whyStale, type MeasuredSet, type SubsetTable } from '../../../src/report/kiosk/subset-table.ts';
import { measureRun } from '../../../src/report/measures/measures.ts';
import { ENGINE_VERSION } from '../../../src/run/engine-version.ts';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import { runConditions } from '../../../src/run/pair.ts';
import type { PersonOutcome } from '../../../src/run/run-types.ts';
import { loadScenario } from '../../../src/scenario/load.ts';

const FILE = 'scenarios/kiosk-show.jsonc';
const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const TABLE = JSON.parse(read('docs/kiosk-show.json')) as SubsetTable;
const SCENARIO = loadScenario(read(FILE), FILE);

describe('the table of the show', () => {
  it('was computed for the drill as it is, by this engine', () => {
    expect(whyStale(TABLE, SCENARIO.hash, ENGINE_VERSION)).toBeNull();
    expect(TABLE.hazardIds).toEqual(SCENARIO.hazards.map(({ id }) => id));
    expect(TABLE.sets).toHaveLength(2 ** SCENARIO.hazards.length);
    for (const set of TABLE.sets) for (const id of SHOWN_MEASURES) expect(set[id]).toHaveLength(TABLE.seeds.length);
  });

  it('holds what the engine computes: its first night, as found', async () => {
    const ports = { hydraulics: await loadHydraulics() };
    const [asFound] = runConditions(SCENARIO, ['none'], { seed: TABLE.seeds[0]! }, ports);
    const values = measureRun(asFound!);
    for (const id of SHOWN_MEASURES) expect(TABLE.sets[setWithout(TABLE, [])]![id][0], id).toBe(values[id]);
  });

  it('says so when the drill or the engine has changed', () => {
    expect(whyStale(TABLE, '0000000000000000', ENGINE_VERSION)).toMatch(/kiosk-show\.jsonc has changed .* npm run kiosk:table/);
    expect(whyStale(TABLE, SCENARIO.hash, '9.9.9')).toMatch(/computed by engine .* this is 9\.9\.9/);
  });

  it('tells each of the four hazards by something that it makes worse', () => {
    const share = (id: string, measure: (typeof SHOWN_MEASURES)[number]): number => hazardShares(TABLE, measure)[TABLE.hazardIds.indexOf(id)]!;
    expect(share('ebikes', 'trappedCount')).toBeGreaterThan(10);
    expect(share('canopies', 'storeysBurnt')).toBeGreaterThan(3);
    expect(share('lane', 'laneBlockedS')).toBeGreaterThan(120);
    expect(share('grilles', 'trappedCount')).toBeGreaterThan(0);
    expect(costliestHazard(TABLE, 'trappedCount')).toBe('ebikes');
  });

  it('has shares that add up to the whole difference', () => {
    const total = hazardShares(TABLE, 'trappedCount').reduce((sum, share) => sum + share, 0);
    const difference = summariseSet(TABLE, setWithout(TABLE, []), 'trappedCount').mean - summariseSet(TABLE, 0, 'trappedCount').mean;
    expect(total).toBeCloseTo(difference, 9);
  });
});

describe('building a table', () => {
  const ids = SCENARIO.hazards.map(({ id }) => id);
  const nights = [1, 2].flatMap((seed) => Array.from({ length: 16 }, (_, setIndex): MeasuredSet => ({ seed, setIndex, endS: 1800, values: { trappedCount: 10 * setIndex + seed } })));

  it('puts every night in its place; a time that never came counts as the end', () => {
    const table = buildSubsetTable(SCENARIO, 'x', [1, 2], nights);
    expect(table.sets[5]!.trappedCount).toEqual([51, 52]);
    expect(table.sets[5]!.firstWaterS).toEqual([1800, 1800]);
    expect(rectifiedInSet(ids, setWithout(table, ['lane']))).toEqual(['lane']);
    expect(rectifiedInSet(ids, 0)).toEqual(ids);
  });

  it('refuses a night that was not computed', () => {
    expect(() => buildSubsetTable(SCENARIO, 'x', [1, 2], nights.slice(1))).toThrow('set 0 was not computed on the night of seed 1');
  });
});

describe('what became of a household', () => {
  const person = (change: Partial<PersonOutcome>): PersonOutcome => ({ id: 'p', home: 'F1.flat1', state: 'out', awareS: 0, moveS: 0, outS: Infinity, exitId: null, fedToxic: 0, fedHeat: 0, isTrapped: false, because: null, ...change });

  it.each([
    ['out', [person({ outS: 300 }), person({ outS: 420 })], 420],
    ['overcome', [person({ outS: 300 }), person({ state: 'incapacitated' })], null],
    ['trapped', [person({ outS: 300 }), person({ state: 'sheltering', isTrapped: true })], null],
    ['stayed', [person({ state: 'sheltering' })], null],
    ['onWay', [person({ state: 'moving' }), person({ outS: 300 })], null],
  ] as const)('%s', (kind, people, outS) => {
    expect(homeFate(people, people.map((_, i) => i))).toEqual({ kind, outS });
  });

  it('is unknown where nobody of it is', () => {
    expect(homeFate([], [3])).toBeNull();
  });
});

it('knows how high the ladder of the drill works', () => {
  const storeys = Array.from({ length: 33 }, (_, i) => ({ id: `F${i + 1}`, number: i + 1, floorM: 3 * i, heightM: 3 }));
  const withUnits = (units: readonly object[]) => ladderStorey({ storeys, response: { units } } as never);
  expect(withUnits([{ kind: 'pumper', workingHeightM: 0 }, { kind: 'aerial', workingHeightM: 54 }])).toBe(19);
  expect(withUnits([{ kind: 'pumper', workingHeightM: 0 }])).toBeNull();
});
