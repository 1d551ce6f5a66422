import { expect, describe, it } from 'vitest';
import { importCfast } from '../../../src/scenario/import-cfast/import-cfast.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { ScenarioError, formatIssue } from '../../../src/scenario/scenario-error.ts';
import { draw, NONE, OUTSIDE } from '../../../src/sim/index.ts';

const HEAD = "&HEAD VERSION = 7700, TITLE = 'Two rooms' /\n";
const MATERIAL = "&MATL ID = 'GYP1/2' CONDUCTIVITY = 0.16 DENSITY = 790 SPECIFIC_HEAT = 0.9, THICKNESS = 0.016 EMISSIVITY = 0.9 /\n";
const ROOMS = `&COMP ID = 'Comp 1' WIDTH = 4 DEPTH = 3 HEIGHT = 2.4 ORIGIN = 0, 0, 0
  CEILING_MATL_ID = 'GYP1/2' WALL_MATL_ID = 'GYP1/2' FLOOR_MATL_ID = 'OFF' /
&COMP ID = 'Comp 2' WIDTH = 4. DEPTH = 3D0 HEIGHT = 2.4 ORIGIN = 4, 0, 0.1 SHAFT = .TRUE. /\n`;
const CASE = HEAD + MATERIAL + ROOMS;

const imported = (text: string) => {
  const { text: made, warnings } = importCfast(text, 'case.in');
  return { input: loadScenario(made, 'case.jsonc').base, warnings: warnings.map(({ en }) => en), made };
};
const issuesOf = (text: string): string[] => {
  try {
    importCfast(text, 'case.in');
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.issues.map(formatIssue);
  }
};
const vent = (fields: string) => imported(`${CASE}&VENT ${fields} /\n`).input;

