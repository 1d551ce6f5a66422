import { describe, expect, it } from 'vitest';
import { checkLane, laneLengthM, pointOnLane, widestGapM } from '../../../src/sim/access/lane-passing.ts';
import { aCar, aLane, aUnit } from '../response/a-fireground.ts';

const pumper = aUnit('P1');

describe('checkLane', () => {
  it('lets an appliance through a clear lane to its end', () => {
    const verdict = checkLane(aLane(248), pumper, [], []);
    expect(verdict).toMatchObject({ isPassable: true, stopsAtM: 248, lack: 'none' });
  });

  it('stops at a car that leaves less than body width plus both clearances, and says how much less', () => {
    const verdict = checkLane(aLane(248), pumper, [aCar('car-2', 120, { lateralM: -1.3 })], [0]);
    expect(verdict).toMatchObject({ isPassable: false, stopsAtM: 120, becauseIndex: 0, lack: 'width', mustGo: [0] });
    const [neededM, foundM] = Object.values(verdict.measured);
    expect(neededM).toBeCloseTo(3.1, 6);
    expect(foundM).toBeCloseTo(2.4, 6);
  });

  it('passes the same car on a wider lane', () => {
    expect(checkLane(aLane(248, { clearWidthM: 6 }), pumper, [aCar('car', 120, { lateralM: -2.1 })], [0]).isPassable).toBe(true);
  });

  it('judges cars on both sides together when the appliance stands beside both at once', () => {
    const cars = [aCar('left', 100, { lateralM: 2.1 }), aCar('right', 107, { lateralM: -2.1 })];
    const lane = aLane(248, { clearWidthM: 6 });
    expect(checkLane(lane, pumper, cars, [0]).isPassable).toBe(true);
    expect(checkLane(lane, pumper, cars, [0, 1])).toMatchObject({ isPassable: false, becauseIndex: 1 });
    const farApart = [cars[0]!, aCar('right', 130, { lateralM: -2.1 })];
    expect(checkLane(lane, pumper, farApart, [0, 1]).isPassable).toBe(true);
  });

  it('chooses the quickest of two removals that would do', () => {
    const slow = aCar('slow', 100, { lateralM: 2.1, removal: { method: 'owner', meanS: 900, sigmaS: 0, crewCount: 1 } });
    const verdict = checkLane(aLane(248, { clearWidthM: 6 }), pumper, [slow, aCar('quick', 102, { lateralM: -2.1 })], [0, 1]);
    expect(verdict.mustGo).toEqual([1]);
  });

  it('stops only what is too tall under a low branch', () => {
    const branch = aCar('branch', 60, { kind: 'branch', widthM: 4, lateralM: 0, headroomM: 3.4 });
    expect(checkLane(aLane(248), pumper, [branch], [0])).toMatchObject({ isPassable: false, lack: 'height', measured: { foundM: 3.4 } });
    expect(checkLane(aLane(248), { ...pumper, heightM: 2.2 }, [branch], [0]).isPassable).toBe(true);
  });

  it('stops a heavy appliance at the gate of a lane that cannot bear it', () => {
    expect(checkLane(aLane(248), { ...pumper, massKg: 62000 }, [], [])).toMatchObject({ isPassable: false, stopsAtM: 0, lack: 'mass', mustGo: [] });
  });

  it('takes nothing behind the appliance into account', () => {
    expect(checkLane(aLane(248), pumper, [aCar('passed', 50)], [0], 60).isPassable).toBe(true);
  });
});

describe('lane geometry', () => {
  const bent = aLane(0, { pointsM: [[0, 0], [10, 0], [10, 30]] });
  it('measures along the centre line and clamps points to its ends', () => {
    expect(laneLengthM(bent)).toBe(40);
    expect(pointOnLane(bent, 25)).toEqual([10, 15]);
    expect(pointOnLane(bent, 99)).toEqual([10, 30]);
    expect(pointOnLane(bent, -5)).toEqual([0, 0]);
  });

  it('finds the widest gap between overlapping things', () => {
    expect(widestGapM(6, [])).toBe(6);
    expect(widestGapM(6, [[-2, 2], [-1.5, 1], [2.5, 1]])).toBeCloseTo(3, 9);
    expect(widestGapM(4, [[0, 9]])).toBe(0);
  });
});
