/** Files that spell what no building or fuel can be: one clear message each, with place, value and what is allowed. */
import { describe, expect, it } from 'vitest';
import { sealedFires } from '../../../src/scenario/check/sealed-fires.ts';
import { aScenario, issuesOf, SPELLED_BUILDING, spelledScenario } from '../../builders/a-scenario-text.ts';

const withOpening = (opening: object) => issuesOf(spelledScenario({ openings: [...SPELLED_BUILDING.openings, { id: 'x', from: 'low', to: 'outside', ...opening }] }));
const withFan = (fan: object) => issuesOf(spelledScenario({ fans: [{ id: 'f', from: 'low', to: 'outside', curve: [{ risePa: 0, flowM3PerS: 1 }], ...fan }] }));
const withTarget = (target: object) => issuesOf(spelledScenario({ targets: [{ id: 't', compartment: 'low', positionM: [1, 1], heightM: 1, normal: [0, 0, 1], ...target }] }));
const withFire = (item: object, building: object = {}) => issuesOf(spelledScenario({ ...building }, { fires: [{ at: 'low', item: { timeS: [0, 60], hrrKw: [0, 500], ...item } }] }));
const withMaterial = (material: object) => issuesOf(spelledScenario({ materials: [{ id: 'm', conductivityWPerMK: 1, densityKgPerM3: 1000, specificHeatJPerKgK: 900, ...material }] }));

it('takes the building that the others bend', () => {
  expect([withOpening({}), withFan({}), withTarget({}), withFire({}), withMaterial({ thicknessM: 0.1 })]).toEqual([[], [], [], [], []]);
});

describe('one message for', () => {
  it.each<[string, () => string[], RegExp]>([
    ['an opening of no area', () => withOpening({ areaM2: 0 }), /openings\.5: "x" has no area; a width, a head above the sill, or areaM2 above 0 m2/],
    ['an opening of negative area', () => withOpening({ areaM2: -1 }), /openings\.5\.areaM2: -1 m2 is outside 0\.\.200 m2/],
    ['a sill above its head', () => withOpening({ sillM: 2.2, headM: 1 }), /the sill of "x" at 2\.2 m is not below its head at 1 m; sillM below headM/],
    ['a head above the ceiling', () => withOpening({ headM: 9 }), /the head of "x" at 9 m is above the ceiling of "low" at 3 m/],
    ['a door from a room to itself', () => withOpening({ to: 'low' }), /"x" joins "low" to itself/],
    ['more opening than frame', () => withOpening({ widthM: 1, headM: 2, areaM2: 150 }), /"x" opens 150 m2 in a frame of 2 m2; areaM2 up to width times height/],
    ['a hole larger than the roof it is in', () => withOpening({ kind: 'shaftHole', areaM2: 190 }), /the hole "x" of 190 m2 is larger than "low" of 20 m2/],
    ['a heat release that is not a number', () => withFire({ hrrKw: [0, null] }), /hrrKw\.1: null is not a number of kW/],
    ['a negative heat release', () => withFire({ hrrKw: [0, -5] }), /hrrKw\.1: -5 kW is outside 0\.\.100000 kW/],
    ['times out of order', () => withFire({ timeS: [60, 0] }), /timeS\.1: 0 s comes after 60 s; times must rise/],
    ['more products than fuel and oxygen', () => withFire({ heatOfCombustionKjPerKg: 5000, co2YieldKgPerKg: 4 }), /a kilogram of "fire1" gives 4 kg of products; yields up to 1\.52 kg\/kg together/],
    ['a fire above the ceiling', () => withFire({ baseHeightM: 9 }), /"fire1" burns 9 m up in "low", which is 3 m high; baseHeightM below the ceiling/],
    ['a fire beside its room', () => withFire({ positionM: [900, 900] }), /positionM: 900, 900 m lies outside the plan of "low"/],
    ['a material without thickness', () => withMaterial({}), /materials\.0\.thicknessM: is missing; a number in m/],
    ['a material of no thickness', () => withMaterial({ thicknessM: 0 }), /thicknessM: 0 m is outside 0\.001\.\.2 m/],
    ['a fan whose flow rises', () => withFan({ curve: [{ risePa: 0, flowM3PerS: 1 }, { risePa: 10, flowM3PerS: 2 }] }), /curve\.1: 10 Pa, 2 m3\/s after 0 Pa, 1 m3\/s; pressure must rise from point to point and flow must not/],
    ['a fan from a room into itself', () => withFan({ to: 'low' }), /fans\.0\.to: blows from "low" back into it/],
    ['a fan above the ceiling', () => withFan({ intakeHeightM: 30 }), /intakeHeightM: 30 m is above the ceiling of "low"; 0\.\.3 m/],
    ['a target beside its room', () => withTarget({ positionM: [500, 500] }), /targets\.0\.positionM: 500, 500 m lies outside the plan of "low"/],
    ['a target above the ceiling', () => withTarget({ heightM: 20 }), /targets\.0\.heightM: 20 m is above the ceiling; 0\.\.3 m/],
    ['a wind that no air follows', () => issuesOf({ weather: { windExponent: 1 } }), /weather\.windExponent: 1 is steeper than any wind; 0\.\.0\.5/],
  ])('%s', (_, issues, message) => {
    const [only, ...more] = issues();
    expect(more).toEqual([]);
    expect(only).toMatch(/^small\.jsonc:\d+:\d+ /);
    expect(only).toMatch(message);
  });
});

describe('a fire in a sealed room', () => {
  const sealed = (openings: readonly object[], compartments: readonly object[] = SPELLED_BUILDING.compartments) =>
    sealedFires(aScenario(spelledScenario({ openings, compartments }, { fires: [{ at: 'low', item: { timeS: [0, 60], hrrKw: [0, 500] } }] })).base);
  const outShut = SPELLED_BUILDING.openings.map((opening) => (opening.id === 'out' ? { ...opening, openFrac: 0 } : opening));

  it('is named, whether there is no way out or all are shut tight', () => {
    expect(sealed([])).toEqual(['low']);
    expect(sealed(outShut)).toEqual(['low']);
  });

  it('is none with a crack, be it two doors away', () => {
    expect(sealed(SPELLED_BUILDING.openings)).toEqual([]);
    expect(sealed(outShut, SPELLED_BUILDING.compartments.map((room) => (room.id === 'high' ? { ...room, leakAreaM2: 0.01 } : room)))).toEqual([]);
  });
});
