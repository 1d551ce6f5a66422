import { describe, expect, it } from 'vitest';
import { aScenario, issuesOf, issuesOfText, scenarioText, SPELLED_BUILDING, spelledScenario } from '../../builders/a-scenario-text.ts';

const only = (issues: string[]): string => {
  expect(issues).toHaveLength(1);
  return issues[0]!;
};
const withOpenings = (...openings: object[]) => issuesOf(spelledScenario({ openings: [...SPELLED_BUILDING.openings, ...openings] }));

it('loads the small tower the other tests bend', () => {
  expect(issuesOf({})).toEqual([]);
  expect(issuesOf(spelledScenario({}))).toEqual([]);
});

describe('text', () => {
  it('points at the place where JSON breaks', () => {
    expect(only(issuesOfText('{\n  "version": 1,,\n}'))).toMatch(/^small\.jsonc:2:16: broken JSON/);
  });
  it('refuses an empty file', () => expect(only(issuesOfText(''))).toContain('the file is empty'));
  it('refuses a list', () => expect(only(issuesOfText('[]'))).toContain('the file is not an object'));
  it('finds a key that stands twice', () => {
    expect(only(issuesOfText('{ "version": 1,\n "id": "a", "id": "b" }'))).toBe('small.jsonc:2:13 id: the key "id" stands here twice; once');
  });
  it('names NaN and Infinity', () => {
    expect(issuesOfText('{ "version": 1, "durationS": NaN }')[0]).toContain('NaN is not a number in JSON');
    expect(issuesOfText('{ "version": 1, "durationS": -Infinity }').join()).toContain('Infinity is not a number in JSON');
  });
  it('refuses numbers beyond what a number can hold', () => {
    expect(only(issuesOfText(scenarioText().replace('"durationS": 600', '"durationS": 1e999')))).toMatch(/:\d+:\d+ durationS: .*(Infinity|number)/);
  });
  it('stops at 2 MB', () => expect(only(issuesOfText(`{"a": "${'x'.repeat(10_000_000)}"}`))).toBe('small.jsonc:1:1: the file holds 10.0 MB; at most 2 MB'));
  it('stops at 40 levels', () => expect(only(issuesOfText(`${'['.repeat(50)}${']'.repeat(50)}`))).toBe('small.jsonc:1:41: nested deeper than 40 levels; at most 40'));
  it('does not count brackets in texts and comments', () => {
    expect(issuesOfText(scenarioText({ idea: { zh: '['.repeat(60), en: `"${'{'.repeat(60)}` } }) + `\n// ${'['.repeat(60)}\n`)).toEqual([]);
  });
});

describe('version', () => {
  it('must be there', () => expect(only(issuesOf({ version: undefined }))).toContain('version: is missing; "version": 1'));
  it('0 was never released', () => expect(only(issuesOf({ version: 0 }))).toContain('version 0 was never released; version 1'));
  it('2 is newer than this program', () => expect(only(issuesOf({ version: 2 }))).toContain('the file is of version 2, newer than this program'));
  it('is a whole number', () => expect(only(issuesOf({ version: '1' }))).toContain('"1" is no version'));
});

