import { describe, expect, it } from 'vitest';
import { hashState, takeSnapshot, restoreSnapshot, UNIT } from '../../../src/sim/index.ts';
import { AIR_USABLE_L, AIR_USE_L_PER_MIN } from '../../../src/sim/response/air.ts';
import { aCar, aFireground, aTowerInput, aUnit, wetRiser } from './a-fireground.ts';

/** Flat 1 of a storey number in the test tower. */
const flat1 = (storey: number) => 4 * (storey - 1) + 2;
const flat1Door = (storey: number) => 3 * (storey - 1) + 1;

describe('from call to attack', () => {
  it('says who, where and when at every step of the chain', () => {
    const ground = aFireground(aTowerInput(10));
    ground.world.fire.compartmentDemandKw[flat1(7)] = 3000;
    ground.run(1500, wetRiser);
    const kinds = ground.events.map((event) => event.kind);
    for (const kind of ['unitDispatched', 'unitTurnedOut', 'unitArrived', 'unitPositioned', 'adapterCoupled', 'crewClimbing', 'crewAtFireFloor', 'attackStarted'] as const) expect(kinds).toContain(kind);
    expect(ground.events.find((event) => event.kind === 'attackStarted')).toMatchObject({ who: 'P1', where: 'F7.flat1', because: 'F7.hydrantA', values: { flowLPerS: 7 } });
    expect(ground.at('unitTurnedOut')).toBe(61);
  });

  it('puts the flow that arrives on the fire and holds the door', () => {
    const ground = aFireground(aTowerInput(10));
    ground.world.fire.compartmentDemandKw[flat1(7)] = 3000;
    ground.run(1500, wetRiser);
    const { response } = ground.world;
    expect(response.attackLPerS[flat1(7)]).toBe(7);
    expect(response.attackEfficiencyFrac[flat1(7)]).toBeCloseTo(0.35, 6);
    expect(response.heldOpenFrac[flat1Door(7)]).toBe(0.5);
    expect(response.state[0]).toBe(UNIT.attacking);
  });

  it('stays at the door while the hot layer would burn the crew', () => {
    const ground = aFireground(aTowerInput(10));
    ground.world.fire.compartmentDemandKw[flat1(7)] = 3000;
    ground.world.smoke.upperTempK[flat1(7)] = 900;
    ground.run(1500, wetRiser);
    expect(ground.world.response.attackEfficiencyFrac[flat1(7)]).toBeCloseTo(0.2, 6);
  });

  it('starts no attack without water and says what failed: dry riser, then own hose up the tower', () => {
    const ground = aFireground(aTowerInput(10));
    ground.world.fire.compartmentDemandKw[flat1(7)] = 3000;
    ground.run(2400);
    expect(ground.world.response.wantsHydrant.some((wants) => wants === 1)).toBe(false);
    const own = ground.events.find((event) => event.kind === 'hoseLaidByHand');
    expect(own).toMatchObject({ where: 'F7', because: 'P1', values: { heightM: 18 } });
    const started = ground.events.find((event) => event.kind === 'attackStarted')!;
    expect(started.because).toBe('P1');
    expect(started.timeS).toBeGreaterThan(own!.timeS);
  });

  it('never gets water to the 33rd storey from an ordinary engine and a dry tower', () => {
    const ground = aFireground(aTowerInput(33, { response: { units: [aUnit('P1', { pumpHeadM: 90 })], searchM2PerMin: 8 } }));
    ground.world.fire.compartmentDemandKw[flat1(33)] = 3000;
    ground.run(3600);
    expect(ground.world.response.firstWaterS).toBe(Infinity);
  });

  it('loses time at a hydrant box without hose', () => {
    const tower = aTowerInput(10);
    const stripped = { ...tower, water: { ...tower.water, hydrants: tower.water.hydrants.map((hydrant) => ({ ...hydrant, isComplete: false })) } };
    const [complete, missing] = [tower, stripped].map((input) => {
      const ground = aFireground(input);
      ground.world.fire.compartmentDemandKw[flat1(7)] = 3000;
      ground.run(1500, wetRiser);
      return ground;
    });
    expect(missing!.world.response.firstWaterS - complete!.world.response.firstWaterS).toBeCloseTo(90, -1);
    expect(missing!.events.some((event) => event.kind === 'hydrantIncomplete')).toBe(true);
  });

  it('comes later and weaker with three people than with six (H9)', () => {
    const [six, three] = [6, 3].map((crewCount) => {
      const ground = aFireground(aTowerInput(13, { response: { units: [aUnit('P1', { crewCount })], searchM2PerMin: 8 } }));
      ground.world.fire.compartmentDemandKw[flat1(12)] = 3000;
      ground.run(2400, wetRiser);
      return ground.world.response.firstWaterS - ground.at('unitArrived');
    });
    // Domain D1: about 3.5 min. The model stays below: lifts and lobby control are not among its tasks, and relief comes after first water.
    expect(three! - six!).toBeGreaterThan(0.65 * 210);
    expect(three! - six!).toBeLessThan(1.2 * 210);
  });

  it('climbs to the 33rd storey with kit in 8-14 min, and on air the whole way would hear the whistle at about 13 (H8)', () => {
    const ground = aFireground(aTowerInput(33));
    ground.world.fire.compartmentDemandKw[flat1(33)] = 3000;
    let atTopS = Infinity;
    ground.run(3000, (world) => {
      wetRiser(world);
      if (world.response.crews.storeyIndex[0] === 31) atTopS = Math.min(atTopS, world.timeS);
    });
    const climbS = atTopS - ground.at('crewClimbing');
    expect(climbS).toBeGreaterThan(8 * 60);
    expect(climbS).toBeLessThan(14 * 60);
    expect(ground.world.response.crews.airLeftL[0]).toBeLessThan(AIR_USABLE_L);
    expect(AIR_USABLE_L / AIR_USE_L_PER_MIN.climbing).toBeCloseTo(13.3, 1);
  });
});

