/**
 * A sofa in a living room of 6 x 4 m, with the real smoke: flashover in 3 to 5 min through an open door, starvation behind a shut one.
 * Source: domain H12.
 */
import { describe, expect, it } from 'vitest';
import { OUTSIDE, type SimEvent, type World } from '../../../src/sim/index.ts';
import { stepFacade } from '../../../src/sim/fire/facade.ts';
import { stepFire } from '../../../src/sim/fire/fire.ts';
import { stepProtection } from '../../../src/sim/protection/protection.ts';
import { stepSmoke } from '../../../src/sim/smoke/smoke.ts';
import { aFuel, aRecorder, aWorld } from '../../builders/a-facade.ts';
import { aDoor, aRoom, anInput } from '../../builders/an-input.ts';

const fast = (peakKw: number) => ({ kind: 'tSquared', growthKwPerS2: 0.0469, peakKw, decayFrac: 0.7 }) as const;

function aLivingRoom(doorFrac: number): World {
  return aWorld(anInput({
    compartments: [aRoom('living', { widthM: 6, depthM: 4, heightM: 2.7 }, { leakAreaM2: 0.01 }), aRoom('hall', { xM: 6, widthM: 6, depthM: 4, heightM: 2.7 })],
    openings: [
      aDoor('door', 0, 1, { widthM: 0.9, heightM: 2 }, { openFrac: doorFrac, leakAreaM2: 0.01 }),
      aDoor('out', 1, OUTSIDE, { widthM: 2, heightM: 2 }),
      aDoor('window', 0, OUTSIDE, { widthM: 1.8, heightM: 1.5, sillM: 0.9 }, { kind: 'window', openFrac: 0, leakAreaM2: 0.003 }),
    ],
    fuels: [
      aFuel('sofa', { compartmentIndex: 0, ignitesAtS: 1, energyMj: 400, course: fast(2000) }),
      aFuel('contents', { compartmentIndex: 0, energyMj: 16_000, course: fast(6000), burningAreaM2: 7 }),
    ],
  }));
}

function run(world: World, ticks: number): SimEvent[] {
  const { events, emit } = aRecorder(world);
  for (let i = 0; i < ticks; i++) {
    world.timeS = world.tick += 1;
    stepFire(world.fire, world, emit);
    stepSmoke(world.smoke, world, emit);
    stepFacade(world.facade, world, emit);
    stepProtection(world.protection, world, emit);
  }
  return events;
}

describe('a sofa fire in a living room', () => {
  it('takes the whole room at 3 to 5 min when a door stands open', () => {
    const flashover = run(aLivingRoom(1), 600).find((event) => event.kind === 'flashedOver');
    expect(Math.abs((flashover?.timeS ?? Infinity) - 240)).toBeLessThanOrEqual(60);
  });

  it('starves behind a shut door and whole windows, and keeps its fuel', () => {
    const world = aLivingRoom(0);
    const events = run(world, 1200);
    expect(events.some((event) => event.kind === 'flashedOver' || event.kind === 'windowBroke')).toBe(false);
    expect(world.smoke.burntKw[0]!).toBeLessThan(50);
    expect(world.fire.burntMj[0]!).toBeLessThan(200);
    expect(world.fire.isOut[0]).toBe(0);
  });

  it('comes back when somebody opens the door of the starved room', () => {
    const world = aLivingRoom(0);
    run(world, 600);
    world.commands.openingSetFrac[0] = 1;
    run(world, 300);
    expect(world.smoke.burntKw[0]!).toBeGreaterThan(500);
  });
});
