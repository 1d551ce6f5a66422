import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toCfast } from '../../../src/report/export/cfast.ts';
import { fuelFormulaOf } from '../../../src/report/export/cfast/fuel-formula.ts';
import { floorPlanOf, placeOnPlan } from '../../../src/report/export/cfast/floor-plan.ts';
import { namelistGroup } from '../../../src/report/export/cfast/namelist.ts';
import { importCfast } from '../../../src/scenario/import-cfast/import-cfast.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import type { FuelCourse, OpeningInput, SimInput } from '../../../src/sim/index.ts';
import { scenarioText, spelledScenario } from '../../builders/a-scenario-text.ts';

const FOLDER = 'scenarios/verification';

/** A building and a fire with something of everything that CFAST can hold. */
const BUILDING = {
  storeys: [{ id: 'F1', number: 1, floorM: 0, heightM: 3 }, { id: 'F2', number: 2, floorM: 3, heightM: 3 }],
  materials: [{ id: 'board', conductivityWPerMK: 0.17, densityKgPerM3: 760, specificHeatJPerKgK: 1090, thicknessM: 0.0125, emissivityFrac: 0.85 }],
  compartments: [
    { id: 'room', storey: 'F1', polygonM: [[1, 2], [6, 2], [6, 6], [1, 6]], material: 'brick', ceiling: 'board', floor: null, leakAreaM2: 0.012 },
    { id: 'hall', kind: 'corridor', storey: 'F1', floorM: 0.2, heightM: 2.7, polygonM: [[6, 2], [16, 2], [16, 4], [6, 4]], material: 'gypsum' },
    { id: 'shaft', storey: 'F1', heightM: 3, zoneCount: 1, polygonM: [[16, 2], [18, 2], [18, 4], [16, 4]], ceiling: null, walls: null, floor: null },
    { id: 'loft', storey: 'F2', polygonM: [[16, 2], [20, 2], [20, 5], [16, 5]] },
  ],
  openings: [
    { id: 'roomDoor', from: 'hall', to: 'room', widthM: 0.9, headM: 2, leakAreaM2: 0.02, openFrac: 0.5 },
    { id: 'locked', from: 'hall', to: 'shaft', widthM: 0.9, headM: 2.1, leakAreaM2: 0.03, isLocked: true },
    { id: 'window', kind: 'window', from: 'room', to: 'outside', widthM: 1.4, sillM: 0.9, headM: 2.3, openFrac: 0, azimuthDeg: 270 },
    { id: 'hole', kind: 'shaftHole', from: 'shaft', to: 'loft', areaM2: 1.2, leakAreaM2: 0.3, openFrac: 0 },
    { id: 'hatch', kind: 'shaftHole', from: 'loft', to: 'outside', areaM2: 0.8 },
  ],
  fans: [
    { id: 'supply', from: 'outside', to: 'hall', intakeHeightM: 2, outletHeightM: 2.2, areaM2: 0.2, curve: [{ risePa: 50, flowM3PerS: 0.8 }, { risePa: 120, flowM3PerS: 0 }], delayS: 90 },
    { id: 'extract', from: 'room', to: 'outside', intakeHeightM: 2.5, areaM2: 0.1, curve: [{ risePa: 0, flowM3PerS: 0.3 }] },
  ],
  targets: [
    { id: 'plate', compartment: 'room', positionM: [2, 3], heightM: 1.5, normal: [0, -1, 0], thicknessM: 0.002, depthM: 0.001 },
    { id: 'wall', compartment: 'hall', positionM: [6, 3], heightM: 1, normal: [1, 0, 0], material: 'brick', thicknessM: 0.2 },
  ],
};
const AT_THE_WALL = { id: 'bin', at: 'room', igniteAtS: 40, item: { timeS: [0, 30, 200], hrrKw: [0, 150, 0], positionM: [1, 4], baseHeightM: 0.3, burningAreaM2: 0.25, heatOfCombustionKjPerKg: 18_000, co2YieldKgPerKg: 1.5 } };
const INJECTS = [
  { atS: 120, kind: 'setOpening', opening: 'window', openFrac: 1 }, { atS: 60, kind: 'setOpening', opening: 'locked', openFrac: 0.4 }, { atS: 300, kind: 'setOpening', opening: 'hole', openFrac: 0.5 },
];

