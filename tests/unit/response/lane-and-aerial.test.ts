import { describe, expect, it } from 'vitest';
import { NONE, type FacadeCellInput, type SimInput } from '../../../src/sim/index.ts';
import { PERSON } from '../../../src/sim/index.ts';
import { headAtTowerM } from '../../../src/sim/response/water-line.ts';
import { aLane, aCar, aFireground, aTowerInput, aUnit, sceneOf, wetRiser } from './a-fireground.ts';

const flat1 = (storey: number) => 4 * (storey - 1) + 2;
const aerial = aUnit('A1', { kind: 'aerial', crewCount: 3, tankL: 0, pumpHeadM: 0, pumpMaxLPerS: 0, workingHeightM: 54, lengthM: 12, massKg: 28000, wheelbaseM: 5.8, frontOverhangM: 2.8, turningRadiusM: 12, jackSpreadM: 6 });

function withSite(input: SimInput, obstacles: SimInput['site']['obstacles'] = []): SimInput {
  const site = { id: 'site-1', laneIndex: 0, centreM: [6, 20] as const, lengthM: 20, widthM: 10, azimuthDeg: 0, slopeFrac: 0.01, maxMassKg: 40_000 };
  const cells = input.storeys.map((storey, s): FacadeCellInput => ({
    id: `${storey.id}.bay1`, storeyIndex: s, bayIndex: 0, compartmentIndex: 4 * s + 2, windowOpeningIndex: 0, azimuthDeg: 0, centreM: [8, 10], floorM: storey.floorM, widthM: 4,
    hasBalcony: false, clutterMj: 0, clutterPeakKw: 0, canopy: 'none', canopyMj: 0, canopyPeakKw: 0, insulationMjPerM2: 0, guard: 'none', glassBreakFluxKwPerM2: 9,
    aboveIndex: NONE, belowIndex: NONE, leftIndex: NONE, rightIndex: NONE,
  }));
  return { ...input, facade: { bayCount: 1, cells }, site: { ...input.site, aerialSites: [site], obstacles } };
}

