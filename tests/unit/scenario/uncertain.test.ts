import { describe, expect, it } from 'vitest';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import { drawnValues, nightInput } from '../../../src/scenario/uncertainty.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { aScenario, issuesOf } from '../../builders/a-scenario-text.ts';

const source = 'Assumed: for tests';
const WIND = { kind: 'windMPerS', law: { kind: 'uniform', low: 1, high: 9 }, source };
const HOME = { kind: 'homeFactor', law: { kind: 'triangular', low: 0.5, mode: 1, high: 1.2 }, source };
const PLACE = { kind: 'firePlace', fire: 'fire1', law: { kind: 'choice', values: ['F2.flat1', 'F3.flat2', 'F4.bay1'] }, source };
const SKILL = { kind: 'skillFrac', stations: ['district'], law: { kind: 'fixed', value: 0.55 }, source };
const HAZARDS = [{ id: 'drill', kind: 'untrainedResidents', trainedFrac: 0 }, { id: 'pump', kind: 'deadFirePump' }];

const withNights = (quantities: readonly object[], nights?: string): Scenario => aScenario({ water: { template: 'twoZone' }, hazards: HAZARDS, uncertain: { ...(nights === undefined ? {} : { nights }), quantities } });
const inputOf = (scenario: Scenario, rectify: 'none' | 'all', seed: number, night: 'written' | 'drawn') => nightInput(scenario, conditionOf(scenario, rectify), { seed, night });

describe('a night with declared uncertainty', () => {
  it('is as written unless the drawn night is asked for', () => {
    const scenario = withNights([WIND, HOME, PLACE]);
    for (const rectify of ['none', 'all'] as const) expect(inputOf(scenario, rectify, 5, 'written')).toEqual(toSimInput(scenario, conditionOf(scenario, rectify)));
    expect(drawnValues(scenario, { seed: 5, night: 'written' })).toEqual([]);
  });

  it('is always drawn where the file says so', () => {
    const scenario = withNights([WIND], 'all');
    expect(inputOf(scenario, 'none', 5, 'written')).toEqual(inputOf(scenario, 'none', 5, 'drawn'));
    expect(inputOf(scenario, 'none', 5, 'written').ambient.windMPerS).not.toBe(scenario.base.ambient.windMPerS);
  });

  it('is the same night for both towers: only what the hazards change differs', () => {
    const scenario = withNights([WIND, HOME, PLACE, SKILL]);
    const [found, rectified] = [inputOf(scenario, 'none', 7, 'drawn'), inputOf(scenario, 'all', 7, 'drawn')];
    expect(found.ambient).toEqual(rectified.ambient);
    expect(found.households).toEqual(rectified.households);
    expect(found.fuels).toEqual(rectified.fuels);
    expect(found.response).toEqual(rectified.response);
    expect(found.behaviour.trainedFrac).toBe(0);
    expect(rectified.behaviour.trainedFrac).toBe(scenario.base.behaviour.trainedFrac);
  });

  it('draws by kind and target: another entry, or another order, moves nothing', () => {
    const alone = drawnValues(withNights([WIND]), { seed: 3, night: 'drawn' })[0]!.value;
    const among = drawnValues(withNights([HOME, SKILL, WIND]), { seed: 3, night: 'drawn' })[2]!.value;
    expect(among).toBe(alone);
    expect(drawnValues(withNights([WIND]), { seed: 4, night: 'drawn' })[0]!.value).not.toBe(alone);
  });

  it('puts the fire into a room or onto a balcony, and leaves the rest', () => {
    const scenario = withNights([PLACE]);
    const placesOf = (seed: number) => {
      const { fuels, compartments, facade } = inputOf(scenario, 'none', seed, 'drawn');
      const fire = fuels.find(({ id }) => id === 'fire1')!;
      return compartments[fire.compartmentIndex]?.id ?? facade.cells[fire.facadeCellIndex]?.id;
    };
    const places = new Set(Array.from({ length: 40 }, (_, seed) => placesOf(seed)));
    expect([...places].sort()).toEqual(['F2.flat1', 'F3.flat2', 'F4.bay1']);
    expect(inputOf(scenario, 'none', 1, 'drawn').fuels).toHaveLength(scenario.base.fuels.length);
  });

  it('reaches only the stations that are named', () => {
    const { response } = inputOf(withNights([SKILL]), 'none', 1, 'drawn');
    const skills = Object.fromEntries(response.units.map(({ stationId, skillFrac }) => [stationId, skillFrac]));
    expect(skills['district']).toBe(0.55);
    expect(skills['formation']).toBe(0.8);
  });
});