const exported = (parts: Readonly<Record<string, unknown>>) => loadScenario(scenarioText({ ...spelledScenario(BUILDING), ...parts }), 'case.jsonc').base;
const EVERYTHING = exported({ fires: [AT_THE_WALL], injects: INJECTS, weather: { tempC: -5, indoorTempC: 21, pressurePa: 95_000 } });
const backOf = (input: SimInput) => loadScenario(importCfast(toCfast(input).text, 'case.in').text, 'back.jsonc').base;

describe('round trip: scenario to CFAST and back', () => {
  it('keeps surfaces, leaks, cracks, courses of openings, fans, targets, fires and weather', () => expectSameBuilding(backOf(EVERYTHING), EVERYTHING));

  it.each(readdirSync(FOLDER))('%s', (name) => {
    const { base } = loadScenario(readFileSync(`${FOLDER}/${name}`, 'utf8'), name);
    expectSameBuilding(backOf(base), base);
  });
});

/** What smoke and fire see of it, by id; figures within rounding of twelve digits, CO2 of six. */
function expectSameBuilding(found: SimInput, wanted: SimInput): void {
  expectNear(seen(found), seen(wanted), '');
}

function seen(input: SimInput) {
  const { tempK, indoorTempK, pressurePa } = input.ambient;
  const name = (index: number) => input.compartments[index]?.id ?? 'outside';
  const surface = (index: number) => (index < 0 ? null : { ...input.materials[index]!, id: '' });
  return {
    durationS: input.durationS, tempK, indoorTempK, pressurePa,
    compartments: input.compartments.map(({ id, polygonM, areaM2, floorM, heightM, zoneCount, leakAreaM2, ceilingMaterialIndex, wallMaterialIndex, floorMaterialIndex }) => ({
      id, cornersM: [...polygonM].sort((a, b) => a[0] - b[0] || a[1] - b[1]), areaM2, floorM, heightM, zoneCount, leakAreaM2, ceiling: surface(ceilingMaterialIndex), walls: surface(wallMaterialIndex), floor: surface(floorMaterialIndex),
    })),
    openings: input.openings.map((opening) => ({
      id: opening.id, ends: [name(opening.fromIndex), name(opening.toIndex)].sort(), orientation: opening.orientation, heightsM: opening.orientation === 'wall' ? [opening.sillZM, opening.headZM] : [], courseM2: courseM2(opening, input),
    })),
    fans: input.fans.map((fan) => ({ ...fan, fromIndex: name(fan.fromIndex), toIndex: name(fan.toIndex) })),
    targets: input.targets.map(({ id, compartmentIndex, positionM, heightM, normal, materialIndex, thicknessM, depthM }) => ({ id, compartment: name(compartmentIndex), positionM, heightM, normal, material: { ...surface(materialIndex), thicknessM }, depthM })),
    // Away from the walls is the middle of the room to CFAST.
    fuels: input.fuels.map((fuel) => ({ ...fuel, compartmentIndex: name(fuel.compartmentIndex), positionM: fuel.positionM ?? middleM(input.compartments[fuel.compartmentIndex]!.polygonM) })),
  };
}

const middleM = (polygonM: readonly (readonly [number, number])[]) => ([0, 1] as const).map((axis) => polygonM.reduce((sum, point) => sum + point[axis], 0) / polygonM.length);

/** Free area from the start and after every order. */
function courseM2({ id, areaM2, leakAreaM2, openFrac, isLocked, kind }: OpeningInput, { injects }: SimInput): [number, number][] {
  const orders = injects.flatMap(({ atS, command }) => (command.kind === 'setOpening' && command.opening === id ? [[atS, command.openFrac] as const] : []));
  return [[0, isLocked && kind === 'door' ? 0 : openFrac] as const, ...orders].map(([atS, frac]) => [atS, leakAreaM2 + frac * areaM2]);
}

