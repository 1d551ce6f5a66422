import { describe, expect, it } from 'vitest';
import { aCar, aFireground, aLane, aTowerInput, aUnit } from '../../unit/response/a-fireground.ts';
import type { ObstacleInput, SimInput } from '../../../src/sim/index.ts';

/** Source: domain H1, H2: fire-service test, gate to water at a ground-floor room, three trained people. */
const CLEAR_S = 104;
const THREE_CARS_S = 470;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

function input(obstacles: ObstacleInput[]): SimInput {
  const tower = aTowerInput(3, { response: { units: [aUnit('P1', { crewCount: 3 })], searchM2PerMin: 8 } });
  return { ...tower, site: { ...tower.site, lanes: [aLane(248)], obstacles } };
}

/** Median over seeds of gate to first water on a fire in an open ground-floor room. */
function gateToWaterS(obstacles: ObstacleInput[]): number {
  const times = SEEDS.map((seed) => {
    const ground = aFireground(input(obstacles), seed);
    ground.world.fire.compartmentDemandKw[2] = 1500;
    ground.world.protection.openFrac[1] = 1;
    ground.run(1800);
    return ground.world.response.firstWaterS - ground.at('unitArrived', 'P1');
  });
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

describe('lane to water (H1, H2)', () => {
  const pushed = { method: 'push', meanS: 110, sigmaS: 30, crewCount: 4 };
  const clearS = gateToWaterS([]);
  const threeCarsS = gateToWaterS([50, 110, 168].map((atM, i) => aCar(`car-${i + 1}`, atM, { removal: pushed })));

  it('puts water on after 1:44 on a clear lane of 248 m', () => {
    expect(Math.abs(clearS - CLEAR_S)).toBeLessThan(0.2 * CLEAR_S);
  });
  it('needs about 7:50 with three cars on the first 168 m', () => {
    expect(Math.abs(threeCarsS - THREE_CARS_S)).toBeLessThan(0.2 * THREE_CARS_S);
  });
  it('loses about six minutes to the cars', () => {
    expect(Math.abs(threeCarsS - clearS - 360)).toBeLessThan(0.2 * 360);
  });
});

describe('owners to be found (H3)', () => {
  it('takes about an hour to open 300 m with one and two cars and a low branch', () => {
    const owner = (meanS: number) => ({ method: 'owner', meanS, sigmaS: 0, crewCount: 1 });
    const obstacles = [
      aCar('car-1', 60, { removal: owner(1200) }), aCar('car-2', 150, { removal: owner(900) }), aCar('car-3', 155, { removal: owner(900) }),
      aCar('branch', 220, { kind: 'branch', widthM: 4, lateralM: 0, headroomM: 3, removal: { method: 'saw', meanS: 300, sigmaS: 0, crewCount: 2 } }),
    ];
    const tower = aTowerInput(3, { response: { units: [aUnit('aerial-1', { kind: 'aerial', pumpHeadM: 0, tankL: 0, crewCount: 3 })], searchM2PerMin: 8 } });
    const ground = aFireground({ ...tower, site: { ...tower.site, lanes: [aLane(300)], obstacles } });
    ground.run(6000);
    const tookS = ground.world.response.laneClearedAtS - ground.at('unitArrived');
    expect(tookS).toBeGreaterThan(48 * 60);
    expect(tookS).toBeLessThan(80 * 60);
  });
});
