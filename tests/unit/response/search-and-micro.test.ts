import { describe, expect, it } from 'vitest';
import { PERSON, UNIT, type PersonInput, type SimInput, type UnitInput } from '../../../src/sim/index.ts';
import { TASKS } from '../../../src/sim/response/tasks/registry.ts';
import { searchRank } from '../../../src/sim/response/search-order.ts';
import { aFireground, aTowerInput, aUnit, sceneOf, wetRiser } from './a-fireground.ts';

const flat1 = (storey: number) => 4 * (storey - 1) + 2;
const rescue = aUnit('R1', { kind: 'rescue', tankL: 0, pumpHeadM: 0 });
const micro = (rest: Partial<UnitInput> = {}) => aUnit('M1', { kind: 'micro', turnoutS: 30, travelS: 90, skillFrac: 0.9, hasBreathingSets: false, tankL: 0, pumpHeadM: 0, ...rest });
const tower = (units: UnitInput[], people: PersonInput[] = []): SimInput =>
  aTowerInput(12, { response: { units, searchM2PerMin: 8 }, people, households: [{ id: 'h', homeIndex: flat1(8), homeFrac: 1 }] });

describe('search', () => {
  it('follows the doctrine: fire storey, +1, +2, top, the others above, -1', () => {
    const ground = aFireground(tower([rescue]));
    ground.world.response.crews.baseStoreyIndex = 6;
    const scene = sceneOf(ground.world);
    const order = Array.from({ length: 12 }, (_, s) => s).filter((s) => searchRank(scene, s) < Infinity).sort((a, b) => searchRank(scene, a) - searchRank(scene, b));
    expect(order).toEqual([6, 7, 8, 11, 9, 10, 5]);
  });

  it('reports storey after storey and knocks at every door', () => {
    const ground = aFireground(tower([aUnit('P1'), rescue]));
    ground.world.fire.compartmentDemandKw[flat1(7)] = 1000;
    ground.run(2400, wetRiser);
    const storeys = ground.events.filter((event) => event.kind === 'storeySearched').map((event) => event.where);
    expect(storeys.slice(0, 4)).toEqual(['F7', 'F8', 'F9', 'F12']);
    expect(ground.world.response.knockedAtS[flat1(8)]).toBeLessThan(Infinity);
  });

  it('is slower in smoke', () => {
    const [clearS, smokyS] = [0, 2].map((odPerM) => {
      const ground = aFireground(tower([aUnit('P1'), rescue]));
      ground.world.fire.compartmentDemandKw[flat1(7)] = 1000;
      for (let c = 24; c < 28; c++) ground.world.smoke.lowerOdPerM[c] = odPerM;
      ground.run(5000, wetRiser);
      return ground.at('storeySearched');
    });
    expect(smokyS! - clearS!).toBeGreaterThan(300);
  });

  it('carries out whoever is down, at 25-40 s a storey, and escorts the trapped', () => {
    const people: PersonInput[] = [{ id: 'p0', householdIndex: 0, ageYears: 70, mobility: 'able' }, { id: 'p1', householdIndex: 0, ageYears: 30, mobility: 'able' }];
    const ground = aFireground(tower([aUnit('P1'), rescue], people));
    ground.world.fire.compartmentDemandKw[flat1(7)] = 1000;
    const { occupants, response } = ground.world;
    occupants.state[0] = PERSON.incapacitated;
    occupants.state[1] = PERSON.sheltering;
    occupants.isTrapped[1] = 1;
    occupants.compartmentIndex.fill(flat1(8));
    ground.run(2400, wetRiser);
    const tookS = [0, 1].map((p) => response.rescueOutS[p]! - response.rescueStartS[p]!);
    expect(tookS[0]! / 7).toBeGreaterThan(25);
    expect(tookS[0]! / 7).toBeLessThan(40);
    expect(tookS[1]!).toBeLessThan(tookS[0]!);
  });

  it('leaves people alone who shelter in clear air', () => {
    const ground = aFireground(tower([aUnit('P1'), rescue], [{ id: 'p0', householdIndex: 0, ageYears: 70, mobility: 'able' }]));
    ground.world.fire.compartmentDemandKw[flat1(7)] = 1000;
    ground.world.occupants.state[0] = PERSON.sheltering;
    ground.world.occupants.compartmentIndex[0] = flat1(8);
    ground.run(2400, wetRiser);
    expect(ground.world.response.rescueStartS[0]).toBe(Infinity);
  });
});

describe('micro station', () => {
  it('goes by what told it first and tries the extinguisher on a small fire', () => {
    const ground = aFireground(tower([micro()]));
    ground.world.protection.callAtS = 400;
    ground.world.fire.compartmentDemandKw[flat1(3)] = 200;
    ground.run(300);
    expect(ground.at('unitDispatched')).toBe(1);
    expect(ground.events.find((event) => event.kind === 'extinguisherUsed')).toMatchObject({ who: 'M1', where: 'F3.flat1', values: { fireKw: 200 } });
  });

  it('succeeds in about three nights of four on 0.2 MW when trained, two of five when not', () => {
    const succeeded = (skillFrac: number) => Array.from({ length: 60 }, (_, i) => {
      const ground = aFireground(tower([micro({ skillFrac })]), i + 1);
      ground.world.fire.compartmentDemandKw[flat1(3)] = 200;
      ground.run(320);
      return ground.events.find((event) => event.kind === 'extinguisherUsed')!.values['successFrac']!;
    }).reduce((sum, won) => sum + won, 0) / 60;
    expect(Math.abs(succeeded(0.9) - 0.75)).toBeLessThan(0.17);
    expect(Math.abs(succeeded(0.4) - 0.4)).toBeLessThan(0.17);
  });

  it('uses no extinguisher on a big fire and knocks at the fire floor and two above', () => {
    const ground = aFireground(tower([micro({ skillFrac: 0.4 })]));
    ground.world.fire.compartmentDemandKw[flat1(3)] = 2000;
    ground.run(900);
    expect(ground.at('extinguisherUsed')).toBe(Infinity);
    for (const storey of [3, 4, 5]) expect(ground.world.response.knockedAtS[flat1(storey)]).toBeLessThan(Infinity);
    expect(ground.world.response.knockedAtS[flat1(6)]).toBe(Infinity);
  });

  it('does not enter smoke without breathing sets', () => {
    const ground = aFireground(tower([micro()]));
    ground.world.fire.compartmentDemandKw[flat1(3)] = 200;
    ground.world.smoke.lowerOdPerM.fill(1);
    ground.world.smoke.layerHeightM.fill(3);
    ground.run(900, wetRiser);
    expect(ground.at('extinguisherUsed')).toBe(Infinity);
    expect(ground.world.response.attackLPerS.every((flow) => flow === 0)).toBe(true);
    expect(ground.world.response.knockedAtS[flat1(3)]).toBe(Infinity);
  });
});

describe('task registry', () => {
  it('names a unit state for every task', () => {
    for (const task of Object.values(TASKS)) expect(UNIT[task.unitState]).toBeGreaterThan(0);
  });
});
