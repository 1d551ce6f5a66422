import { describe, expect, it } from 'vitest';
import type { Command, ObstacleInput, World } from '../../../src/sim/index.ts';
import { aCar, aFireground, aTowerInput, aUnit } from './a-fireground.ts';

const LANE = 'lane-1';
const owner = { method: 'owner', meanS: 5000, sigmaS: 0, crewCount: 1 };
const MIDDLE_M = 120;

function aNight(obstacles: ObstacleInput[], command?: Command) {
  const ground = aFireground(aTowerInput(10, { response: { units: [aUnit('P1')], searchM2PerMin: 8 }, site: { ...aTowerInput(10).site, obstacles } }));
  ground.run(900, (world: World) => {
    world.pending = command !== undefined && world.timeS === 1 ? [command] : [];
  });
  return ground;
}

const stopped: Command = { kind: 'applianceStopped', unit: 'P1', lane: LANE, atM: MIDDLE_M, tookS: 90, after: [] };
const passed = (pushed: string[]): Command => ({ kind: 'appliancePassed', unit: 'P1', lane: LANE, tookS: 90, pushed, after: [] });

describe('a drive by hand', () => {
  it('ends where the trainee stopped, after as long as it took, although another driver would have come by', () => {
    const beside = [aCar('car1', MIDDLE_M + 1, { lateralM: -2.9, removal: owner })];
    expect(aNight(beside).at('laneBlocked')).toBe(Infinity);
    const ground = aNight(beside, stopped);
    expect(ground.events.find((event) => event.kind === 'laneBlocked')).toMatchObject({ who: 'P1', where: LANE, because: 'car1', values: { atM: MIDDLE_M } });
    expect(ground.at('laneBlocked') - ground.at('unitArrived')).toBeCloseTo(90, -1);
  });

  it('counts for nothing in the tower where nothing stands there', () => {
    expect(aNight([], stopped).events).toEqual(aNight([]).events);
    const elsewhere = [aCar('car1', 20, { lateralM: -2.9 })];
    expect(aNight(elsewhere, stopped).at('laneBlocked')).toBe(Infinity);
  });

  it('brings the appliance through what stops others, later by what pushing takes, and opens the lane', () => {
    const block = [aCar('car1', MIDDLE_M, { lateralM: 0, removal: owner })];
    const ground = aNight(block, passed(['car1']));
    expect(ground.at('laneBlocked')).toBe(Infinity);
    expect(ground.at('unitPositioned') - ground.at('unitArrived')).toBeCloseTo(90 + 45, -1);
    expect(ground.events.find((event) => event.kind === 'carsPushed')).toMatchObject({ who: 'P1', values: { pushedCount: 1 } });
    expect(ground.world.response.obstacleClearedAtS[0]).toBeLessThan(Infinity);
    expect(aNight(block).at('unitPositioned')).toBe(Infinity);
  });

  it('waits for what was not on the lane when it was driven', () => {
    const bollard = aCar('bollard', 3, { kind: 'fixedBollard', lateralM: 0, widthM: 0.3, lengthM: 0.3, removal: { method: 'saw', meanS: 100, sigmaS: 0, crewCount: 2 } });
    const ground = aNight([bollard, aCar('car1', MIDDLE_M, { lateralM: 0, removal: owner })], { kind: 'appliancePassed', unit: 'P1', lane: LANE, tookS: 90, pushed: ['car1'], after: ['bollard'] });
    expect(ground.events.find((event) => event.kind === 'laneBlocked')).toMatchObject({ because: 'bollard' });
    expect(ground.at('carsPushed')).toBeGreaterThan(ground.at('obstacleCleared', 'bollard') + 90);
    expect(ground.at('unitPositioned')).toBeLessThan(Infinity);
  });

  it('goes on by itself once what it stopped at is gone', () => {
    const block = [aCar('car1', MIDDLE_M, { lateralM: 0, removal: { method: 'push', meanS: 60, sigmaS: 0, crewCount: 4 } })];
    const ground = aNight(block, stopped);
    expect(ground.at('obstacleCleared')).toBeLessThan(ground.at('unitPositioned'));
    expect(ground.at('unitPositioned')).toBeLessThan(Infinity);
  });
});
