import { describe, expect, it } from 'vitest';
import { NONE, OUTSIDE, UNIT_ORDERS, type FanInput, type FuelInput, type SimInput, type UnitInput, type UnitOrder, type World } from '../../../src/sim/index.ts';
import { stepFans } from '../../../src/sim/protection/fans.ts';
import { aDoor } from '../../builders/an-input.ts';
import { aFireground, aTowerInput, aUnit, sceneOf, wetRiser } from './a-fireground.ts';
import { isLive } from '../../../src/sim/response/tower-work-plan.ts';

const flat1 = (storey: number) => 4 * (storey - 1) + 2;
const stair = (storey: number) => 4 * (storey - 1);

function tell(world: World, u: number, order: UnitOrder, storey: number | null = null): void {
  world.commands.unitOrder[u] = UNIT_ORDERS.indexOf(order);
  world.commands.unitOrderStoreyIndex[u] = storey === null ? NONE : storey - 1;
  world.commands.unitOrderAtS[u] = world.timeS;
}

function aNight(units: UnitInput[], parts: Partial<SimInput> = {}) {
  return aFireground(aTowerInput(20, { response: { units, searchM2PerMin: 8 }, ...parts }));
}

/** Plays the riser, a fire on 7F, and an order in the first second. */
const with7F = (order?: (world: World) => void, kw = 1000) => (world: World) => {
  wetRiser(world);
  world.fire.compartmentDemandKw[flat1(7)] = kw;
  if (world.timeS === 1) order?.(world);
};

const aFuel = (feed: 'gas' | 'power'): FuelInput => ({
  id: 'fed', kind: 'cableTray', compartmentIndex: flat1(7), facadeCellIndex: NONE, ignitesAtS: 0, course: { kind: 'table', timeS: [0, 1], hrrKw: [200, 200] }, energyMj: 1000, baseHeightM: 1, burningAreaM2: 1,
  heatOfCombustionKjPerKg: 20000, radiativeFrac: 0.3, co2YieldKgPerKg: 2, positionM: null, coYieldKgPerKg: 0, hcnYieldKgPerKg: 0, sootYieldKgPerKg: 0, ignitionTempK: 600, ignitionFluxKwPerM2: 20, feed,
});

const aFan = (starts: FanInput['starts'], rest: Partial<FanInput> = {}): FanInput => ({
  id: `F1.stairA.${starts}`, fromIndex: OUTSIDE, toIndex: stair(1), intakeZM: 1, outletZM: 1, areaM2: 2, curve: [{ risePa: 0, flowM3PerS: 5 }, { risePa: 60, flowM3PerS: 0 }], starts, delayS: 0, isWorking: true, ...rest,
});

describe('power and gas', () => {
  it('are cut in one to three minutes with the micro station\'s keys, in ten to twenty without', () => {
    const micro = aUnit('M', { kind: 'micro', skillFrac: 0.9, turnoutS: 0, travelS: 60, hasBreathingSets: false, tankL: 0, pumpHeadM: 0 });
    const cutS = (units: UnitInput[]) => {
      const ground = aNight(units);
      ground.run(2400, with7F((world) => tell(world, 0, 'cutMains')));
      return ground.at('mainsCut') - ground.at('unitPositioned', 'P1');
    };
    expect(cutS([aUnit('P1'), micro])).toBeGreaterThan(60);
    expect(cutS([aUnit('P1'), micro])).toBeLessThan(180);
    expect(cutS([aUnit('P1')])).toBeGreaterThan(600);
    expect(cutS([aUnit('P1')])).toBeLessThan(1200);
  });

  it('come first where live wires burn, and no hose is opened on them before', () => {
    const ground = aNight([aUnit('P1'), aUnit('P2')], { fuels: [aFuel('power')] });
    ground.world.fire.ignitedAtS[0] = 0;
    ground.run(3000, with7F());
    expect(ground.at('waterHeldBack')).toBeLessThan(ground.at('mainsCut'));
    expect(ground.at('attackStarted')).toBeGreaterThanOrEqual(ground.at('mainsCut'));
    expect(ground.at('attackStarted')).toBeLessThan(Infinity);
    expect(isLive(sceneOf(ground.world), flat1(7))).toBe(false);
  });

  it('are left to the end where nothing is fed by them', () => {
    const ground = aNight([aUnit('P1')]);
    ground.run(9000, (world) => with7F(undefined, world.timeS < 1500 ? 1000 : 0)(world));
    const searched = ground.events.filter((event) => event.kind === 'storeySearched');
    expect(searched.length).toBeGreaterThan(10);
    expect(ground.at('mainsCut')).toBeGreaterThan(searched.at(-1)!.timeS);
    expect(ground.at('mainsCut')).toBeLessThan(Infinity);
  });

  it('take the lift with them that has no supply of its own', () => {
    const rides = (isOnFireSupply: boolean) => {
      const ground = aNight([aUnit('P1')], { response: { units: [aUnit('P1')], searchM2PerMin: 8, fireLift: { isWorking: true, rideTopS: 60, capacityCount: 8, isOnFireSupply } } });
      ground.run(5000, with7F((world) => tell(world, 0, 'cutMains')));
      ground.run(6000, (world) => {
        with7F()(world);
        if (world.timeS === 5001) tell(world, 0, 'search', 18);
      });
      return ground.events.some((event) => event.kind === 'crewClimbing' && event.values['liftS'] !== undefined);
    };
    expect(rides(true)).toBe(true);
    expect(rides(false)).toBe(false);
  });
});

