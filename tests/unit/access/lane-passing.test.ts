import { describe, expect, it } from 'vitest';
import { laneLengthM, pointOnLane } from '../../../src/sim/access/centre-line.ts';
import { widestGap } from '../../../src/sim/access/driven-line.ts';
import { checkLane } from '../../../src/sim/access/lane-passing.ts';
import { KERB_CLEARANCE_M, lockSin, offTrackingM } from '../../../src/sim/access/vehicle.ts';
import { APPLIANCES } from '../../../src/catalog/appliances/registry.ts';
import type { LaneInput } from '../../../src/sim/index.ts';
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

describe('swept path', () => {
  const bent = (rest: Partial<LaneInput>) => aLane(0, { pointsM: [[-60, -110], [-60, -12], [10, -12]], maxMassKg: 70_000, ...rest });
  const { pumper: tender, aerial54 } = APPLIANCES;

  it('takes a long appliance round a wide bend and not round a tight one', () => {
    expect(checkLane(bent({ bendRadiusM: 15 }), aerial54.dimensions, [], []).isPassable).toBe(true);
    const tight = checkLane(bent({ bendRadiusM: 9 }), aerial54.dimensions, [], []);
    expect(tight).toMatchObject({ isPassable: false, lack: 'bend', becauseIndex: -1, mustGo: [] });
    expect(tight.stopsAtM).toBeGreaterThan(85);
    expect(tight.stopsAtM).toBeLessThan(115);
    expect(checkLane(bent({ bendRadiusM: 9 }), tender.dimensions, [], []).isPassable).toBe(true);
  });

  it('takes it round the tight bend once the lane is as wide as the verdict asked', () => {
    const { measured } = checkLane(bent({ bendRadiusM: 9 }), aerial54.dimensions, [], []);
    const { neededM } = measured as { neededM: number };
    expect(neededM).toBeGreaterThan(4);
    expect(checkLane(bent({ bendRadiusM: 9, clearWidthM: neededM }), aerial54.dimensions, [], []).isPassable).toBe(true);
  });

  it('cannot swerve between cars that leave it room but no length to turn in', () => {
    const cars = (spaceM: number) => [aCar('left', 100, { lateralM: 0.9 }), aCar('right', 104.6 + spaceM, { lateralM: -0.9 })];
    const lane = aLane(248, { clearWidthM: 7 });
    const near = checkLane(lane, pumper, cars(8), [0, 1]);
    expect(near).toMatchObject({ isPassable: false, lack: 'width' });
    const { neededM, foundM } = near.measured as { neededM: number; foundM: number };
    expect(neededM).toBeGreaterThan(foundM);
    expect(checkLane(lane, pumper, cars(25), [0, 1]).isPassable).toBe(true);
  });

  it('stops an appliance with a long nose or tail where a short one of the same width swings by', () => {
    const pier = aCar('pier', 92, { kind: 'pier', lengthM: 0.6, widthM: 0.6, lateralM: 2.4 });
    const lane = bent({ bendRadiusM: 15 });
    expect(checkLane(lane, { ...tender.dimensions, lengthM: 7, wheelbaseM: 3.6, frontOverhangM: 1.2 }, [pier], [0]).isPassable).toBe(true);
    expect(checkLane(lane, aerial54.dimensions, [pier], [0])).toMatchObject({ isPassable: false, becauseIndex: 0 });
  });

  it('keeps the 101 m platform off a lane built for 40 t and round a bend built for a shorter one', () => {
    const { aerial101 } = APPLIANCES;
    expect(checkLane(bent({ maxMassKg: 40_000 }), aerial101.dimensions, [], [])).toMatchObject({ lack: 'mass', measured: { neededKg: 62_000, foundKg: 40_000 } });
    expect(checkLane(bent({ bendRadiusM: 15 }), aerial101.dimensions, [], [])).toMatchObject({ isPassable: false, lack: 'bend' });
    expect(checkLane(bent({ bendRadiusM: 20, clearWidthM: 5 }), aerial101.dimensions, [], []).isPassable).toBe(true);
  });

  it('does not climb a lane steeper than a laden appliance is driven', () => {
    expect(checkLane(aLane(100, { slopeFrac: 0.2 }), pumper, [], [])).toMatchObject({ isPassable: false, stopsAtM: 0, lack: 'slope', measured: { foundFrac: 0.2 } });
  });

  it('asks in a long bend for the width of the textbook ring within 3 %, tyres and kerb clearances', () => {
    const { wheelbaseM, widthM } = aerial54.dimensions;
    const wide = aLane(0, { pointsM: [[0, 0], [100, 0], [100, 100]], clearWidthM: 3.5, bendRadiusM: 12, maxMassKg: 70_000 });
    const { measured } = checkLane(wide, aerial54.dimensions, [], []);
    const frontM = 12 + offTrackingM({ wheelbaseM }, 12) / 2;
    const rearM = Math.sqrt(frontM * frontM - wheelbaseM * wheelbaseM);
    const ringM = Math.hypot(rearM + widthM / 2, wheelbaseM) - (rearM - widthM / 2) + 2 * KERB_CLEARANCE_M;
    expect(Math.abs((measured as { neededM: number }).neededM - ringM) / ringM).toBeLessThan(0.03);
  });

  it('off-tracks R - sqrt(R^2 - L^2) and locks where its turning radius says', () => {
    expect(offTrackingM({ wheelbaseM: 5 }, 13)).toBeCloseTo(1, 9);
    expect(lockSin({ ...pumper, wheelbaseM: 4.6, turningRadiusM: 10, widthM: 2.5 })).toBeCloseTo(4.6 / Math.hypot(Math.sqrt(100 - 4.6 ** 2) - 1.25, 4.6), 9);
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
    expect(widestGap(6, [])).toEqual([-3, 3]);
    expect(widestGap(6, [[-2, 2], [-1.5, 1], [2.5, 1]])).toEqual([-1, 2]);
    expect(widestGap(4, [[0, 9]])).toEqual([0, 0]);
    expect(widestGap(6, [[2, 1], [-2, 1]])).toEqual([-1.5, 1.5]);
  });
});