describe('a blocked lane', () => {
  it('says which car, what is needed and what is left', () => {
    const tower = aTowerInput(3);
    const ground = aFireground({ ...tower, site: { ...tower.site, obstacles: [aCar('car-2', 60, { lateralM: -1.3 })] } });
    ground.run(900);
    const blocked = ground.events.find((event) => event.kind === 'laneBlocked')!;
    expect(blocked).toMatchObject({ who: 'P1', where: 'lane-1', because: 'car-2' });
    expect(blocked.values['neededM']).toBeCloseTo(3.1, 6);
    expect(blocked.values['foundM']).toBeCloseTo(2.4, 6);
    expect(blocked.values['atM']).toBe(60);
    expect(ground.at('obstacleCleared') - ground.at('laneBlocked')).toBeCloseTo(100, -1);
    expect(ground.at('laneCleared')).toBe(ground.at('obstacleCleared'));
    expect(ground.at('unitPositioned')).toBeGreaterThan(ground.at('laneCleared'));
  });

  it('is answered with hose by hand when clearing would take longer', () => {
    const tower = aTowerInput(3);
    const owner = aCar('car-1', 200, { removal: { method: 'owner', meanS: 900, sigmaS: 0, crewCount: 1 } });
    const ground = aFireground({ ...tower, site: { ...tower.site, obstacles: [owner] } });
    ground.run(600);
    expect(ground.events.find((event) => event.kind === 'hoseLaidByHand')).toMatchObject({ who: 'P1', because: 'car-1', values: { distanceM: 48 } });
    expect(ground.at('obstacleCleared')).toBe(Infinity);
  });

  it('is cleared rather than shut with a pumping engine while a ladder is still to come, if hose saves little', () => {
    const nights = [[aUnit('P1')], [aUnit('P1'), { ...aerial, travelS: 400 }]].map((units) => {
      const tower = aTowerInput(3, { response: { units, searchM2PerMin: 8 } });
      const ground = aFireground({ ...tower, site: { ...tower.site, obstacles: [aCar('car-1', 170)] } });
      ground.run(700);
      return ground;
    });
    expect(nights[0]!.events.some((event) => event.kind === 'hoseLaidByHand')).toBe(true);
    expect(nights[1]!.events.some((event) => event.kind === 'hoseLaidByHand')).toBe(false);
    expect(nights[1]!.at('unitPositioned', 'A1')).toBeLessThan(Infinity);
  });

  it('is opened by a trained micro station before the engine comes, by an untrained one not', () => {
    const nights = [0.9, 0.3].map((skillFrac) => {
      const micro = aUnit('M1', { kind: 'micro', turnoutS: 30, travelS: 60, skillFrac, hasBreathingSets: false, tankL: 0, pumpHeadM: 0 });
      const tower = aTowerInput(3, { response: { units: [micro, aUnit('P1')], searchM2PerMin: 8 } });
      const removal = { method: 'push', meanS: 50, sigmaS: 0, crewCount: 4 };
      const ground = aFireground({ ...tower, site: { ...tower.site, obstacles: [aCar('car-1', 100, { removal })] } });
      ground.run(600);
      return ground;
    });
    expect(nights[0]!.events.some((event) => event.kind === 'laneBlocked')).toBe(false);
    expect(nights[0]!.at('laneCleared')).toBeLessThan(nights[0]!.at('unitArrived', 'P1'));
    expect(nights[1]!.events.some((event) => event.kind === 'laneBlocked')).toBe(true);
  });

  it('lets the second crew walk on while the first clears, and its driver bring the engine later', () => {
    const tower = aTowerInput(8, { response: { units: [aUnit('R0', { kind: 'rescue', tankL: 0, pumpHeadM: 0 }), aUnit('R1', { kind: 'rescue', tankL: 0, pumpHeadM: 0, travelS: 250 })], searchM2PerMin: 8 } });
    const ground = aFireground({ ...tower, site: { ...tower.site, obstacles: [aCar('car-1', 20, { removal: { method: 'push', meanS: 170, sigmaS: 0, crewCount: 4 } })] } });
    ground.world.fire.compartmentDemandKw[flat1(5)] = 1000;
    ground.run(1500, wetRiser);
    expect(ground.at('unitPositioned', 'R1')).toBeGreaterThan(ground.at('laneCleared'));
    expect(ground.at('attackStarted')).toBeLessThan(Infinity);
  });

  it('costs head from wherever the engine had to stop: two jets through 80 mm hose', () => {
    const tower = aTowerInput(3, { response: { units: [aUnit('P1'), aUnit('P2', { travelS: 400 })], searchM2PerMin: 8 } });
    const ground = aFireground(tower);
    ground.run(900);
    const scene = sceneOf(ground.world);
    expect(headAtTowerM(scene, 0)).toBe(102);
    expect(headAtTowerM(scene, 1)).toBeCloseTo(102 - 0.00075 * 10.5 * 13 * 13, 9);
  });

  const owner = { method: 'owner', meanS: 5000, sigmaS: 0, crewCount: 1 };
  const behindOne = (clearWidthM: number) => {
    const units = [aUnit('P1'), aUnit('P2', { travelS: 330 })];
    const tower = aTowerInput(3, { response: { units, searchM2PerMin: 8 } });
    const ground = aFireground({ ...tower, site: { ...tower.site, lanes: [aLane(248, { clearWidthM })], obstacles: [aCar('car-1', 150, { widthM: clearWidthM - 2, lateralM: 0, removal: owner })] } });
    ground.run(700);
    return ground;
  };

  it('keeps the next engine behind the one that pumps from its stop, and names it', () => {
    const ground = behindOne(4);
    expect(ground.at('hoseLaidByHand', 'P1')).toBeLessThan(Infinity);
    const blocked = ground.events.find((event) => event.kind === 'laneBlocked' && event.who === 'P2')!;
    expect(blocked).toMatchObject({ because: 'P1' });
    expect(blocked.values['atM']).toBeCloseTo(150 - 8.5 - 2, 6);
    expect(blocked.values['neededM']).toBeCloseTo(5.9, 6);
    expect(blocked.values['foundM']).toBe(4);
  });

  it('lets it come up beside the first where the lane is wide enough for two', () => {
    const blocked = behindOne(7).events.find((event) => event.kind === 'laneBlocked' && event.who === 'P2')!;
    expect(blocked).toMatchObject({ because: 'car-1', values: { atM: 150 } });
  });

  it('parks appliances one behind the other at the tower, by their own lengths', () => {
    const tower = aTowerInput(3, { response: { units: [aUnit('P1'), aUnit('P2', { travelS: 400, lengthM: 11 }), aUnit('P3', { travelS: 600 })], searchM2PerMin: 8 } });
    const ground = aFireground(tower);
    ground.run(1000);
    expect(['P1', 'P2', 'P3'].map((who) => ground.events.find((event) => event.kind === 'unitPositioned' && event.who === who)!.values['atM'])).toEqual([248, 237.5, 224.5]);
  });
});