describe('a section that is wrong', () => {
  const entry = (change: object) => ({ uncertain: { quantities: [{ ...WIND, ...change }] } });
  it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ['an unknown quantity', entry({ kind: 'windSpeed' }), 'uncertain.quantities.0.kind', 'unknown quantity "windSpeed"; did you mean "windMPerS"?'],
    ['an unknown law', entry({ law: { kind: 'gauss' } }), 'uncertain.quantities.0.law.kind', 'unknown law "gauss"; one of: fixed, uniform, triangular, normal, choice'],
    ['no law', entry({ law: undefined }), 'uncertain.quantities.0', 'is missing; one of: fixed'],
    ['no source', entry({ source: undefined }), 'uncertain.quantities.0', 'is missing'],
    ['a value the file could not say', entry({ law: { kind: 'uniform', low: 0, high: 70 } }), 'uncertain.quantities.0.law.high', '70 m/s is outside 0..40 m/s'],
    ['ends the wrong way round', entry({ law: { kind: 'uniform', low: 5, high: 5 } }), 'uncertain.quantities.0.law.high', '5 is not above the low end 5'],
    ['a peak outside', entry({ law: { kind: 'triangular', low: 1, mode: 9, high: 5 } }), 'uncertain.quantities.0.law.mode', '9 lies outside 1..5'],
    ['a weight too few', entry({ law: { kind: 'choice', values: [1, 2], weights: [1] } }), 'uncertain.quantities.0.law.weights', 'holds 1 weights for 2 values'],
    ['weights of nothing', entry({ law: { kind: 'choice', values: [1, 2], weights: [0, 0] } }), 'uncertain.quantities.0.law.weights', 'every weight is 0'],
    ['a text where a number belongs', entry({ law: { kind: 'fixed', value: 'strong' } }), 'uncertain.quantities.0.law.value', 'is not a number'],
    ['a fire that is not there', { uncertain: { quantities: [{ ...PLACE, fire: 'fire9' }] } }, 'uncertain.quantities.0.fire', 'no fuel "fire9"'],
    ['a place that is not there', { uncertain: { quantities: [{ ...PLACE, law: { kind: 'choice', values: ['F2.flat1', 'F9.flat1'] } }] } }, 'uncertain.quantities.0.law.values.1', 'no compartment or façade cell "F9.flat1"'],
    ['one thing twice', { uncertain: { quantities: [WIND, WIND] } }, 'uncertain.quantities.1', '"windMPerS" is declared twice for the same thing; one law; the first stands at uncertain.quantities.0'],
    ['a key of no quantity', entry({ fire: 'fire1' }), 'uncertain.quantities.0.fire', 'unknown key "fire"'],
    ['nights of no kind', { uncertain: { nights: 'some', quantities: [WIND] } }, 'uncertain.nights', 'unknown value "some"'],
  ])('%s is named with its place', (_, part, path, problem) => {
    expect(issuesOf(part)).toEqual([expect.stringMatching(/^small\.jsonc:\d+:\d+ /)]);
    const [issue] = issuesOf(part);
    expect(issue).toContain(` ${path}`);
    expect(issue).toContain(problem);
  });
});
