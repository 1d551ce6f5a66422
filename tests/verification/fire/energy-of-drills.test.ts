/**
 * Where the heat of shipped drills goes, within 1 %: a façade fire that enters flats, e-bikes in a lobby, oil and alcohol beside a pan,
 * cables in a shaft, and a flat that brigades put out. Twenty minutes each, as found.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHydraulics } from '../../../src/run/hydraulics/epanet.ts';
import { conditionOf } from '../../../src/scenario/condition.ts';
import { toSimInput } from '../../../src/scenario/to-sim-input.ts';
import { createWorld, tick, type Ports, type World } from '../../../src/sim/index.ts';
import { shippedScenario } from '../../builders/shipped-scenario.ts';

const UNTIL_S = 1200;
const MOST_MISSING_FRAC = 0.01;
const KJ_PER_MJ = 1000;

let ports: Ports;
beforeAll(async () => {
  ports = { hydraulics: await loadHydraulics() };
});

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

function play(name: Parameters<typeof shippedScenario>[0]): { world: World; externalKj: number; facadeKj: number } {
  const scenario = shippedScenario(name);
  const world = createWorld(toSimInput(scenario, conditionOf(scenario, 'none')), 1, ports);
  let externalKj = 0, facadeKj = 0;
  while (world.tick < UNTIL_S) {
    tick(world, [], []);
    externalKj += sum(world.smoke.externalKw);
    facadeKj += sum(world.facade.hrrKw);
  }
  return { world, externalKj, facadeKj };
}

describe.each(['canopy-60', 'ebike-lobby', 'restaurant-alcohol-fuel', 'shaft-night', 'all-rectified-still-burns'] as const)('the energy of %s', (name) => {
  it('that fuels lost is what was released, and what was released is stored, lost to walls or carried out', () => {
    const { world, externalKj, facadeKj } = play(name);
    const { balance } = world.smoke;
    const lostKj = (isInside: boolean): number => world.input.fuels.reduce((total, fuel, i) => total + (fuel.compartmentIndex >= 0 === isInside ? world.fire.burntMj[i]! * KJ_PER_MJ : 0), 0);
    const allKj = balance.energyReleasedKj + externalKj + facadeKj;
    expect(allKj).toBeGreaterThan(1e5);
    expect(Math.abs(lostKj(true) - balance.energyReleasedKj - externalKj)).toBeLessThan(MOST_MISSING_FRAC * allKj);
    expect(Math.abs(balance.energyReleasedKj - balance.energyStoredKj - balance.energyToWallsKj - balance.energyCarriedOutKj)).toBeLessThan(MOST_MISSING_FRAC * allKj);
    expect(Math.abs(lostKj(false) + sum(world.facade.itemBurntMj) * KJ_PER_MJ - facadeKj)).toBeLessThan(MOST_MISSING_FRAC * allKj);
  }, 300_000);
});