describe('keys and values', () => {
  it('gives the range with the unit', () => {
    expect(only(issuesOf({ site: { lanes: [{ id: 'main', pointsM: [[0, -50], [10, -12]], clearWidthM: 26 }] } }))).toMatch(/site\.lanes\.0\.clearWidthM: 26 m is outside 0\.\.12 m$/);
  });
  it('guesses a mistyped key and lists the known ones', () => {
    expect(only(issuesOf({ weather: { windMPerSec: 3 } }))).toMatch(/weather\.windMPerSec: unknown key "windMPerSec"; did you mean "windMPerS"\? known: tempC/);
  });
  it('points at the key, not at the object', () => {
    const text = scenarioText({ wether: {} });
    const line = text.slice(0, text.indexOf('"wether"')).split('\n').length;
    expect(only(issuesOfText(text))).toMatch(new RegExp(`^small\\.jsonc:${line}:3 wether: unknown key "wether"; did you mean "weather"`));
  });
  it('guesses a mistyped name', () => {
    expect(only(issuesOf({ residents: { profile: 'nigth' } }))).toContain('unknown value "nigth"; did you mean "night"?');
    expect(only(issuesOf({ hazards: [{ id: 'a', kind: 'dryHydrent' }] }))).toContain('unknown hazard "dryHydrent"');
    expect(only(issuesOf({ hazards: [{ id: 'a', kind: 'blockedFireLan' }] }))).toContain('did you mean "blockedFireLane"?');
  });
  it('says in what unit a missing number is wanted', () => expect(only(issuesOf({ durationS: undefined }))).toContain('durationS: is missing; a number in s'));
  it('says what is no number', () => expect(only(issuesOf({ durationS: '10 min' }))).toContain('durationS: "10 min" is not a number of s'));
  it('refuses what has no consequence yet by name', () => {
    expect(only(issuesOf({ protection: { sprinklers: true } }))).toContain('not yet supported: sprinklers have no effect yet; remove it');
    expect(only(issuesOf({ lifts: 2 }))).toContain('not yet supported: lifts');
    expect(only(issuesOf({ responders: [{ kind: 'drone', station: 'a', travelS: 1 }] }))).toContain('not yet supported: drones');
    expect(only(issuesOf({ hazards: [{ id: 'a', kind: 'drone' }] }))).toContain('not yet supported: drones');
  });
  it('reports everything at once, in the order of the file', () => {
    const issues = issuesOf({ durationS: 5, weather: { tempC: 90 }, fires: [{ at: 'F2.flat1', item: 'sofaa' }], hazards: [{ id: 'x', kind: 'nope' }], time: '25:00' });
    expect(issues).toHaveLength(5);
    const lines = issues.map((issue) => Number(issue.split(':')[1]));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
  it('bounds the number of entries', () => {
    const compartments = Array.from({ length: 10_001 }, (_, i) => ({ id: `c${i}`, storey: 'F1', polygonM: [[0, 0], [1, 0], [1, 1]] }));
    expect(issuesOfText(JSON.stringify({ ...JSON.parse(scenarioText()), ...spelledScenario({ compartments }) }))).toContainEqual(expect.stringContaining('holds 10001 entries; at most 10000 are allowed'));
  });
});

describe('the building', () => {
  it('has no door to nowhere', () => expect(only(withOpenings({ id: 'x', from: 'low', to: 'hihg' }))).toMatch(/openings\.5\.to: no compartment "hihg"; did you mean "high"\?/));
  it('has no opening that joins a room to itself', () => expect(only(withOpenings({ id: 'x', from: 'low', to: 'low' }))).toContain('"x" joins "low" to itself'));
  it('has no opening without area', () => expect(only(withOpenings({ id: 'x', from: 'low', to: 'stair1', widthM: 0 }))).toContain('"x" has no area'));
  it('has no sill above its head', () => expect(withOpenings({ id: 'x', from: 'low', to: 'outside', sillM: 2.2, headM: 1.5 }).join()).toContain('the sill of "x" at 2.2 m is not below its head at 1.5 m'));
  it('has no head above the ceiling', () => expect(only(withOpenings({ id: 'x', from: 'low', to: 'outside', headM: 3.4 }))).toContain('the head of "x" at 3.4 m is above the ceiling of "low" at 3 m'));
  it('has no stair that skips storeys', () => expect(only(withOpenings({ id: 'x', kind: 'stairFlight', from: 'stair1', to: 'stair3', areaM2: 3 }))).toContain('the stair skips storeys: "x" goes from F1 to F3; one flight a storey'));
  it('has no flight that leads down', () => expect(only(withOpenings({ id: 'x', kind: 'stairFlight', from: 'stair3', to: 'stair2', areaM2: 3 }))).toContain('which is not above it'));
  it('has every id once', () => expect(only(withOpenings({ id: 'out', from: 'low', to: 'outside' }))).toContain('"out" is already the id of building.openings.0'));
  it('has corners that enclose something', () => {
    const compartments = [...SPELLED_BUILDING.compartments, { id: 'flat', storey: 'F1', polygonM: [[0, 0], [1, 0], [2, 0]] }];
    expect(only(issuesOf(spelledScenario({ compartments })))).toContain('the corners enclose no area');
  });
  it('has façade cells that do not go in a circle', () => {
    const cell = { window: 'out', bay: 1, azimuthDeg: 180, widthM: 4, compartment: 'low' };
    const issues = issuesOf(spelledScenario({ facade: [{ id: 'a', above: 'b', ...cell }, { id: 'b', above: 'a', ...cell }] }));
    expect(issues.join()).toContain('following "above" from "a" leads back to it');
  });
  it('lets residents out', () => {
    const openings = SPELLED_BUILDING.openings.filter((opening) => opening.id !== 'highDoor');
    const residents = { profile: 'night', households: [{ home: 'high', people: [{ ageYears: 30 }] }] };
    expect(only(issuesOf(spelledScenario({ openings }, { residents })))).toContain('people live in "high" with no way out of the building');
    const bowTie = [[0, 0], [6, 5], [6, 0], [0, 5.5]];
    const compartments = SPELLED_BUILDING.compartments.map((compartment) => (compartment.id === 'high' ? { ...compartment, polygonM: bowTie } : compartment));
    expect(issuesOf(spelledScenario({ compartments }, { residents })).join()).toContain('region "high": walls cross or overlap');
  });
  it('may be changed in single places by id, if the place exists', () => {
    expect(aScenario({ openings: { 'F2.flat1.door': { openFrac: 1 } } }).base.openings.find((opening) => opening.id === 'F2.flat1.door')?.openFrac).toBe(1);
    expect(only(issuesOf({ openings: { 'F2.flat9.door': { openFrac: 1 } } }))).toMatch(/no opening "F2\.flat9\.door"; did you mean "F2\.flat\d\.door"/);
  });
});

describe('fires, site, water', () => {
  it('wants table times that rise', () => {
    expect(only(issuesOf({ fires: [{ at: 'F2.flat1', item: { timeS: [0, 60, 30], hrrKw: [0, 1, 2] } }] }))).toContain('fires.0.item.timeS.2: 30 s comes after 60 s; times must rise');
    expect(only(issuesOf({ fires: [{ at: 'F2.flat1', item: { timeS: [0, 60, 90], hrrKw: [0, 1] } }] }))).toContain('holds 2 values for 3 times');
  });
  it('wants fires in places that exist', () => expect(only(issuesOf({ fires: [{ at: 'F2.flt1', item: 'sofa' }] }))).toContain('no compartment or façade cell "F2.flt1"; did you mean "F2.flat1"?'));
  it('wants lanes without loops', () => {
    expect(only(issuesOf({ site: { lanes: [{ id: 'main', pointsM: [[0, -50], [10, -12], [0, -50]] }] } }))).toContain("the lane comes back to its own point 0");
  });
  it('wants obstacles on the lane', () => {
    const obstacles = [{ kind: 'car', atM: 900 }];
    expect(only(issuesOf({ hazards: [{ id: 'a', kind: 'blockedFireLane', lane: 'main', obstacles }] }))).toContain('900 m is beyond the end of lane "main"');
  });
  it('wants pipes that join two nodes', () => {
    const water = { nodes: [{ id: 'a', elevationM: 0 }], links: [{ id: 'p', from: 'a', to: 'a' }] };
    expect(only(issuesOf({ water }))).toContain('joins "a" to itself');
  });
  it('wants one way to say how far a station is', () => expect(only(issuesOf({ responders: [{ kind: 'pumper', station: 'x' }] }))).toContain('give one of "distanceKm" and "travelS"'));
});

describe('roads', () => {
  const pointsM = [[0, -50], [10, -12]];
  it('refuses an appliance longer than the turning place', () => {
    expect(only(issuesOf({ site: { lanes: [{ id: 'main', pointsM, turningPlaceM: 10 }] } }))).toMatch(/site\.lanes\.0\.turningPlaceM: "formation\.aerial541" is 12 m long and cannot turn in 10 m at the end of "main"; 12 m or more, or 0 for none$/);
    expect(issuesOf({ site: { lanes: [{ id: 'main', pointsM, turningPlaceM: 0 }] } })).toEqual([]);
  });
  it('refuses a station without a road', () => {
    expect(only(issuesOf({ site: { lanes: [] } }))).toContain('"district" has no road to the tower; give a lane in "site"');
  });
});

describe('hazards', () => {
  const hazards = (...list: object[]) => issuesOf({ hazards: list });
  it('aim at something that exists', () => {
    expect(only(hazards({ id: 'a', kind: 'shutRiserValve', valve: 'hZ' }))).toMatch(/hazards\.0\.valve: no pipe, valve or pump "hZ"; did you mean "h[AB]"/);
    expect(only(hazards({ id: 'a', kind: 'farStation', station: 'distric', extraTravelS: 60 }))).toContain('did you mean "district"?');
  });
  it('change something', () => expect(only(hazards({ id: 'a', kind: 'dryRiser', riser: 'Z', aboveStorey: 1 }))).toContain('is aimed at nothing'));
  it('stand once on one target', () => {
    expect(only(hazards({ id: 'a', kind: 'emptyPool' }, { id: 'b', kind: 'emptyPool', levelFrac: 0.5 }))).toContain('emptyPool twice on one target: "a" already sets water.nodes.POOL.levelM');
  });
  it('do not contradict one another', () => expect(only(hazards({ id: 'a', kind: 'deadFirePump' }, { id: 'b', kind: 'manualFirePump' }))).toContain('contradicts "a" (deadFirePump): both set water.links.FP.control'));
  it.each([
    ['a dead pump on manual', { kind: 'deadFirePump' }, { kind: 'manualFirePump' }, 'contradicts "a" (deadFirePump): both set water.links.FP.control'],
    ['an empty tank that is half full', { kind: 'emptyRoofTank' }, { kind: 'emptyRoofTank', levelFrac: 0.5 }, 'emptyRoofTank twice on one target: "a" already sets water.nodes.ROOF.levelM'],
    ['a riser dry for two reasons', { kind: 'shutRiserValve', valve: 'hA' }, { kind: 'dryRiser', riser: 'A', aboveStorey: 1 }, 'contradicts "a" (shutRiserValve): both set water.links.hA.isOpen'],
    ['a door wedged and locked', { kind: 'missingSmokeDoors', fromStorey: 2, toStorey: 2 }, { kind: 'lockedStair', door: 'F2.stairA.door' }, 'contradicts "a" (missingSmokeDoors): both set openings.F2.stairA.door.openFrac'],
    ['an aerial that is late and not there', { kind: 'noAerial', station: 'formation' }, { kind: 'noReinforcement', station: 'formation' }, 'contradicts "a" (noAerial): both set response.units.formation.aerial541.callToDispatchS'],
    ['the same oil twice', { kind: 'storedOil', at: 'F1.corridor' }, { kind: 'storedOil', at: 'F1.corridor', litres: 20 }, 'storedOil twice on one target: "a" already sets fuels.F1.corridor.oil1'],
  ])('give one message for %s', (_, a, b, message) => expect(only(hazards({ id: 'a', ...a }, { id: 'b', ...b }))).toContain(message));
  it.each([
    ['without a target', { kind: 'shutRiserValve' }, 'hazards.0.valve'],
    ['a tank that is short of nothing', { kind: 'emptyPool', levelFrac: 1 }, 'emptyPool "a" is aimed at nothing: it changes nothing in this tower'],
    ['smoke control where there is no fan', { kind: 'failedSmokeControl' }, 'is aimed at nothing'],
    ['an appliance that its station never had', { kind: 'noAerial', station: 'district' }, 'is aimed at nothing'],
    ['insulation that no wall carries', { kind: 'combustibleInsulation', mjPerM2: 900 }, 'mjPerM2: 900 MJ/m2 is outside 1..500 MJ/m2'],
    ['more oil than a shop holds', { kind: 'storedOil', at: 'F1.corridor', litres: 5000 }, 'litres: 5000 L is outside 1..2000 L'],
  ])('give one message for %s', (_, a, message) => expect(only(hazards({ id: 'a', ...a }))).toContain(message));
  it('have ids of their own', () => expect(hazards({ id: 'a', kind: 'deadFirePump' }, { id: 'a', kind: 'emptyPool' }).join()).toContain('"a" is already the id of hazards.0'));
  it('have values in range', () => expect(only(hazards({ id: 'a', kind: 'combustibleCanopy', shareFrac: 60 }))).toContain('shareFrac: 60 is outside 0..1'));
});

it('refuses an order for a branch that the unit does not carry, and says which it does', () => {
  const order = (kit: readonly string[]) => ({ responders: [{ kind: 'pumper', station: 'district', travelS: 240, kit }], injects: [{ atS: 60, kind: 'orderNozzle', unit: 'district.pumper1', nozzle: 'foam' }] });
  expect(only(issuesOf(order(['fog'])))).toMatch(/injects\.0\.nozzle: "district\.pumper1" carries no foam branch \(kit: fog\); asPlanned, straight, fog/);
  expect(aScenario(order(['foam'])).base.injects).toHaveLength(1);
});

it('turns injects into commands and checks what they name', () => {
  expect(aScenario({ injects: [{ atS: 60, kind: 'setOpening', opening: 'F2.flat1.door', openFrac: 1 }] }).base.injects).toEqual([{ atS: 60, command: { kind: 'setOpening', opening: 'F2.flat1.door', openFrac: 1 } }]);
  expect(only(issuesOf({ injects: [{ atS: 60, kind: 'setOpening', opening: 'nope', openFrac: 1 }] }))).toContain('no opening "nope"');
  expect(only(issuesOf({ injects: [{ atS: 60, kind: 'openDoor' }] }))).toContain('unknown command "openDoor"');
});
