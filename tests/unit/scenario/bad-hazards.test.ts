/** What can be wrong with a hazard, each said once, at its line and column. */
import { describe, expect, it } from 'vitest';
import { issuesOfText, scenarioText, spelledScenario } from '../../builders/a-scenario-text.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where this text starts, or ends, as `small.jsonc:line:column`. */
function placeOf(text: string, wanted: string, side: 'start' | 'end' = 'start'): string {
  const start = text.indexOf(wanted);
  expect(start, wanted).toBeGreaterThan(-1);
  const before = text.slice(0, side === 'start' ? start : start + wanted.length).split('\n');
  return `small.jsonc:${before.length}:${before.at(-1)!.length + 1}`;
}
const valueOf = (text: string, key: string): string => placeOf(text, `"${key}": `, 'end');

function onlyIssue(text: string): string {
  const issues = issuesOfText(text);
  expect(issues).toHaveLength(1);
  return issues[0]!;
}

/** Hazards "a", "b" … of a small tower: the message stands at the object of the last one, or at a value in it. */
function saidOf(hazards: readonly Fields[]): { readonly said: string; readonly text: string } {
  const text = scenarioText({ hazards: hazards.map((fields, i) => ({ id: 'abc'[i], ...fields })) });
  return { said: onlyIssue(text), text };
}
const atLast = (text: string, count: number): string => placeOf(text, `{\n      "id": "${'abc'[count - 1]!}"`);

describe('a hazard without a target', () => {
  it('that names none', () => {
    const { said, text } = saidOf([{ kind: 'shutRiserValve' }]);
    expect(said).toMatch(new RegExp(`^${atLast(text, 1)} hazards\\.0\\.valve: is missing`));
  });
  it('that names one that is not there', () => {
    const { said, text } = saidOf([{ kind: 'shutRiserValve', valve: 'hZ' }]);
    expect(said).toMatch(new RegExp(`^${valueOf(text, 'valve')} hazards\\.0\\.valve: no pipe, valve or pump "hZ"; did you mean`));
  });
  it('that strikes nothing in this tower', () => {
    const { said, text } = saidOf([{ kind: 'dryRiser', riser: 'Z', aboveStorey: 1 }]);
    expect(said).toMatch(new RegExp(`^${atLast(text, 1)} hazards\\.0: dryRiser "a" is aimed at nothing`));
  });
  it('whose storeys run downwards', () => {
    const { said, text } = saidOf([{ kind: 'missingSmokeDoors', fromStorey: 4, toStorey: 2 }]);
    expect(said).toBe(`${valueOf(text, 'toStorey')} hazards.0.toStorey: storey 2 lies below fromStorey 4: no storey is between them`);
  });
});

describe('a hazard twice on one target', () => {
  it.each([
    ['one valve', { kind: 'shutRiserValve', valve: 'hA' }, { kind: 'shutRiserValve', valve: 'hA' }, 'water.links.hA.isOpen'],
    ['doors of two shares', { kind: 'wedgedStairDoors', shareFrac: 1 }, { kind: 'wedgedStairDoors', shareFrac: 0.5 }, 'openings.F1.stairB.door.closer and 3 more'],
    ['goods in one place', { kind: 'storedOil', at: 'F1.corridor' }, { kind: 'storedOil', at: 'F1.corridor', litres: 20 }, 'fuels.F1.corridor.oil1'],
  ])('%s', (_, a, b, field) => {
    const { said, text } = saidOf([a, b]);
    expect(said).toBe(`${atLast(text, 2)} hazards.1: ${b.kind} twice on one target: "a" already sets ${field}; one hazard for one thing`);
  });
});

