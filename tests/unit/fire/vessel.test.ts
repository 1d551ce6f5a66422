import { describe, expect, it } from 'vitest';
import { fuelOf } from '../../../src/catalog/fuels/fuel-definition.ts';
import { lpgCylinder } from '../../../src/catalog/fuels/lpg-cylinder.ts';
import { NONE, type World } from '../../../src/sim/index.ts';
import { aRecorder, aWorld } from '../../builders/a-facade.ts';
import { burnRooms } from '../../builders/a-room-fire.ts';
import { aRoom, anInput } from '../../builders/an-input.ts';

const HOT = { upperTempK: { 0: 700 } };

function aKitchen(ignitesAtS = Infinity, seed = 1): World {
  const cylinder = fuelOf(lpgCylinder, { id: 'cylinder', compartmentIndex: 0, facadeCellIndex: NONE, ignitesAtS });
  return aWorld(anInput({ compartments: [aRoom('kitchen', { widthM: 4, depthM: 3, heightM: 2.7 })], fuels: [cylinder] }), seed);
}

describe('a gas cylinder', () => {
  it('burns as a jet for a quarter of an hour when nothing heats it, and does not burst', () => {
    const world = aKitchen(1);
    burnRooms(world, 300);
    expect(world.fire.demandKw[0]!).toBeCloseTo(900);
    burnRooms(world, 900);
    expect(world.fire.isOut[0]).toBe(1);
    expect(world.fire.burntMj[0]!).toBeCloseTo(690, 6);
    expect(world.fire.burstMj[0]).toBe(0);
  });

  it('bursts between 8 and 15 min of heating, earlier in some seeds than in others, and its gas is gone in seconds', () => {
    const atS = [1, 2, 3, 4, 5, 6].map((seed) => {
      const world = aKitchen(Infinity, seed);
      world.fire.strengthFrac[0] = 1e9; // its hose holds: no jet
      const recorder = aRecorder(world);
      while (world.fire.burstMj[0] === 0) burnRooms(world, 1, HOT, recorder);
      const burstS = world.timeS;
      expect(world.fire.burstMj[0]!).toBeCloseTo(690, 6);
      burnRooms(world, 8, { ...HOT, airFrac: 0.1 }, recorder);
      expect(recorder.events.find((event) => event.kind === 'fuelBurntOut')?.values['burstMj']).toBeCloseTo(690, 6);
      return burstS;
    });
    expect(Math.min(...atS)).toBeGreaterThanOrEqual(480);
    expect(Math.max(...atS)).toBeLessThanOrEqual(900);
    expect(new Set(atS).size).toBeGreaterThan(3);
  });

  it('is cooled by water, faster than it was heated', () => {
    const world = aKitchen();
    world.fire.strengthFrac[0] = 1e9;
    burnRooms(world, 400, HOT);
    expect(world.fire.vesselHeatedS[0]!).toBe(400);
    world.response.attackLPerS[0] = 2;
    burnRooms(world, 60, HOT);
    expect(world.fire.vesselHeatedS[0]!).toBe(160);
    burnRooms(world, 3600, HOT);
    expect(world.fire.burstMj[0]).toBe(0);
  });

  it('is shut by a crew that controls its jet', () => {
    const world = aKitchen(1);
    burnRooms(world, 120);
    world.response.attackLPerS[0] = 5;
    world.response.attackEfficiencyFrac[0] = 0.35;
    burnRooms(world, 120);
    expect(world.fire.isOut[0]).toBe(1);
    expect(world.fire.burntMj[0]!).toBeLessThan(300);
  });
});