describe('namelists', () => {
  it('takes names in any case, commas or none, repeats, empty places, remarks and texts with quotes in them', () => {
    const { input } = imported(`${HEAD} remark without ampersand\n  &comp id="It's"\n width=2*3, depth = 3 ! to be measured / again\n HEIGHT = 2.5\n ORIGIN = , 2*1.5 /  &COMP ignored /\n`);
    expect(input.compartments.map(({ id, areaM2, heightM, floorM, polygonM }) => ({ id, areaM2, heightM, floorM, cornerM: polygonM[0] }))).toEqual([{ id: 'It-s', areaM2: 9, heightM: 2.5, floorM: 1.5, cornerM: [0, 1.5] }]);
  });

  it('takes array places', () => {
    const { input } = imported(`${CASE}&VENT TYPE = 'FLOOR' ID = 'a' COMP_IDS(1) = 'OUTSIDE' COMP_IDS(2) = 'Comp 1' TYPE = 'CEILING' AREA = 1 /\n`);
    expect(input.openings[0]).toMatchObject({ orientation: 'floor', areaM2: 1, toIndex: OUTSIDE });
  });

  it.each<[string, string, string]>([
    ['a text that does not end', `${HEAD}&COMP ID = 'Comp 1\n WIDTH = 3 /\n`, 'case.in:2:12 &COMP: the text "\'Comp 1" has no closing quote on its line; end it with \''],
    ['a group that does not end', `${HEAD}&COMP ID = 'a' WIDTH = 3\n&TAIL /`, 'case.in:2:1 &COMP: is not closed; a "/" after the last value'],
    ['a word', `${CASE}&TIME SIMULATION = long /`, 'case.in:6:20 &TIME: "long" is neither a name with "=", a number, a text in quotes nor .TRUE. or .FALSE.'],
    ['a value before any name', `${HEAD}&COMP 3 /`, 'case.in:2:7 &COMP: 3 stands before any name; NAME = value'],
    ['a text for a number', `${CASE}&TIME SIMULATION = 'x' /`, 'case.in:6:7 &TIME SIMULATION: "x" is not a number; 0..1000000000 s'],
    ['a value out of range', CASE.replace('WIDTH = 4 ', 'WIDTH = -4 '), 'case.in:3:21 &COMP "Comp 1" WIDTH: -4 m is outside 0.1..1000 m; 0.1..1000 m'],
    ['an unknown material', CASE.replace("WALL_MATL_ID = 'GYP1/2'", "WALL_MATL_ID = 'BRICK'"), 'case.in:4:30 &COMP "Comp 1" WALL_MATL_ID: no material "BRICK"; known: GYP1/2'],
    ['an unknown room', `${CASE}&VENT TYPE = 'WALL' ID = 'd' COMP_IDS = 'Comp 1', 'Comp 9' TOP = 2 WIDTH = 1 /`, 'case.in:6:30 &VENT "d" COMP_IDS: no compartment "Comp 9"; the ID of a &COMP, or OUTSIDE'],
    ['a vent without area', `${CASE}&VENT TYPE = 'WALL' ID = 'd' COMP_IDS = 'Comp 1', 'OUTSIDE' BOTTOM = 2 TOP = 1 WIDTH = 1 /`, 'case.in:6:1 &VENT "d": 1 m wide from 2 m to 1 m has no area between the floors and ceilings of its compartments; WIDTH, and TOP (or HEIGHT) above BOTTOM'],
    ['fire times out of order', `${CASE}&FIRE ID = 'f' COMP_ID = 'Comp 1' FIRE_ID = 'c' /\n&CHEM ID = 'c' CARBON = 1 /\n&TABL ID = 'c' LABELS = 'TIME', 'HRR' /\n&TABL ID = 'c' DATA = 60, 1 /\n&TABL ID = 'c' DATA = 30, 1 /`, 'case.in:10:16 &TABL "c" DATA: 30 s comes after 60 s; times that rise from 0 s on'],
    ['the older format', 'VERSN,7,Old\nTIMES,1800\n', 'case.in:1:1: is of the older kind with comma-separated lines; a CFAST 7 input with groups like &HEAD … /; open and save it once in a later CEdit'],
    ['another file', '{ "version": 1 }', "case.in:1:1: is no CFAST 7 input: it has no group &HEAD; &HEAD VERSION = 7700, TITLE = '…' /"],
    ['more than 2 MB', `${HEAD}${' '.repeat(2_000_000)}`, 'case.in:1:1: the file holds 2.0 MB; at most 2 MB'],
    ['a list without end', `${CASE}&TIME SIMULATION = 9999*1 /`, 'case.in:6:20 &TIME SIMULATION: holds more than 5000 values, or the file more than 1000000; fewer'],
    ['no compartment', HEAD, 'case.in:1:1 &COMP: is missing; at least one compartment'],
  ])('says where %s stands', (_, text, message) => expect(issuesOf(text)).toContain(message));

  it.each([['blanks', ' '], ['digits', '1'], ['letters', 'a'], ['quotes', "'"], ['commas', ','], ['ampersands', '&'], ['line ends', '\n'], ['repeats', 'A=5000*1 ']])('reads two million %s in no time', (_, part) => {
    const started = process.cpuUsage().user;
    issuesOf(`${HEAD}&COMP A ${part.repeat(1_990_000 / part.length)}`);
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(5);
  });

  it('ends with a scenario or with its issues, whatever one character is changed into', () => {
    const text = `${CASE}&VENT TYPE = 'WALL' ID = 'd' COMP_IDS = 'Comp 1', 'Comp 2' TOP = 2 WIDTH = 1 T = 0, 5 F = 1, 0 /\n&FIRE ID = 'f' COMP_ID = 'Comp 1' FIRE_ID = 'c' /\n&CHEM ID = 'c' CARBON = 1 HRR = 9 /\n`;
    const outcomes = Array.from({ length: 600 }, (_, i) => {
      const at = Math.floor(draw(7, 1, i, 0) * text.length);
      const other = "&/'=,!*(-9E. \nA"[Math.floor(draw(7, 1, i, 1) * 15)]!;
      return issuesOf(text.slice(0, at) + other + text.slice(at + 1)).length === 0;
    });
    expect(new Set(outcomes)).toEqual(new Set([true, false]));
  });
});