describe('a hazard that contradicts another', () => {
  it.each([
    ['an empty tank and a full one', { kind: 'emptyRoofTank', levelFrac: 0 }, { kind: 'emptyRoofTank', levelFrac: 1 }, 'emptyRoofTank twice on one target: "a" already sets water.nodes.ROOF.levelM'],
    ['an empty pool and a full one', { kind: 'emptyPool', levelFrac: 0 }, { kind: 'emptyPool', levelFrac: 1 }, 'emptyPool twice on one target: "a" already sets water.nodes.POOL.levelM'],
    ['a pump dead and on manual', { kind: 'deadFirePump' }, { kind: 'manualFirePump' }, 'contradicts "a" (deadFirePump): both set water.links.FP.control'],
    ['a station unmanned and weak', { kind: 'unmannedMicroStation' }, { kind: 'noReinforcement', station: 'micro' }, 'contradicts "a" (unmannedMicroStation): both set response.units.'],
  ])('%s', (_, a, b, message) => {
    const { said, text } = saidOf([a, b]);
    expect(said).toContain(`${atLast(text, 2)} hazards.1: ${message}`);
  });
  it.each([
    ['wedgedStairDoors', 'shareFrac', 'rectifiedShareFrac', 0.1, 0.9],
    ['missingHydrantKit', 'shareFrac', 'rectifiedShareFrac', 0.1, 0.9],
  ])('itself: a remedy that leaves more, %s', (kind, found, rectified, foundFrac, rectifiedFrac) => {
    const { said, text } = saidOf([{ kind, [found]: foundFrac, [rectified]: rectifiedFrac }]);
    expect(said).toBe(`${valueOf(text, rectified)} hazards.0.${rectified}: ${rectifiedFrac} is more than ${found} ${foundFrac}: the remedy would be worse than the hazard`);
  });
  it.each([
    ['builtOverGasPipe', { at: 'F2.flat1', isolationS: 100, rectifiedIsolationS: 900 }],
    ['unmarkedLane', { lane: 'main', takenFrac: 0.1, rectifiedTakenFrac: 0.9 }],
  ])('itself: a remedy that leaves more, %s with a target', (kind, fields) => {
    expect(saidOf([{ kind, ...fields }]).said).toContain('the remedy would be worse than the hazard');
  });
});

describe('data of materials out of range', () => {
  it.each([
    ['energy of insulation', { kind: 'combustibleInsulation', mjPerM2: 900 }, 'mjPerM2: 900 MJ/m2 is outside 1..500 MJ/m2'],
    ['litres of oil', { kind: 'storedOil', at: 'F1.corridor', litres: 5000 }, 'litres: 5000 L is outside 1..2000 L'],
    ['a share in percent', { kind: 'combustibleCanopy', shareFrac: 60 }, 'shareFrac: 60 is outside 0..1'],
    ['a word for a number', { kind: 'storedOil', at: 'F1.corridor', litres: 'many' }, 'litres: "many" is not a number of L'],
  ])('%s of a hazard', (_, fields, message) => {
    const { said, text } = saidOf([fields]);
    expect(said).toBe(`${valueOf(text, message.split(':')[0]!)} hazards.0.${message}`);
  });
  it('a wall that conducts nothing', () => {
    const text = scenarioText(spelledScenario({ materials: [{ id: 'm', conductivityWPerMK: 0, densityKgPerM3: 2000, specificHeatJPerKgK: 900, thicknessM: 0.1 }] }));
    expect(onlyIssue(text)).toBe(`${valueOf(text, 'conductivityWPerMK')} building.materials.0.conductivityWPerMK: 0 W/m.K is outside 0.01..500 W/m.K`);
  });
  it.each([
    ['a canopy of no energy', { canopy: 'combustible' }, 'the canopy of "F2.bay3" is "combustible" with 0 MJ at 0 kW'],
    ['a canopy of no material', { canopyMj: 54, canopyPeakKw: 600 }, 'the canopy of "F2.bay3" is "none" with 54 MJ at 600 kW'],
    ['clutter that burns at no rate', { clutterMj: 500, clutterPeakKw: 0 }, 'the clutter of "F2.bay3" has 500 MJ and burns at 0 kW'],
  ])('%s', (_, cell, message) => {
    const text = scenarioText({ facade: { 'F2.bay3': cell } });
    expect(onlyIssue(text)).toContain(`${valueOf(text, 'F2.bay3')} facade.F2.bay3: ${message}`);
  });
});
