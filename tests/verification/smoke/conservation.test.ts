import { describe, expect, it } from 'vitest';
import { OUTSIDE, type SimInput } from '../../../src/sim/index.ts';
import { aDoor, anInput, aRoom } from '../../builders/an-input.ts';
import { aSmokeRun, light, type SmokeRun } from '../../builders/a-smoke-run.ts';

/** A flat, its corridor and a three-storey stair with its flights; one way out below, one window above. */
function aSmallTower(): SimInput {
  const stair = (floor: number) => aRoom(`stair${floor}`, { widthM: 3, depthM: 5, heightM: 3, floorM: 3 * floor }, { zoneCount: 1 });
  const flight = (from: number, levelM: number) =>
    aDoor(`flight${from}`, from, from + 1, { widthM: 2, heightM: 0, sillM: levelM }, { orientation: 'floor', kind: 'stairFlight', areaM2: 4 });
  return anInput({
    compartments: [
      aRoom('flat', { widthM: 8, depthM: 10, heightM: 2.7 }, { leakAreaM2: 0.03 }),
      aRoom('corridor', { widthM: 1.8, depthM: 8, heightM: 2.7 }, { leakAreaM2: 0.005 }),
      stair(0), stair(1), stair(2),
    ],
    openings: [
      aDoor('window', 0, OUTSIDE, { widthM: 1.5, heightM: 1.4, sillM: 0.9 }),
      aDoor('flatDoor', 0, 1, { widthM: 0.9, heightM: 2 }),
      aDoor('stairDoor', 1, 2, { widthM: 0.9, heightM: 2 }, { openFrac: 0.2, leakAreaM2: 0.02 }),
      flight(2, 3), flight(3, 6),
      aDoor('entrance', 2, OUTSIDE, { widthM: 1, heightM: 2 }, { openFrac: 0.1 }),
      aDoor('stairWindow', 4, OUTSIDE, { widthM: 0.8, heightM: 1, sillM: 7 }, { azimuthDeg: 90 }),
    ],
    ambient: { windMPerS: 4, windFromDeg: 60 },
  });
}

function speciesKg({ world: { smoke } }: SmokeRun, name: 'Soot' | 'Co' | 'O2'): number {
  let sum = 0;
  for (let i = 0; i < smoke.upperMassKg.length; i++) {
    sum += smoke.upperMassKg[i]! * smoke[`upper${name}Frac`][i]! + smoke.lowerMassKg[i]! * smoke[`lower${name}Frac`][i]!;
  }
  return sum;
}

describe('conservation over a run with doors that move and a fire that starves', () => {
  const run = aSmokeRun(aSmallTower(), [{ compartmentIndex: 0, hrrKw: 400 }]);
  const startKg = run.world.smoke.balance.massStoredKg;
  for (const [hrrKw, doorFrac] of [[400, 0], [3000, 1], [9000, 1], [2000, 0.1], [0, 1]] as const) {
    light(run.world, { compartmentIndex: 0, hrrKw });
    run.world.protection.openFrac[2] = doorFrac;
    run.run(180);
  }
  const { balance } = run.world.smoke;

  it('mass stored is what was there plus what came in less what left', () => {
    expect(balance.massInKg).toBeGreaterThan(100);
    expect(Math.abs(balance.massStoredKg - startKg - balance.massInKg + balance.massOutKg)).toBeLessThan(1e-6 * balance.massInKg);
  });

  it('heat released is in the gas, left, or in the walls', () => {
    expect(balance.energyReleasedKj).toBeGreaterThan(1e6);
    const missingKj = balance.energyReleasedKj - balance.energyStoredKj - balance.energyCarriedOutKj - balance.energyToWallsKj;
    expect(Math.abs(missingKj)).toBeLessThan(1e-6 * balance.energyReleasedKj);
    expect(balance.energyToWallsKj).toBeGreaterThan(0.1 * balance.energyReleasedKj);
  });

  it('needs no halved steps', () => {
    expect(run.events.filter((event) => event.kind === 'stepHalved')).toEqual([]);
  });
});

describe('species', () => {
  it('in a sealed room all soot and CO that the burnt fuel yields is in the gas', () => {
    const input = anInput({ compartments: [aRoom('a', { widthM: 6, depthM: 6, heightM: 3 }), aRoom('b', { widthM: 4, depthM: 4, heightM: 3 })], openings: [aDoor('d', 0, 1, { widthM: 0.9, heightM: 2 })] });
    const run = aSmokeRun(input, [{ compartmentIndex: 0, hrrKw: 30, coYieldKgPerKg: 0.04, sootYieldKgPerKg: 0.1 }]);
    run.run(120);
    const fuelKg = run.world.smoke.balance.energyReleasedKj / 20000;
    expect(speciesKg(run, 'Soot')).toBeCloseTo(0.1 * fuelKg, 9);
    expect(speciesKg(run, 'Co')).toBeCloseTo(0.04 * fuelKg, 9);
  });

  it('oxygen that is gone gave 13.1 MJ a kilogram, also while the fire starves', () => {
    const input = anInput({ compartments: [aRoom('a', { widthM: 6, depthM: 6, heightM: 3 }), aRoom('b', { widthM: 4, depthM: 4, heightM: 3 })], openings: [aDoor('d', 0, 1, { widthM: 0.9, heightM: 2 })] });
    const run = aSmokeRun(input, [{ compartmentIndex: 0, hrrKw: 4000 }]);
    const startKg = speciesKg(run, 'O2');
    run.run(180);
    const { energyReleasedKj } = run.world.smoke.balance;
    expect(run.world.smoke.burntKw[0]).toBeLessThan(400);
    expect(Math.abs(startKg - speciesKg(run, 'O2') - energyReleasedKj / 13100)).toBeLessThan(1e-6 * startKg);
  });
});
