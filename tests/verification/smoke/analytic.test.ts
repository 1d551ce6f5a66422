/** Closed forms the network must meet. Numbers: [cfast-trg] style cases, computed by hand from the formula in each test. */
import { describe, expect, it } from 'vitest';
import { NONE, ofOneMaterial, OUTSIDE } from '../../../src/sim/index.ts';
import { plumeFlowKgPerS } from '../../../src/sim/smoke/plume.ts';
import { aDoor, anInput, aRoom } from '../../builders/an-input.ts';
import { aSmokeRun, warm } from '../../builders/a-smoke-run.ts';

const RHO_CP = (1.4 / 0.4) * 101325; // rho cp T of any gas at outdoor pressure, J/m3
/** Takes no heat. */
const TIGHT = ofOneMaterial(NONE);
const slot = (zM: number, areaM2: number) => aDoor(`slot${zM}`, 0, OUTSIDE, { widthM: 1, heightM: 0.2, sillM: zM - 0.1 }, { areaM2 });
const shaft = (heightM: number) => aRoom('shaft', { widthM: 20, depthM: 20, heightM }, { zoneCount: 1 });

describe('stack effect', () => {
  it('draws 4.15 kg/s through a 30 m shaft open below and above', () => {
    const run = aSmokeRun(anInput({ ambient: { tempK: 273.15 }, compartments: [shaft(30)], openings: [slot(0.1, 1), slot(29.9, 1)] }));
    warm(run.world, 0, 295.15);
    run.run(3);
    const { smoke } = run.world;
    expect(Math.abs(smoke.flowBackKgPerS[0]! - 4.154)).toBeLessThan(0.02 * 4.154);
    expect(smoke.flowBackKgPerS[1]).toBe(0);
  });

  it('has its neutral plane at 17.3 m in a twelve-storey shaft with equal leaks', () => {
    const openings = Array.from({ length: 12 }, (_, k) => aDoor(`leak${k}`, 0, OUTSIDE, { widthM: 1, heightM: 0.01, sillM: 3 * k + 0.995 }, { areaM2: 0.04 }));
    const run = aSmokeRun(anInput({ ambient: { tempK: 273.15 }, compartments: [shaft(36)], openings }));
    warm(run.world, 0, 293.15);
    run.run(5);
    const gradient = (101325 / 289.14) * (1 / 273.15 - 1 / 293.15) * 9.81;
    expect(Math.abs(-run.world.smoke.pressurePa[0]! / gradient - 17.26)).toBeLessThan(0.02 * 17.26);
    const inKgPerS = run.world.smoke.flowBackKgPerS.reduce((sum, flow) => sum + flow, 0);
    expect(Math.abs(inKgPerS - 0.701)).toBeLessThan(0.02 * 0.701);
  });
});

describe('at rest', () => {
  it('a 33-storey tower without fire or wind stays still for ten minutes', () => {
    const compartments = Array.from({ length: 33 }, (_, k) => aRoom(`f${k}`, { widthM: 6, depthM: 6, heightM: 3, floorM: 3 * k }, { zoneCount: k % 2 ? 2 : 1, leakAreaM2: 0.02 }));
    const flights = Array.from({ length: 32 }, (_, k) => aDoor(`h${k}`, k, k + 1, { widthM: 1, heightM: 0, sillM: 3 * (k + 1) }, { orientation: 'floor', areaM2: 3 }));
    const windows = compartments.map((_, k) => aDoor(`w${k}`, k, OUTSIDE, { widthM: 1, heightM: 1.5, sillM: 3 * k + 0.9 }));
    const run = aSmokeRun(anInput({ compartments, openings: [...flights, ...windows] }));
    run.run(600);
    const { smoke } = run.world;
    expect(Math.max(...smoke.flowForthKgPerS, ...smoke.flowBackKgPerS)).toBeLessThan(1e-6);
    expect(Math.max(...smoke.pressurePa.map(Math.abs))).toBeLessThan(1e-4);
    expect(run.events).toEqual([]);
  });
});

