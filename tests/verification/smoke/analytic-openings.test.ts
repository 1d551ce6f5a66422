/** Openings of hot rooms and species in tall buildings against closed forms. */
import { describe, expect, it } from 'vitest';
import { NONE, ofOneMaterial, OUTSIDE } from '../../../src/sim/index.ts';
import { toxicPerMin } from '../../../src/sim/occupants/exposure.ts';
import { visibilityM } from '../../../src/sim/smoke/gas.ts';
import { aDoor, anInput, aRoom } from '../../builders/an-input.ts';
import { aSmokeRun } from '../../builders/a-smoke-run.ts';

describe('a room wholly on fire', () => {
  // Source: Kawagoe, air drawn in through one opening is about 0.5 A sqrt(H) kg/s, between 0.45 and 0.55 from 800 to 1300 K.
  it.each([[0.9, 2, 1000], [1.2, 1.4, 800], [2, 1.5, 1500]])('draws 0.45 to 0.55 A sqrt(H) through an opening of %d by %d m', (widthM, heightM, hrrKw) => {
    const room = aRoom('r', { widthM: 5, depthM: 4, heightM: 2.7 }, { zoneCount: 1, ...ofOneMaterial(NONE) });
    const run = aSmokeRun(anInput({ compartments: [room], openings: [aDoor('o', 0, OUTSIDE, { widthM, heightM, sillM: 0.2 })] }), [
      { compartmentIndex: 0, hrrKw, radiativeFrac: 0.35, heatOfCombustionKjPerKg: 1e9, sootYieldKgPerKg: 0, burningAreaM2: 10 },
    ]);
    run.run(300);
    const { smoke } = run.world;
    expect(smoke.upperTempK[0]).toBeGreaterThan(800);
    expect(smoke.upperTempK[0]).toBeLessThan(1300);
    const ratio = smoke.flowBackKgPerS[0]! / (widthM * heightM * Math.sqrt(heightM));
    expect(ratio).toBeGreaterThan(0.45);
    expect(ratio).toBeLessThan(0.55);
  });
});

describe('a tower of 33 storeys, shut', () => {
  it('holds all the soot and CO that its fire gave, to a millionth', () => {
    const flats = Array.from({ length: 33 }, (_, k) => aRoom(`flat${k}`, { widthM: 6, depthM: 8, heightM: 2.7, floorM: 3 * k }));
    const stair = Array.from({ length: 33 }, (_, k) => aRoom(`stair${k}`, { widthM: 3, depthM: 5, heightM: 3, floorM: 3 * k }, { zoneCount: 1 }));
    const doors = flats.map((_, k) => aDoor(`door${k}`, k, 33 + k, { widthM: 0.9, heightM: 2, sillM: 3 * k }, { openFrac: k % 5 === 1 ? 1 : 0, leakAreaM2: 0.02 }));
    const flights = stair.slice(1).map((_, k) => aDoor(`flight${k}`, 33 + k, 34 + k, { widthM: 2, heightM: 0, sillM: 3 * (k + 1) }, { orientation: 'floor', kind: 'stairFlight', areaM2: 4 }));
    const run = aSmokeRun(anInput({ compartments: [...flats, ...stair], openings: [...doors, ...flights] }), [{ compartmentIndex: 1, hrrKw: 100, coYieldKgPerKg: 0.2, sootYieldKgPerKg: 0.1 }]); // a yield that thin air does not raise
    run.run(600);
    const { smoke } = run.world;
    const fuelKg = smoke.balance.energyReleasedKj / 20_000;
    expect(fuelKg).toBeCloseTo(3, 1);
    const heldKg = (name: 'Soot' | 'Co'): number => run.world.input.compartments.reduce((sum, _, i) => sum + smoke.upperMassKg[i]! * smoke[`upper${name}Frac`][i]! + smoke.lowerMassKg[i]! * smoke[`lower${name}Frac`][i]!, 0);
    expect(Math.abs(heldKg('Soot') / (0.1 * fuelKg) - 1)).toBeLessThan(1e-6);
    expect(Math.abs(heldKg('Co') / (0.2 * fuelKg) - 1)).toBeLessThan(1e-6);
    // It has climbed: the laws above hold while gas moves from storey to storey.
    expect(smoke.upperSootFrac[33 + 10]).toBeGreaterThan(0);
  });
});

describe('what people meet in smoke', () => {
  it('a gram of soot in ten cubic metres: a reflecting sign is seen at 3.45 m', () => {
    const odPerM = (8700 * 0.0001) / Math.LN10;
    expect(odPerM).toBeCloseTo(0.3778, 4);
    expect(visibilityM(odPerM)).toBeCloseTo(3.448, 3);
  });
  // Source: CFAST's Validation Guide, dose of one second of 13.7 ppm CO at 0.0223 % CO2.
  it('one second of 13.7 ppm CO is a dose of 6.6e-6', () => {
    const dose = toxicPerMin({ coPpm: 13.7, hcnPpm: 0, co2VolFrac: 0.000223, o2VolFrac: 0.209 }) / 60;
    expect(Math.abs(dose / 6.6e-6 - 1)).toBeLessThan(0.02);
  });
});