describe('aerial', () => {
  const units = [aUnit('P1', { tankL: 30000 }), aerial];
  it('sets up on a free site and wets the burning cells within its envelope only', () => {
    const ground = aFireground(withSite(aTowerInput(30, { response: { units, searchM2PerMin: 8 } })));
    ground.world.facade.hrrKw[9] = 800;
    ground.world.facade.hrrKw[28] = 900;
    ground.run(900);
    expect(ground.at('aerialSetUp') - ground.at('unitPositioned', 'A1')).toBeGreaterThan(85);
    expect(ground.at('aerialSetUp') - ground.at('unitPositioned', 'A1')).toBeLessThan(185);
    expect(ground.world.response.facadeLPerS[9]).toBeGreaterThan(20);
    expect(ground.world.response.facadeLPerS[28]).toBe(0);
    expect(ground.events.find((event) => event.kind === 'monitorOnFacade')).toMatchObject({ who: 'A1', where: 'F10.bay1' });
  });

  it('is blocked by a car on its site, names it, and sets up once it is gone', () => {
    const car = aCar('car-9', 8, { laneIndex: NONE, aerialSiteIndex: 0, lateralM: 0 });
    const ground = aFireground(withSite(aTowerInput(30, { response: { units, searchM2PerMin: 8 } }), [car]));
    ground.run(1200);
    expect(ground.events.filter((event) => event.kind === 'aerialBlocked')).toMatchObject([{ who: 'A1', where: 'site-1', because: 'car-9' }]);
    expect(ground.at('aerialSetUp')).toBeGreaterThan(ground.at('obstacleCleared'));
  });

  it('fetches trapped people from windows, five to ten minutes later through a closed guard', () => {
    const outAtS = (['port', 'closed'] as const).map((guard) => {
      const input = withSite(aTowerInput(30, { response: { units: [aerial], searchM2PerMin: 8 }, people: [{ id: 'p1', householdIndex: 0, ageYears: 40, mobility: 'able' }], households: [{ id: 'h', homeIndex: flat1(10), homeFrac: 1 }] }));
      const ground = aFireground({ ...input, facade: { ...input.facade, cells: input.facade.cells.map((cell) => ({ ...cell, guard })) } });
      const { occupants } = ground.world;
      occupants.state[0] = PERSON.sheltering;
      occupants.isTrapped[0] = 1;
      occupants.compartmentIndex[0] = flat1(10);
      ground.run(1800);
      return ground.world.response.rescueOutS[0]!;
    });
    expect(outAtS[0]).toBeLessThan(1000);
    expect(outAtS[1]! - outAtS[0]!).toBeGreaterThanOrEqual(300);
    expect(outAtS[1]! - outAtS[0]!).toBeLessThanOrEqual(600);
  });
});