describe('wind', () => {
  it('blows through two equal openings as the difference of their coefficients demands', () => {
    const window = (id: string, azimuthDeg: number) => aDoor(id, 0, OUTSIDE, { widthM: 0.5, heightM: 0.1, sillM: 29.95 }, { azimuthDeg });
    const room = aRoom('r', { widthM: 6, depthM: 6, heightM: 3, floorM: 28 }, { zoneCount: 1 });
    const run = aSmokeRun(anInput({ ambient: { windMPerS: 3 }, compartments: [room], openings: [window('front', 0), window('back', 180)] }));
    run.run(10);
    const expectedM3PerS = ((0.7 * 0.05) / Math.SQRT2) * 3.82 * Math.sqrt(0.6 + 0.3);
    expect(Math.abs(run.world.smoke.flowBackKgPerS[0]! / (101325 / 289.14 / 293.15) - expectedM3PerS)).toBeLessThan(0.01 * expectedM3PerS);
  });
});

describe('heat', () => {
  it('in a closed room drives out what it expands: 61 Pa at a floor crack', () => {
    const crack = aDoor('crack', 0, OUTSIDE, { widthM: 1, heightM: 0.001 }, { areaM2: 0.02 });
    const run = aSmokeRun(anInput({ compartments: [aRoom('r', { widthM: 8, depthM: 8, heightM: 3 }, TIGHT)], openings: [crack] }), [
      { compartmentIndex: 0, hrrKw: 50, radiativeFrac: 0, heatOfCombustionKjPerKg: 1e9 },
    ]);
    run.run(20);
    expect(Math.abs(run.world.smoke.pressurePa[0]! - 61.06)).toBeLessThan(0.02 * 61.06);
  });

  it('in a sealed room raises the pressure by (gamma - 1) Q t / V', () => {
    const run = aSmokeRun(anInput({ compartments: [aRoom('r', { widthM: 8, depthM: 8, heightM: 3 }, TIGHT)] }), [
      { compartmentIndex: 0, hrrKw: 20, radiativeFrac: 0, heatOfCombustionKjPerKg: 1e9 },
    ]);
    run.run(30);
    const expectedPa = (0.4 * 20000 * 30) / 192;
    expect(Math.abs(run.world.smoke.storedPa[0]! - expectedPa)).toBeLessThan(1e-4 * expectedPa);
  });
});

describe('smoke filling', () => {
  it('of a room with a floor opening follows the plume and the expansion', () => {
    const areaM2 = 60;
    const heightM = 3;
    const source = { hrrKw: 100, radiativeFrac: 0.35, burningAreaM2: 0.2 };
    const opening = aDoor('gap', 0, OUTSIDE, { widthM: 3, heightM: 0.05 });
    const run = aSmokeRun(anInput({ compartments: [aRoom('r', { widthM: 10, depthM: 6, heightM }, TIGHT)], openings: [opening] }), [
      { compartmentIndex: 0, ...source, heatOfCombustionKjPerKg: 1e9, sootYieldKgPerKg: 0 },
    ]);
    const rho = 101325 / 289.14 / 293.15;
    let zM = heightM;
    for (let t = 1; t <= 120; t++) {
      run.run(1);
      for (let k = 0; k < 100; k++) zM -= (0.01 / areaM2) * (plumeFlowKgPerS(source, zM) / rho + 65000 / RHO_CP);
      expect(Math.abs(run.world.smoke.layerHeightM[0]! - zM)).toBeLessThan(0.03 * heightM);
    }
  });
});

describe('dilution', () => {
  it('of smoke by a steady draught is exponential', () => {
    const window = (id: string, azimuthDeg: number) => aDoor(id, 0, OUTSIDE, { widthM: 0.5, heightM: 0.1, sillM: 1 }, { azimuthDeg });
    const room = aRoom('r', { widthM: 6, depthM: 5, heightM: 3 }, { zoneCount: 1 });
    const run = aSmokeRun(anInput({ ambient: { windMPerS: 6 }, compartments: [room], openings: [window('front', 0), window('back', 180)] }));
    run.world.smoke.upperSootFrac[0] = 1e-4;
    run.run(600);
    const flowM3PerS = run.world.smoke.flowForthKgPerS[1]! / (101325 / 289.14 / 293.15);
    const expected = 1e-4 * Math.exp((-flowM3PerS * 600) / 90);
    expect(Math.abs(run.world.smoke.upperSootFrac[0] - expected)).toBeLessThan(0.01 * expected);
  });
});