describe('adapter', () => {
  const unlabelled = () => {
    const tower = aTowerInput(20);
    return { ...tower, water: { ...tower.water, adapters: tower.water.adapters.map((adapter) => ({ ...adapter, isLabelled: false })) } };
  };

  it('drives the zone of the fire with the head the operator holds', () => {
    const ground = aFireground(aTowerInput(20));
    ground.world.fire.compartmentDemandKw[flat1(18)] = 3000;
    ground.run(500, wetRiser);
    expect(ground.world.response.engineHeadM[1]).toBe(102);
    expect(ground.world.response.engineHeadM[0]).toBe(0);
    expect(ground.world.response.engineMaxLPerS[1]).toBe(40);
  });

  it('picks the wrong zone in about half the nights without plates, and corrects it after 3-5 min', () => {
    const nights = Array.from({ length: 24 }, (_, i) => {
      const ground = aFireground(unlabelled(), i + 1);
      ground.world.fire.compartmentDemandKw[flat1(18)] = 3000;
      ground.run(1100, wetRiser);
      return ground;
    });
    const wrong = nights.filter((ground) => ground.events.some((event) => event.kind === 'wrongAdapter'));
    expect(wrong.length).toBeGreaterThan(6);
    expect(wrong.length).toBeLessThan(18);
    for (const ground of wrong) {
      const delayS = ground.at('wrongAdapter') - ground.at('adapterCoupled');
      expect(delayS).toBeGreaterThanOrEqual(180);
      expect(delayS).toBeLessThanOrEqual(301);
      expect(ground.world.response.engineHeadM[1]).toBe(102);
    }
  });

  it('runs its tank dry without an outdoor hydrant and then gives nothing', () => {
    const tower = aTowerInput(10);
    const ground = aFireground({ ...tower, site: { ...tower.site, outdoorHydrants: [] } });
    ground.world.fire.compartmentDemandKw[flat1(7)] = 3000;
    ground.run(2400, (world) => {
      wetRiser(world);
      world.water.flowLPerS[0] = world.response.engineHeadM[0]! > 0 ? 10 : 0;
    });
    const emptied = ground.at('tankEmptied');
    expect(emptied - ground.at('adapterCoupled')).toBeCloseTo(600, -1);
    expect(ground.world.response.engineHeadM[0]).toBe(0);
  });
});

describe('air', () => {
  it('sends a crew out after 20-24 min of work in smoke and brings it back once', () => {
    const ground = aFireground(aTowerInput(10));
    ground.world.fire.compartmentDemandKw[flat1(7)] = 30000;
    ground.run(6000, wetRiser);
    const outs = ground.events.filter((event) => event.kind === 'crewWithdrew');
    expect(outs.length).toBe(2);
    const workS = outs[0]!.timeS - ground.at('attackStarted');
    expect(workS).toBeGreaterThan(18 * 60);
    expect(workS).toBeLessThan(24 * 60);
    expect(ground.events.filter((event) => event.kind === 'attackStarted').length).toBe(2);
  });
});

describe('same night twice', () => {
  it('repeats itself from a snapshot bit for bit', () => {
    const tower = aTowerInput(10);
    const ground = aFireground({ ...tower, site: { ...tower.site, obstacles: [aCar('car-1', 100)] } }, 5);
    ground.world.fire.compartmentDemandKw[flat1(7)] = 3000;
    ground.run(400, wetRiser);
    const snapshot = takeSnapshot(ground.world);
    ground.run(1200, wetRiser);
    const straight = hashState(ground.world.response);
    restoreSnapshot(ground.world, snapshot, 1);
    ground.run(1200, wetRiser);
    expect(hashState(ground.world.response)).toBe(straight);
  });
});