describe('the stair', () => {
  const smoky = (world: World) => {
    world.smoke.lowerOdPerM[stair(9)] = 2;
    world.smoke.upperOdPerM[stair(9)] = 2;
  };

  it('gets its own fan by hand when no alarm has started it, and only while it is smoky', () => {
    const runs = (isSmoky: boolean, isWorking = true) => {
      const ground = aNight([aUnit('P1')], { fans: [aFan('alarm', { isWorking })] });
      ground.run(1500, (world) => {
        with7F()(world);
        if (isSmoky) smoky(world);
        stepFans(world.protection, world);
      });
      return { startedS: ground.at('fansStarted'), runFrac: ground.world.protection.fanRunFrac[0] };
    };
    expect(runs(true)).toMatchObject({ runFrac: 1 });
    expect(runs(true).startedS).toBeLessThan(900);
    expect(runs(false)).toEqual({ startedS: Infinity, runFrac: 0 });
    expect(runs(true, false)).toEqual({ startedS: Infinity, runFrac: 0 });
  });

  it('gets the blower of a crew that carries one, at its foot, once', () => {
    const ground = aNight([aUnit('P1'), aUnit('R1', { kind: 'rescue', kit: ['blower'], pumpHeadM: 0, tankL: 0 })], { fans: [aFan('crew')] });
    ground.run(3000, (world) => {
      with7F()(world);
      smoky(world);
      stepFans(world.protection, world);
    });
    const set = ground.events.filter((event) => event.kind === 'blowerSet');
    expect(set.map(({ who, where }) => ({ who, where }))).toEqual([{ who: 'R1', where: 'F1.stairA' }]);
    expect(ground.world.protection.fanRunFrac[0]).toBe(1);
  });

  it('is opened at its head only on order while it burns, and what was opened stays open', () => {
    const roof = { ...aDoor('roof.door', stair(20), OUTSIDE, { widthM: 1, heightM: 2, sillM: 57 }, { openFrac: 0 }), isExit: false };
    const openedS = (order: boolean) => {
      const input = aTowerInput(20);
      const ground = aNight([aUnit('P1')], { openings: [...input.openings, roof] });
      ground.run(2500, (world) => {
        with7F((w) => order && tell(w, 0, 'ventilate'))(world);
        smoky(world);
      });
      return { timeS: ground.at('ventsOpened'), frac: ground.world.response.heldOpenFrac[input.openings.length] };
    };
    expect(openedS(true).timeS).toBeLessThan(2000);
    expect(openedS(true).frac).toBe(1);
    expect(openedS(false)).toEqual({ timeS: Infinity, frac: 0 });
  });
});

describe('relief', () => {
  it('reaches the branch before it is left, with a gap in the water of less than a minute', () => {
    const ground = aNight([aUnit('P1'), aUnit('P2')]);
    const wetS: number[] = [];
    ground.run(3600, (world) => {
      with7F()(world);
      if (world.response.attackLPerS[flat1(7)]! > 0) wetS.push(world.timeS);
    });
    const relieved = ground.events.filter((event) => event.kind === 'lineRelieved');
    expect(relieved.length).toBeGreaterThan(0);
    const aroundS = relieved[0]!.timeS;
    const gapS = Math.min(...wetS.filter((s) => s >= aroundS)) - Math.max(...wetS.filter((s) => s < aroundS));
    expect(gapS).toBeGreaterThan(10);
    expect(gapS).toBeLessThan(60);
  });

  it('is sent on order however much air is left', () => {
    const ground = aNight([aUnit('P1'), aUnit('P2')]);
    ground.run(1400, (world) => {
      with7F((w) => tell(w, 1, 'hold'))(world);
      if (world.timeS === 900) tell(world, 1, 'relieve');
    });
    expect(ground.events.find((event) => event.kind === 'lineRelieved')).toMatchObject({ who: 'P2', because: 'P1', where: 'F7.flat1' });
    expect(ground.events.find((event) => event.kind === 'crewWithdrew' && event.who === 'P1')).toMatchObject({ because: 'P2' });
  });
});

describe('a drone', () => {
  const flies = (windMPerS: number) => {
    const ground = aNight([aUnit('P1', { kit: ['drone'] })], { ambient: { ...aTowerInput(20).ambient, windMPerS } });
    ground.run(900, with7F());
    return ground;
  };

  it('names the storey on fire three minutes after its crew came, and once', () => {
    const ground = flies(3);
    const looks = ground.events.filter((event) => event.kind === 'droneLooked');
    expect(looks.map((event) => event.where)).toEqual(['F7']);
    expect(looks[0]!.timeS - ground.at('unitPositioned')).toBeGreaterThan(150);
    expect(looks[0]!.timeS - ground.at('unitPositioned')).toBeLessThan(210);
  });

  it('stays down in a strong wind', () => {
    const ground = flies(12);
    expect(ground.at('droneGrounded')).toBeLessThan(Infinity);
    expect(ground.at('droneLooked')).toBe(Infinity);
  });
});

it('keeps the state of a night without any such work as it was', () => {
  const ground = aNight([aUnit('P1')]);
  ground.run(600, with7F());
  expect(ground.world.response.works).toBeUndefined();
});
