import { describe, expect, it } from 'vitest';
import { UNIT_ORDERS, type UnitOrder, type World } from '../../../src/sim/index.ts';
import { aCar, aFireground, aTowerInput, aUnit, wetRiser } from './a-fireground.ts';

const flat1 = (storey: number) => 4 * (storey - 1) + 2;
const ON_SCENE_S = 400;

/** Gives the order at this second, as the command system would. */
function tell(world: World, u: number, order: UnitOrder, storey: number | null = null): void {
  world.commands.unitOrder[u] = UNIT_ORDERS.indexOf(order);
  world.commands.unitOrderStoreyIndex[u] = storey === null ? -1 : storey - 1;
  world.commands.unitOrderAtS[u] = world.timeS;
}

function aNight(units = [aUnit('P1'), aUnit('P2')], parts = {}) {
  const ground = aFireground(aTowerInput(20, { response: { units, searchM2PerMin: 8 }, ...parts }));
  ground.world.fire.compartmentDemandKw[flat1(7)] = 1000;
  return ground;
}
/** Plays the riser, and an order in one second. */
const at = (orderS: number, order: (world: World) => void) => (world: World) => {
  wetRiser(world);
  if (world.timeS === orderS) order(world);
};

describe('orders to units', () => {
  it('sends a crew to search the storey named, although it burns elsewhere, and to no other', () => {
    const ground = aNight([aUnit('P1')]);
    ground.run(2400, at(1, (world) => tell(world, 0, 'search', 11)));
    expect(ground.events.filter((event) => event.kind === 'storeySearched').map((event) => event.where)).toEqual(['F11']);
    expect(ground.at('attackStarted')).toBe(Infinity);
  });

  it('drops the climb for a new order and goes on from where the crew is', () => {
    const early = aNight([aUnit('P1')]);
    early.run(2400, at(1, (world) => tell(world, 0, 'search', 11)));
    const late = aNight([aUnit('P1')]);
    late.run(2400, at(ON_SCENE_S + 120, (world) => tell(world, 0, 'search', 11)));
    expect(late.at('storeySearched')).toBeGreaterThan(early.at('storeySearched'));
    expect(late.at('storeySearched')).toBeLessThan(Infinity);
  });

  it('attacks on the storey named, and waits where nothing burns', () => {
    const ground = aNight([aUnit('P1')]);
    ground.world.fire.compartmentDemandKw[flat1(12)] = 300;
    ground.run(1500, at(1, (world) => tell(world, 0, 'attack', 12)));
    expect(ground.events.find((event) => event.kind === 'attackStarted')?.where).toBe('F12.flat1');
    const idle = aNight([aUnit('P1')]);
    idle.run(1500, at(1, (world) => tell(world, 0, 'attack', 15)));
    expect(idle.at('attackStarted')).toBe(Infinity);
  });

  it('takes a crew out at once and keeps it out until it is told otherwise', () => {
    const ground = aNight([aUnit('P1')]);
    ground.run(1200, at(900, (world) => tell(world, 0, 'withdraw')));
    expect(ground.at('attackStarted')).toBeLessThan(900);
    expect(ground.at('crewWithdrew')).toBe(900);
    ground.run(2400, wetRiser);
    expect(ground.events.filter((event) => event.kind === 'crewClimbing')).toHaveLength(1);
    ground.run(3000, at(2401, (world) => tell(world, 0, 'asPlanned')));
    expect(ground.events.filter((event) => event.kind === 'crewClimbing').length).toBeGreaterThan(1);
  });

  it('holds what stands ready; the machine commander goes on with the others', () => {
    const ground = aNight();
    ground.run(1500, at(1, (world) => tell(world, 0, 'hold')));
    const climbed = ground.events.filter((event) => event.kind === 'crewClimbing').map((event) => event.who);
    expect(climbed).toContain('P2');
    expect(climbed).not.toContain('P1');
  });

  it('puts an engine on the inlet that serves the storey named', () => {
    const ground = aNight([aUnit('P1')]);
    ground.run(900, at(1, (world) => tell(world, 0, 'supply', 18)));
    expect(ground.events.filter((event) => event.kind === 'adapterCoupled').map((event) => event.where)).toEqual(['adapter-high']);
  });

  it('clears the lane although hose by hand would be quicker, and carries hose although clearing would be', () => {
    const blocked = { site: { ...aTowerInput(20).site, obstacles: [aCar('car1', 230)] } };
    const firstOf = (order: UnitOrder) => {
      const ground = aNight([aUnit('P1')], blocked);
      ground.run(700, at(1, (world) => tell(world, 0, order)));
      return { clearedS: ground.world.response.obstacleClearedAtS[0]!, hoseM: ground.world.response.crews.hoseM[0]! };
    };
    expect(firstOf('clearLane')).toMatchObject({ hoseM: 0 });
    expect(firstOf('clearLane').clearedS).toBeLessThan(Infinity);
    expect(firstOf('layHose').hoseM).toBeGreaterThan(0);
  });

  it('changes nothing where nobody orders anything', () => {
    const [machine, planned] = [aNight(), aNight()];
    machine.run(1500, wetRiser);
    planned.run(1500, at(300, (world) => tell(world, 0, 'asPlanned')));
    expect(planned.events).toEqual(machine.events);
  });
});