function expectNear(found: unknown, wanted: unknown, path: string): void {
  if (typeof wanted === 'number' && typeof found === 'number') {
    const tolerance = path.endsWith('co2YieldKgPerKg') ? 1e-5 : 1e-9;
    if (found !== wanted) expect(Math.abs(found - wanted), `${path}: ${found}, not ${wanted}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
  } else if (typeof wanted === 'object' && wanted !== null) {
    expect(Object.keys(found as object), path).toEqual(expect.arrayContaining(Object.keys(wanted)));
    for (const [key, value] of Object.entries(wanted)) expectNear((found as Record<string, unknown>)[key], value, `${path}.${key}`);
    if (Array.isArray(wanted)) expect(found, path).toHaveLength(wanted.length);
  } else expect(found, path).toBe(wanted);
}

describe('text', () => {
  it('writes groups as Fortran reads them', () => {
    expect(namelistGroup('VENT', [['ID', "it's"], ['T', [0, 0.1 + 0.2, 1e-7]], ['HALL', true]])).toBe("&VENT ID = 'it''s' T = 0, 0.3, 1e-7 HALL = .TRUE. /");
  });

  it('breaks long groups between fields', () => {
    const lines = namelistGroup('TABL', Array.from({ length: 12 }, (_, i) => [`KEY${i}`, 'x'.repeat(20)])).split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(122);
  });

  it('starts with a group: by it CFAST knows its own files', () => expect(toCfast(EVERYTHING).text).toMatch(/^&HEAD VERSION = 7700 TITLE = 'small' \/\n! Written by Lifelane\.\n/));

  it('gives every thing a name that occurs once, of plain letters, up to 64', () => {
    const odd = `${'很'.repeat(3)}${'x'.repeat(70)}`;
    const input = exported({ building: { ...BUILDING, fans: [], targets: [{ ...BUILDING.targets[0], id: 'room' }, { ...BUILDING.targets[1], id: odd }] }, fires: [{ ...AT_THE_WALL, id: 'hall' }] });
    const names = [...toCfast(input).text.matchAll(/&(?:COMP|MATL|VENT|FIRE|DEVC)[^&]*? ID = '([^']*)'/g)].map(([, name]) => name!);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[\w.-]{1,64}$/.test(name))).toBe(true);
  });
});

describe('fires', () => {
  const formulaMass = ({ carbonCount, hydrogenCount, oxygenCount, nitrogenCount }: ReturnType<typeof fuelFormulaOf>) => 12.011 * carbonCount + 1.008 * hydrogenCount + 15.999 * oxygenCount + 14.007 * nitrogenCount;

  it('finds a formula that gives the CO2, the HCN and the oxygen taken of the fuel', () => {
    const fuel = { co2YieldKgPerKg: 1.7, hcnYieldKgPerKg: 0.003, heatOfCombustionKjPerKg: 20_000 };
    const formula = fuelFormulaOf(fuel);
    const massG = formulaMass(formula);
    const o2Count = formula.carbonCount + formula.hydrogenCount / 4 - formula.oxygenCount / 2;
    expect((44.009 * formula.carbonCount) / massG).toBeCloseTo(1.7, 6);
    expect((27.026 * formula.nitrogenCount) / massG).toBeCloseTo(0.003, 6);
    expect(13_100 * ((31.998 * o2Count) / massG)).toBeCloseTo(20_000, 3);
  });

  it.each([[0, 60_000], [4, 60_000], [4, 5000], [0.1, 5000], [3.6, 46_300]])('keeps the carbon where no formula gives both: CO2 %d kg/kg, %d kJ/kg', (co2YieldKgPerKg, heatOfCombustionKjPerKg) => {
    const formula = fuelFormulaOf({ co2YieldKgPerKg, heatOfCombustionKjPerKg, hcnYieldKgPerKg: 0.01 });
    for (const atomCount of Object.values(formula)) expect(atomCount).toBeGreaterThanOrEqual(0);
    const possibleYield = ((100 - 14.007 * (1 / 27.026)) / 12.011) * 0.44009; // all but the nitrogen is carbon
    expect((44.009 * formula.carbonCount) / formulaMass(formula)).toBeCloseTo(Math.min(co2YieldKgPerKg, possibleYield), 6);
  });

  it('writes t-squared growth, its peak and its decay as a table', () => {
    const input = exported({ fires: [{ at: 'room', item: { growthKwPerS2: 0.1, peakKw: 1000, energyMj: 300 } }] });
    const back = backOf(input).fuels[0]!;
    const { timeS, hrrKw } = back.course as Extract<FuelCourse, { readonly kind: 'table' }>;
    const at = (wantedS: number) => hrrKw[timeS.indexOf(wantedS)]!;
    expect([at(0), at(60), at(100), at(200)]).toEqual([0, 360, 1000, 1000]);
    expect(at(400)).toBeGreaterThan(0);
    expect(at(400)).toBeLessThan(600);
    expect(hrrKw.at(-1)).toBe(0);
    expect(back.energyMj).toBeCloseTo(300, 0);
  });

  it('lights a fuel when an order does', () => {
    const input = exported({ fires: [{ id: 'late', at: 'hall', igniteAtS: null, item: { timeS: [0, 60], hrrKw: [10, 0] } }], injects: [{ atS: 77, kind: 'igniteFuel', fuel: 'late' }] });
    expect(backOf(input).fuels[0]).toMatchObject({ id: 'late', ignitesAtS: 77 });
  });
});

describe('plan', () => {
  it('keeps area and perimeter of what is no box', () => {
    const plan = floorPlanOf({ polygonM: [[0, 0], [10, 0], [10, 2], [4, 2], [4, 5], [0, 5]], areaM2: 32 });
    expect(plan).toMatchObject({ isExact: false, originM: [0, 0] });
    expect([plan.widthM * plan.depthM, 2 * (plan.widthM + plan.depthM)]).toEqual([expect.closeTo(32, 9), expect.closeTo(30, 9)]);
  });
  it('keeps the area where no box has so little perimeter', () => expect(floorPlanOf({ polygonM: [[1, 0], [2, 0], [3, 1], [3, 2], [2, 3], [1, 3], [0, 2], [0, 1]], areaM2: 7 })).toMatchObject({ widthM: Math.sqrt(7), depthM: expect.closeTo(Math.sqrt(7), 9) as number }));
  it('keeps places on the plan', () => {
    const plan = floorPlanOf({ polygonM: [[1, 2], [6, 2], [6, 6], [1, 6]], areaM2: 20 });
    expect([placeOnPlan(plan, [1, 4]), placeOnPlan(plan, [9, 1]), placeOnPlan(plan, null)]).toEqual([[0, 2], [5, 0], [2.5, 2]]);
  });
});

describe('what CFAST cannot hold', () => {
  const omissionsOf = (input: SimInput) => toCfast(input).omissions.map(({ en }) => en);

  it('is said, in the file too', () => {
    const shipped = loadScenario(readFileSync('scenarios/night-33f.jsonc', 'utf8'), 'night-33f.jsonc').base;
    const omissions = omissionsOf(shipped);
    expect(omissions).toEqual(expect.arrayContaining(['wind left out', 'responders and water left out', 'detectors and the alarm left out']));
    expect(omissions.join('\n')).toMatch(/363 compartments are more than the 100 CFAST takes/);
    for (const omission of omissions) expect(toCfast(shipped).text).toContain(`! Note: ${omission}.`);
  });

  it('is nothing for a plain building', () => expect(omissionsOf(exported({ building: { ...BUILDING, openings: [] }, fires: [] }))).toEqual([]));

  it('names fans of the alarm, waiting fuels, and floors that CFAST refuses', () => {
    const building = { ...BUILDING, compartments: BUILDING.compartments.map((room) => (room.id === 'shaft' ? { ...room, heightM: 2.9 } : room)), fans: [{ ...BUILDING.fans[0], starts: 'alarm' }] };
    expect(omissionsOf(exported({ building, fires: [{ ...AT_THE_WALL, igniteAtS: null }] }))).toEqual([
      'no glass breaks: windows stand as the scenario sets them',
      'CFAST refuses floor openings whose two ends lie a centimetre or more apart (1): hole',
      'fans that the alarm starts left out: supply',
      'fuels that wait until heat lights them left out, the fire does not spread: 1',
    ]);
  });
});