describe('compartments', () => {
  it('takes boxes, surfaces, shafts and names that are no ids', () => {
    const { input } = imported(CASE);
    expect(input.compartments.map(({ id, zoneCount, floorM }) => ({ id, zoneCount, floorM }))).toEqual([{ id: 'Comp-1', zoneCount: 2, floorM: 0 }, { id: 'Comp-2', zoneCount: 1, floorM: 0.1 }]);
    const [first, second] = input.compartments;
    expect(input.materials[first!.ceilingMaterialIndex]).toEqual({ id: 'GYP1-2', conductivityWPerMK: 0.16, densityKgPerM3: 790, specificHeatJPerKgK: 900, thicknessM: 0.016, emissivityFrac: 0.9 });
    expect([first!.floorMaterialIndex, second!.ceilingMaterialIndex, second!.wallMaterialIndex]).toEqual([NONE, NONE, NONE]);
  });

  it('makes a material of its own for another thickness', () => {
    const { input } = imported(CASE.replace("CEILING_MATL_ID = 'GYP1/2'", "CEILING_MATL_ID = 'GYP1/2' CEILING_THICKNESS = 0.032"));
    expect(input.materials[input.compartments[0]!.ceilingMaterialIndex]).toMatchObject({ thicknessM: 0.032, conductivityWPerMK: 0.16 });
    expect(input.materials[input.compartments[0]!.wallMaterialIndex]!.thicknessM).toBe(0.016);
  });

  it('lets no heat into any surface of an adiabatic case', () => {
    expect(imported(`${CASE}&MISC ADIABATIC = .TRUE. /\n`).input.compartments[0]!.ceilingMaterialIndex).toBe(NONE);
  });

  it('adds up the leaks of walls and floor', () => {
    const { input, warnings } = imported(CASE.replace('ORIGIN = 0, 0, 0', 'ORIGIN = 0, 0, 0 LEAK_AREA_RATIO = 1.7E-4, 5.2E-5'));
    expect(input.compartments[0]!.leakAreaM2).toBeCloseTo(2 * (4 + 3) * 2.4 * 1.7e-4 + 12 * 5.2e-5, 12);
    expect(warnings).toContain('leaks at the floor are spread over the height with those of the walls');
  });

  it('keeps the volume of a changing cross-section', () => {
    const { input } = imported(CASE.replace('ORIGIN = 0, 0, 0', 'ORIGIN = 0, 0, 0 CROSS_SECT_AREAS = 12, 12, 6 CROSS_SECT_HEIGHTS = 0, 1.2, 2.4'));
    expect(input.compartments[0]!.areaM2 * 2.4).toBeCloseTo(12 * 1.2 + 9 * 1.2, 9);
  });

  it('finds the storeys: floors two metres apart, cellars, and whatever a hole leads into', () => {
    const room = (id: string, zM: number, heightM: number) => `&COMP ID = '${id}' WIDTH = 4 DEPTH = 3 HEIGHT = ${heightM} ORIGIN = 0, 0, ${zM} /\n`;
    const { input } = imported(`${HEAD}${room('cellar', -3, 3)}${room('low', 0, 1)}${room('step', 0.4, 0.6)}${room('loft', 1, 2.5)}${room('top', 3.5, 2.5)}&VENT TYPE = 'FLOOR' ID = 'h' COMP_IDS = 'loft', 'low' AREA = 1 SHAPE = 'SQUARE' /\n`);
    expect(input.storeys.map(({ id, number, floorM }) => [id, number, floorM])).toEqual([['B1', -1, -3], ['F1', 1, 0], ['F2', 2, 1], ['F3', 3, 3.5]]);
    expect(input.compartments.map(({ storeyIndex }) => storeyIndex)).toEqual([0, 1, 1, 2, 3]);
  });
});

