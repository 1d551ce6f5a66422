/** Fans against closed forms: what they push in must leave through the leaks. */
import { describe, expect, it } from 'vitest';
import { NONE, ofOneMaterial, OUTSIDE, type FanInput } from '../../../src/sim/index.ts';
import { aDoor, anInput, aRoom } from '../../builders/an-input.ts';
import { aSmokeRun } from '../../builders/a-smoke-run.ts';

const RHO_KG_PER_M3 = 101_325 / 289.14 / 293.15;
const supply = (flowM3PerS: number): FanInput => ({
  id: 'supply', fromIndex: OUTSIDE, toIndex: 0, intakeZM: 1, outletZM: 1, areaM2: 0.25, curve: [{ risePa: 0, flowM3PerS }], starts: 'always', delayS: 0, isWorking: true,
});
const leak = (id: string, fromIndex: number, toIndex: number, areaM2: number) => aDoor(id, fromIndex, toIndex, { widthM: areaM2 / 0.1, heightM: 0.1, sillM: 1 });
const room = (id: string) => aRoom(id, { widthM: 5, depthM: 4, heightM: 3 }, { zoneCount: 1, ...ofOneMaterial(NONE) });
/** Pressure that drives a flow through an opening: rho / 2 (Q / (Cd A))^2. */
const drivingPa = (flowM3PerS: number, areaM2: number): number => (RHO_KG_PER_M3 / 2) * (flowM3PerS / (0.7 * areaM2)) ** 2;

describe('supply air', () => {
  it('of 0.5 m3/s holds 123 Pa in a room with a leak of 0.05 m2', () => {
    const run = aSmokeRun(anInput({ compartments: [room('r')], openings: [leak('leak', 0, OUTSIDE, 0.05)], fans: [supply(0.5)] }));
    run.world.protection.fanRunFrac.fill(1);
    run.run(60);
    expect(Math.abs(run.world.smoke.pressurePa[0]! / drivingPa(0.5, 0.05) - 1)).toBeLessThan(0.01);
    expect(Math.abs(run.world.smoke.pressurePa[0]! / 122.87 - 1)).toBeLessThan(0.02);
  });

  it('through a stair and a lobby falls leak by leak: 177 and 123 Pa', () => {
    const run = aSmokeRun(anInput({ compartments: [room('stair'), room('lobby')], openings: [leak('door', 0, 1, 0.06), leak('window', 1, OUTSIDE, 0.04)], fans: [supply(0.4)] }));
    run.world.protection.fanRunFrac.fill(1);
    run.run(60);
    const { pressurePa } = run.world.smoke;
    expect(Math.abs(pressurePa[1]! / drivingPa(0.4, 0.04) - 1)).toBeLessThan(0.01);
    expect(Math.abs(pressurePa[0]! / (drivingPa(0.4, 0.04) + drivingPa(0.4, 0.06)) - 1)).toBeLessThan(0.01);
  });
});
