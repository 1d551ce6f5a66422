import { describe, expect, it } from 'vitest';
import { OUTSIDE, type World } from '../../../src/sim/index.ts';
import { stepProtection } from '../../../src/sim/protection/protection.ts';
import { aFuel, aRecorder, aWorld } from '../../builders/a-facade.ts';
import { burnRooms } from '../../builders/a-room-fire.ts';
import { aDoor, aRoom, anInput } from '../../builders/an-input.ts';

function aFlatOnFire(seed: number): World {
  return aWorld(anInput({
    compartments: [aRoom('flat', { widthM: 8, depthM: 8, heightM: 2.7 }), aRoom('corridor', { xM: 8, widthM: 8, depthM: 2, heightM: 2.7 })],
    openings: [aDoor('flat.door', 0, 1, { widthM: 0.9, heightM: 2.1 }, { openFrac: 0 }), aDoor('entrance', 1, OUTSIDE, { widthM: 1, heightM: 2.1 }, { openFrac: 0 })],
    fuels: [aFuel('clutter', { compartmentIndex: 1 })],
  }), seed);
}

const gasAt = (flatK: number) => ({ upperTempK: { 0: flatK, 1: 320 } });

describe('a shut flat door before a room on fire', () => {
  it('stands for 20 to 80 min and then lets the fire out; a door to the open air is no barrier to burn', () => {
    const minutes = [1, 2, 3, 4, 5].map((seed) => {
      const world = aFlatOnFire(seed);
      while (!world.fire.isBurntThrough[0]) burnRooms(world, 1, gasAt(900));
      const burntS = world.timeS;
      stepProtection(world.protection, world, aRecorder(world).emit);
      expect(world.protection.openFrac[0]).toBe(1);
      const events = burnRooms(world, 600, gasAt(900));
      expect(events).toContainEqual(expect.objectContaining({ kind: 'fuelIgnited', who: 'clutter', because: 'flat' }));
      expect(world.fire.isBurntThrough[1]).toBe(0);
      return burntS / 60;
    });
    expect(Math.min(...minutes)).toBeGreaterThan(20);
    expect(Math.max(...minutes)).toBeLessThan(80);
    expect(new Set(minutes).size).toBe(5);
  });

  it('does not suffer from a room that is merely hot', () => {
    const world = aFlatOnFire(1);
    burnRooms(world, 5000, gasAt(600));
    expect(world.fire.doorAttackedS[0]).toBe(0);
  });
});