describe('vents', () => {
  it('counts heights from the floor of the compartment that comes first in the file', () => {
    expect(vent("TYPE = 'WALL' ID = 'd' COMP_IDS = 'Comp 2', 'Comp 1' BOTTOM = 0.5 TOP = 2 WIDTH = 0.9").openings[0]).toMatchObject({ fromIndex: 0, toIndex: 1, sillZM: 0.5, headZM: 2, widthM: 0.9, areaM2: 1.35 });
  });

  it('takes HEIGHT for TOP, and negative heights from the ceiling', () => {
    expect(vent("TYPE = 'WALL' ID = 'd' COMP_IDS = 'Comp 1', 'OUTSIDE' BOTTOM = -1.4 HEIGHT = 1 WIDTH = 0.9 FACE = 'LEFT'").openings[0]).toMatchObject({ sillZM: 1, headZM: 2, azimuthDeg: 270 });
  });

  it('cuts a vent to what both sides have, and says so', () => {
    const { input, warnings } = imported(`${CASE}&VENT TYPE = 'WALL' ID = 'd' COMP_IDS = 'Comp 1', 'Comp 2' TOP = 2.4 WIDTH = 1 /\n`);
    expect(input.openings[0]).toMatchObject({ sillZM: 0.1, headZM: 2.4 });
    expect(warnings).toContain('"d" reached beyond a floor or ceiling and was cut to fit');
  });

  it('makes orders of its opening over time, slow changes in steps', () => {
    const { injects, openings } = vent("TYPE = 'WALL' ID = 'd' COMP_IDS = 'Comp 1', 'OUTSIDE' TOP = 2 WIDTH = 1 CRITERION = 'TIME' T = 0, 300, 301, 400, 404 F = 0.25, 0.25, 1, 1, 0");
    expect(openings[0]!.openFrac).toBe(0.25);
    expect(injects.map(({ atS, command }) => [atS, (command as { openFrac: number }).openFrac])).toEqual([[301, 1], [401, 0.75], [402, 0.5], [403, 0.25], [404, 0]]);
  });

  it('says which vents heat opens', () => {
    const { input, warnings } = imported(`${CASE}&VENT TYPE = 'WALL' ID = 'd' COMP_IDS = 'Comp 1', 'OUTSIDE' TOP = 2 WIDTH = 1 CRITERION = 'TEMPERATURE' SETPOINT = 90 DEVC_ID = 't' PRE_FRACTION = 0.1 /\n`);
    expect(input.openings[0]!.openFrac).toBe(0.1);
    expect(warnings).toContain('vents that a temperature or a heat flux opens keep the fraction they start with');
  });

  it('takes fans with their fall of flow and their start', () => {
    const { fans } = vent("TYPE = 'MECHANICAL' ID = 'fan' COMP_IDS = 'OUTSIDE', 'Comp 2' AREAS = 0.3, 0.3 HEIGHTS = 2, -0.4 FLOW = 0.5 CUTOFFS = 200, 300 T = 0, 59, 60 F = 0, 0, 1");
    expect(fans[0]).toMatchObject({ fromIndex: OUTSIDE, toIndex: 1, intakeZM: 2.1, outletZM: 2.1, areaM2: 0.3, delayS: 60, curve: [{ risePa: 200, flowM3PerS: 0.5 }, { risePa: 300, flowM3PerS: 0 }] });
  });
});

