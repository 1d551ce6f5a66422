/**
 * Where the heat of a whole run goes, within 1 %: what fuels have lost is what burnt in rooms, outside their windows and on the façade;
 * what burnt in rooms is in the gas, in the walls, or was carried out.
 */
import { describe, expect, it } from 'vitest';
import { flatContents } from '../../../src/catalog/fuels/flat-contents.ts';
import type { World } from '../../../src/sim/index.ts';
import { stepFacade } from '../../../src/sim/fire/facade.ts';
import { stepFire } from '../../../src/sim/fire/fire.ts';
import { stepProtection } from '../../../src/sim/protection/protection.ts';
import { stepSmoke } from '../../../src/sim/smoke/smoke.ts';
import { aFacade, aFuel, aRecorder, aWorld } from '../../builders/a-facade.ts';

const STOREYS = 3;
const cell = () => ({ clutterMj: 600, clutterPeakKw: 1000, canopy: 'combustible', canopyMj: 54, canopyPeakKw: 600, glassBreakFluxKwPerM2: 15 }) as const;

/** Three flats over each other, goods and canopies before them; a balcony fire below, windows that break, water late on. */
function aRun(): { world: World; externalKj: number; facadeKj: number } {
  const contents = Array.from({ length: STOREYS }, (_, i) => flatContents(`contents${i}`, i, 40));
  const world = aWorld(aFacade({ storeyCount: STOREYS, bayCount: 1, bayM: 8, depthM: 5, windowM: [2.4, 1.5], cell, fuels: [...contents, aFuel('origin', { facadeCellIndex: 0, ignitesAtS: 1 })] }));
  const { emit } = aRecorder(world);
  let externalKj = 0, facadeKj = 0;
  const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);
  for (let i = 0; i < 2400; i++) {
    world.timeS = world.tick += 1;
    if (world.tick === 1500) world.response.attackLPerS[1] = 6;
    world.response.attackEfficiencyFrac[1] = 0.35;
    stepFire(world.fire, world, emit);
    stepSmoke(world.smoke, world, emit);
    stepFacade(world.facade, world, emit);
    stepProtection(world.protection, world, emit);
    externalKj += sum(world.smoke.externalKw);
    facadeKj += sum(world.facade.hrrKw);
  }
  return { world, externalKj, facadeKj };
}

describe('the energy of a run', () => {
  const { world, externalKj, facadeKj } = aRun();
  const { balance } = world.smoke;
  const within1Percent = (value: number, of: number): void => expect(Math.abs(value / of - 1)).toBeLessThan(0.01);

  it('is large: flats and façade have burnt', () => {
    expect(world.fire.hasFlashedOver.reduce((count, flag) => count + flag, 0)).toBeGreaterThan(0);
    expect(balance.energyReleasedKj).toBeGreaterThan(1e6);
    expect(externalKj).toBeGreaterThan(1e4);
    expect(facadeKj).toBeGreaterThan(1e6);
  });

  it('that room fuels lost was released inside or outside their windows', () => {
    const lostKj = world.input.fuels.reduce((sum, fuel, i) => sum + (fuel.compartmentIndex >= 0 ? world.fire.burntMj[i]! * 1000 : 0), 0);
    within1Percent(lostKj, balance.energyReleasedKj + externalKj);
  });

  it('released inside is stored in the gas, lost to the walls, or carried out', () => {
    within1Percent(balance.energyStoredKj + balance.energyToWallsKj + balance.energyCarriedOutKj, balance.energyReleasedKj);
  });

  it('given on the façade is what its goods, canopies and the fuels that stand there have lost', () => {
    const itemsMj = world.facade.itemBurntMj.reduce((sum, mj) => sum + mj, 0);
    const standingMj = world.input.fuels.reduce((sum, fuel, i) => sum + (fuel.facadeCellIndex >= 0 ? world.fire.burntMj[i]! : 0), 0);
    within1Percent((itemsMj + standingMj) * 1000, facadeKj);
    within1Percent(world.facade.burntMj.reduce((sum, mj) => sum + mj, 0) * 1000, facadeKj);
  });
});
