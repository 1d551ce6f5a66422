import { describe, expect, it } from 'vitest';
import { FILL_L_PER_S, feedHoseL, handLineL } from '../../../src/sim/water/stream.ts';
import { ownLineLPerS } from '../../../src/sim/response/water-line.ts';
import { NONE, UNIT_ORDERS, type World } from '../../../src/sim/index.ts';
import { aCar, aFireground, aTowerInput, aUnit, sceneOf, wetRiser } from './a-fireground.ts';

const flat1 = (storey: number) => 4 * (storey - 1) + 2;
const owner = { method: 'owner', meanS: 5000, sigmaS: 0, crewCount: 1 };

describe('a stronger engine on an adapter that another one feeds', () => {
  const units = [aUnit('P1'), aUnit('S1', { kind: 'supplyEngine', pumpHeadM: 204, pumpMaxLPerS: 20, travelS: 600 })];

  it('takes over without a second without pressure', () => {
    const ground = aFireground(aTowerInput(20, { response: { units, searchM2PerMin: 8 } }));
    ground.world.fire.compartmentDemandKw[flat1(18)] = 3000;
    const heads: number[] = [];
    ground.run(1100, (world) => {
      wetRiser(world);
      if (world.timeS > ground.at('adapterCoupled', 'P1') + 1) heads.push(world.response.engineHeadM[1]!);
    });
    expect(ground.at('adapterCoupled', 'S1')).toBeLessThan(1000);
    expect(Math.min(...heads)).toBe(102);
    expect(heads.at(-1)).toBe(204);
  });

  it('waits with a better engine until its hose is full when that one stands far off', () => {
    const ground = aFireground(aTowerInput(20, { response: { units: [aUnit('S1', { kind: 'supplyEngine', pumpHeadM: 204, pumpMaxLPerS: 20 })], searchM2PerMin: 8 }, site: { ...aTowerInput(20).site, obstacles: [aCar('car-1', 100, { removal: owner })] } }));
    ground.world.fire.compartmentDemandKw[flat1(18)] = 3000;
    let chargedS = Infinity;
    ground.run(1500, (world) => {
      wetRiser(world);
      if (world.response.engineHeadM[1]! > 0) chargedS = Math.min(chargedS, world.timeS);
    });
    const hoseM = 248 - 100;
    const fillsS = feedHoseL(hoseM) / FILL_L_PER_S;
    expect(fillsS).toBeGreaterThan(50);
    expect(Math.abs(chargedS - ground.at('adapterCoupled') - fillsS)).toBeLessThan(3);
    expect(ground.world.response.engineHoseM[1]).toBe(hoseM);
  });
});

describe('a weaker engine that is ordered to an inlet which a stronger one feeds', () => {
  const units = [aUnit('P1'), aUnit('S1', { kind: 'supplyEngine', pumpHeadM: 204, pumpMaxLPerS: 20 })];
  const orderSupply = (world: World, u: number): void => {
    world.commands.unitOrder[u] = UNIT_ORDERS.indexOf('supply');
    world.commands.unitOrderStoreyIndex[u] = 17;
    world.commands.unitOrderAtS[u] = world.timeS;
  };
  const tower = aTowerInput(20, { response: { units, searchM2PerMin: 8 } });
  const played = (untilS: number, act: (world: World) => void = () => undefined) => {
    const ground = aFireground({ ...tower, site: { ...tower.site, outdoorHydrants: [] } });
    ground.world.fire.compartmentDemandKw[flat1(18)] = 3000;
    ground.run(untilS, (world) => {
      wetRiser(world);
      if (world.timeS === 700) orderSupply(world, 0);
      act(world);
    });
    return ground;
  };

  it('couples once and stands by there', () => {
    const ground = played(3000);
    expect(ground.events.filter((event) => event.kind === 'adapterCoupled' && event.who === 'P1')).toHaveLength(1);
    expect(ground.events.filter((event) => event.kind === 'adapterCoupled' && event.who === 'S1')).toHaveLength(1);
    expect(Array.from(ground.world.response.crews.adapterIndex)).toEqual([1, 1]);
    expect(ground.world.response.engineHeadM[1]).toBe(204);
  });

  it('pumps when the stronger one is sent elsewhere, and is free again without the order', () => {
    const ground = played(1500, (world) => {
      if (world.timeS === 1300) world.response.crews.isPositioned[1] = 0;
    });
    expect(ground.world.response.engineHeadM[1]).toBe(102);
    const told = played(1500, (world) => {
      if (world.timeS === 1300) world.commands.unitOrder[0] = UNIT_ORDERS.indexOf('asPlanned');
    });
    expect(told.world.response.crews.adapterIndex[0]).toBe(NONE);
    expect(told.world.response.engineHeadM[1]).toBe(204);
  });

  it('draws nothing from the tanks that the one which pumps does not draw', () => {
    const UNTIL_S = 1200;
    const ground = played(UNTIL_S, (world) => {
      world.water.flowLPerS[1] = world.response.engineHeadM[1]! > 0 ? 10 : 0;
    });
    const coupledS = Math.min(ground.at('adapterCoupled', 'S1'), ground.at('adapterCoupled', 'P1'));
    const drawnL = 2 * 6000 - ground.world.response.crews.tankLeftL[0]! - ground.world.response.crews.tankLeftL[1]!;
    expect(drawnL).toBeCloseTo(10 * (UNTIL_S - coupledS), -2);
    expect(drawnL).toBeLessThan(12_000);
  });
});

