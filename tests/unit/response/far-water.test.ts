import { describe, expect, it } from 'vitest';
import type { SimInput, UnitInput, World } from '../../../src/sim/index.ts';
import { relayLPerS } from '../../../src/sim/water/stream.ts';
import { aFireground, aTowerInput, aUnit, wetRiser } from './a-fireground.ts';

const room = 4 * 6 + 2;
const DRAWN_L_PER_S = 10;
const DETOUR = 1.3;

/** One hydrant this far from the tower; the engine on the low inlet gives ten litres a second from tick to tick. */
function aNight(awayM: number, units: UnitInput[] = [aUnit('P1'), aUnit('P2', { travelS: 300 })], flowLPerS = 15) {
  const site: SimInput['site'] = { ...aTowerInput(20).site, outdoorHydrants: [{ id: 'far', positionM: [-10 - awayM, 0], flowLPerS, isUsable: true }] };
  const ground = aFireground(aTowerInput(20, { site, response: { units, searchM2PerMin: 8 } }));
  ground.world.fire.compartmentDemandKw[room] = 3000;
  const play = (world: World): void => {
    wetRiser(world);
    world.water.flowLPerS[0] = world.response.engineHeadM[0]! > 0 ? Math.min(DRAWN_L_PER_S, world.response.engineMaxLPerS[0]!) : 0;
  };
  return { ...ground, play };
}

describe('tanks', () => {
  it('are said to run out five minutes before they do, once, and then do', () => {
    const { run, play, events, at } = aNight(5000, [aUnit('P1')]);
    run(2000, play);
    const said = events.filter((event) => event.kind === 'waterRunsOut');
    expect(said).toHaveLength(1);
    expect(said[0]!.values['leftS']).toBeLessThanOrEqual(300);
    expect(at('tankEmptied')).toBeGreaterThan(said[0]!.timeS + 240);
    expect(Math.abs(at('tankEmptied') - said[0]!.values['atS']!)).toBeLessThan(40);
  });
});

describe('a hydrant out of reach of the engine at the tower', () => {
  it('gets a relay pump from a second engine, and the water goes on', () => {
    const night = aNight(200);
    night.run(3000, night.play);
    const laid = night.events.filter((event) => event.kind === 'relayLaid');
    expect(laid).toHaveLength(1);
    expect(laid[0]).toMatchObject({ who: 'P2', where: 'far', because: 'P1' });
    expect(laid[0]!.values['distanceM']).toBeCloseTo(DETOUR * 200, 0);
    expect(night.at('tankEmptied')).toBe(Infinity);
    expect(night.world.response.crews.outdoorLPerS[0]).toBe(15);
  });

  it('gives through its hose no more than friction leaves', () => {
    const night = aNight(300, undefined, 60);
    night.run(2000, night.play);
    expect(night.world.response.crews.outdoorLPerS[0]).toBeCloseTo(Math.sqrt(92 / (0.00075 * DETOUR * 300)), 6);
    expect(relayLPerS(102, DETOUR * 300)).toBeCloseTo(Math.sqrt(92 / (0.00075 * DETOUR * 300)), 6);
  });

  it('is left alone while one in reach feeds the engine', () => {
    const night = aNight(60);
    night.run(2000, night.play);
    expect(night.at('relayLaid')).toBe(Infinity);
    expect(night.at('tankEmptied')).toBe(Infinity);
  });

  it('too far for hose is fetched from by tenders, each with as much as it holds, over and over', () => {
    const night = aNight(1000, [aUnit('P1'), aUnit('T1', { kind: 'heavyTender', tankL: 15_000, travelS: 300, hasBreathingSets: true })]);
    night.run(9000, night.play);
    const back = night.events.filter((event) => event.kind === 'shuttleBack');
    expect(back.length).toBeGreaterThan(1);
    expect(back[0]!.values['volumeL']).toBe(15_000);
    const triesS = back.slice(1).map((event, i) => event.timeS - back[i]!.timeS);
    for (const tripS of triesS) expect(tripS).toBeGreaterThan(2 * 1300 / (248 / 36) + 15_000 / 15);
  });
});