describe('fires and targets', () => {
  const FIRE = "&FIRE ID = 'sofa' COMP_ID = 'Comp 2' FIRE_ID = 'foam' LOCATION = 0, -1 IGNITION_CRITERION = 'TIME' SETPOINT = 30 /\n&CHEM ID = 'foam' CARBON = 6 HYDROGEN = 10 OXYGEN = 5 HEAT_OF_COMBUSTION = 18000 RADIATIVE_FRACTION = 0.3 /\n";
  const TABLE = "&TABL ID = 'foam' LABELS = 'TIME', 'HRR', 'AREA', 'CO_YIELD', 'TRACE_YIELD' /\n&TABL ID = 'foam' DATA = 0, 0, 0.1, 0.02, 0 /\n&TABL ID = 'foam' DATA = 100, 200, 0.5, 0.02, 0 /\n&TABL ID = 'foam' DATA = 200, 200, 0.4, 0.04, 0 /\n";

  it('takes the table, the place at a wall, the chemistry and the time of ignition', () => {
    const { input, warnings } = imported(CASE + FIRE + TABLE);
    expect(input.fuels[0]).toMatchObject({
      id: 'sofa', compartmentIndex: 1, ignitesAtS: 30, positionM: [4, 2], burningAreaM2: 0.5, heatOfCombustionKjPerKg: 18_000, radiativeFrac: 0.3, sootYieldKgPerKg: 0,
      course: { kind: 'table', timeS: [0, 100, 200, 900], hrrKw: [0, 200, 200, 200] },
    });
    expect(input.fuels[0]!.co2YieldKgPerKg).toBeCloseTo((6 * 44.009) / 162.14, 4); // cellulose, C6H10O5
    expect(input.fuels[0]!.coYieldKgPerKg).toBeCloseTo((10_000 * 0.02 + 20_000 * 0.03 + 140_000 * 0.04) / 170_000, 6);
    expect(warnings).toContain('the height of a fire is that at its greatest heat release, yields are the mean over its fuel');
  });

  it('takes a steady fire without a table', () => {
    const { input } = imported(`${CASE}&TIME SIMULATION = 600 /\n&FIRE ID = 'f' COMP_ID = 'Comp 1' FIRE_ID = 'c' LOCATION = 2, 1.5 /\n&CHEM ID = 'c' CARBON = 1 HYDROGEN = 4 HRR = 100 AREA = 0.2 CO_YIELD = 0.01 /\n`);
    expect(input.fuels[0]).toMatchObject({ course: { timeS: [0, 600], hrrKw: [100, 100] }, burningAreaM2: 0.2, coYieldKgPerKg: 0.01, heatOfCombustionKjPerKg: 50_000 });
  });

  it('takes plates by normal, by named surface and towards a fire', () => {
    const plate = (id: string, rest: string) => `&DEVC ID = '${id}' TYPE = 'PLATE' COMP_ID = 'Comp 2' LOCATION = 3, 2, 2 MATL_ID = 'GYP1/2' ${rest} /\n`;
    const { input } = imported(CASE + FIRE + TABLE + plate('t 1', 'NORMAL = 0, 0, -2') + plate('t 1', "SURFACE_ORIENTATION = 'CEILING' TEMPERATURE_DEPTH = 0.004 DEPTH_UNITS = 'M'") + plate('t3', "SURFACE_ORIENTATION = 'sofa'"));
    expect(input.targets.map(({ id, normal, depthM }) => ({ id, normal, depthM }))).toEqual([
      { id: 't-1', normal: [0, 0, -1], depthM: 0.008 }, { id: 't-1-2', normal: [0, 0, 1], depthM: 0.004 }, { id: 't3', normal: [-0.832050294338, 0, -0.554700196225], depthM: 0.008 },
    ]);
    expect(input.targets[0]).toMatchObject({ compartmentIndex: 1, positionM: [7, 2], heightM: 2, thicknessM: 0.016 });
  });
});

describe('what has no place in a scenario', () => {
  const { warnings, made } = imported(`${CASE}&INIT RELATIVE_HUMIDITY = 40 /\n&MISC LOWER_OXYGEN_LIMIT = 0.1 /\n&CONN TYPE = 'WALL' /\n&CONN TYPE = 'WALL' /\n&DEVC ID = 's' TYPE = 'SPRINKLER' COMP_ID = 'Comp 1' RTI = 50 /\n&SLCF DOMAIN = '3-D' /\n`);

  it('is told group by group and key by key', () => {
    expect(warnings).toEqual(['2 groups &CONN left out', 'detectors and sprinklers left out', '&INIT: RELATIVE_HUMIDITY left out', '&MISC: LOWER_OXYGEN_LIMIT left out', '&DEVC: RTI left out']);
  });
  it('stands at the top of the scenario', () => expect(made.split('\n').slice(0, 6).join('\n')).toContain('// - 2 个 &CONN 组没有读入。 2 groups &CONN left out.'));
});
