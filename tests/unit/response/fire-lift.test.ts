import { describe, expect, it } from 'vitest';
import type { FireLiftInput } from '../../../src/sim/index.ts';
import { aFireground, aTowerInput, aUnit, wetRiser, type Fireground } from './a-fireground.ts';

const LIFT: FireLiftInput = { isWorking: true, rideTopS: 60, capacityCount: 8 };
const FIRE_STOREY = 21;
const fireFlat = 4 * (FIRE_STOREY - 1) + 2;

function night(fireLift: FireLiftInput | undefined, units = [aUnit('P1')], before: (ground: Fireground) => void = () => undefined): Fireground {
  const response = { units, searchM2PerMin: 8, ...(fireLift ? { fireLift } : {}) };
  const ground = aFireground(aTowerInput(26, { response }));
  ground.world.fire.compartmentDemandKw[fireFlat] = 3000;
  before(ground);
  ground.run(2400, wetRiser);
  return ground;
}

/** From setting off to the fire storey, s. */
const upS = (ground: Fireground, who = 'P1') => ground.at('crewAtFireFloor', who) - ground.at('crewClimbing', who);
const storeysWalked = (ground: Fireground) => ground.events.find((event) => event.kind === 'crewClimbing')!.values['storeysCount'];

describe('fire lift', () => {
  it('takes a crew to two storeys below the fire and saves minutes', () => {
    const [onFoot, lifted] = [night(undefined), night(LIFT)];
    expect(storeysWalked(onFoot)).toBe(FIRE_STOREY - 2);
    expect(storeysWalked(lifted)).toBe(1);
    expect(upS(onFoot) - upS(lifted)).toBeGreaterThan(180);
    expect(upS(lifted)).toBeLessThan(300);
  });

  it('is no help when it is out of service, or when the way to it is full of smoke', () => {
    expect(upS(night({ ...LIFT, isWorking: false }))).toBe(upS(night(undefined)));
    const smoky = night(LIFT, [aUnit('P1')], ({ world }) => {
      world.smoke.layerHeightM[1] = 0.5;
      world.smoke.upperOdPerM[1] = 3;
    });
    expect(storeysWalked(smoky)).toBe(FIRE_STOREY - 2);
  });

  it('makes the second crew wait for the car', () => {
    const two = night(LIFT, [aUnit('P1'), aUnit('P2', { stationId: 'station' })]);
    const waits = two.events.filter((event) => event.kind === 'crewClimbing').map((event) => event.values['liftS']!);
    expect(waits[1]!).toBeGreaterThan(waits[0]!);
  });

  it('carries a crew larger than the car in two rides', () => {
    const one = night(LIFT).events.find((event) => event.kind === 'crewClimbing')!.values['liftS']!;
    const split = night({ ...LIFT, capacityCount: 4 }).events.find((event) => event.kind === 'crewClimbing')!.values['liftS']!;
    expect(split).toBeGreaterThan(one + 60);
  });

  it('is not waited for where the stair is as quick', () => {
    const response = { units: [aUnit('P1')], searchM2PerMin: 8, fireLift: LIFT };
    const ground = aFireground(aTowerInput(8, { response }));
    ground.world.fire.compartmentDemandKw[4 * 4 + 2] = 3000;
    ground.run(1500, wetRiser);
    expect(ground.events.find((event) => event.kind === 'crewClimbing')!.values['liftS']).toBeUndefined();
  });
});