describe('fires in two zones', () => {
  it('get an engine each', () => {
    const units = [aUnit('P1'), aUnit('P2', { travelS: 260 }), aUnit('P3', { travelS: 280 })];
    const ground = aFireground(aTowerInput(20, { response: { units, searchM2PerMin: 8 } }));
    ground.world.fire.compartmentDemandKw[flat1(12)] = 3000;
    ground.run(700, wetRiser);
    expect(ground.world.response.engineHeadM[0]).toBe(102);
    ground.world.fire.compartmentDemandKw[flat1(19)] = 9000;
    ground.run(1000, wetRiser);
    expect(Array.from(ground.world.response.engineHeadM)).toEqual([102, 102]);
  });
});

describe('hose', () => {
  it('is empty at first: the nozzle of an own line waits for the water it takes to fill it', () => {
    const ground = aFireground(aTowerInput(10));
    ground.world.fire.compartmentDemandKw[flat1(7)] = 3000;
    ground.world.protection.openFrac.fill(1);
    ground.run(2400);
    const laidS = ground.at('hoseLaidByHand');
    expect(ground.at('attackStarted') - laidS).toBeGreaterThanOrEqual(handLineL(40 + 18) / FILL_L_PER_S);
    expect(ground.at('attackStarted') - laidS).toBeLessThan(handLineL(40 + 18) / FILL_L_PER_S + 3);
  });

  it('takes its filling from the tank', () => {
    const tower = aTowerInput(10);
    const ground = aFireground({ ...tower, site: { ...tower.site, outdoorHydrants: [] } });
    ground.world.fire.compartmentDemandKw[flat1(7)] = 3000;
    let leftL = Infinity;
    ground.run(2400, (world) => {
      if (world.response.firstWaterS === Infinity) leftL = world.response.crews.tankLeftL[0]!;
    });
    expect(6000 - leftL).toBeCloseTo(handLineL(40 + 18), -1.5);
  });

  it('that two jets share from a far engine costs four times the head of one', () => {
    const tower = aTowerInput(3, { response: { units: [aUnit('P1'), aUnit('R1', { kind: 'rescue', tankL: 0, pumpHeadM: 0 })], searchM2PerMin: 8 } });
    const ground = aFireground({ ...tower, site: { ...tower.site, obstacles: [aCar('car-1', 20, { removal: owner })] } });
    ground.run(800);
    const scene = sceneOf(ground.world);
    const aloneLPerS = ownLineLPerS(scene, 0, 0, 60);
    ground.world.response.crews.lineFromUnit[1] = 0;
    const hoseM = ground.world.response.crews.hoseM[0]!;
    expect(hoseM).toBeGreaterThan(220);
    // The hose to the engine, 100 m of own 80 mm hose, 25 m of 65 mm and the nozzle, in m per (L/s)2.
    const ownLoss = 0.00075 * 100 + 0.00172 * 25 + 1 / 1.577;
    const feedLoss = 0.00075 * hoseM;
    expect(aloneLPerS).toBeCloseTo(Math.sqrt((102 - 60) / (ownLoss + feedLoss)), 9);
    expect(ownLineLPerS(scene, 0, 0, 60)).toBeCloseTo(Math.sqrt((102 - 60) / (ownLoss + 4 * feedLoss)), 9);
  });
});

describe('an outdoor hydrant', () => {
  it('gives water once its hose is on, later the further away it is', () => {
    const firstS = [30, 130].map((awayM) => {
      const tower = aTowerInput(3);
      const ground = aFireground({ ...tower, site: { ...tower.site, outdoorHydrants: [{ id: 'street', positionM: [-10, -awayM], flowLPerS: 15, isUsable: true }] } });
      let atS = Infinity;
      ground.run(900, (world) => {
        if (world.response.crews.outdoorLPerS[0]! > 0) atS = Math.min(atS, world.timeS);
      });
      return atS - ground.at('unitPositioned');
    });
    expect(firstS[0]).toBeGreaterThan(45);
    expect(firstS[0]).toBeLessThan(90);
    expect(firstS[1]! - firstS[0]!).toBeGreaterThan(100);
  });
});
