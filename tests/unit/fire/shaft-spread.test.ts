import { describe, expect, it } from 'vitest';
import { cableTray } from '../../../src/catalog/fuels/cable-tray.ts';
import { fuelOf } from '../../../src/catalog/fuels/fuel-definition.ts';
import { NONE, type World } from '../../../src/sim/index.ts';
import { aWorld } from '../../builders/a-facade.ts';
import { burnRooms } from '../../builders/a-room-fire.ts';
import { aDoor, aRoom, anInput } from '../../builders/an-input.ts';

const STOREYS = 6;

/** A shaft with a tray on each storey and a hole of so much in each slab; the lowest tray lights at once. */
function aShaft(holeM2: number, seed = 1): World {
  const storeys = Array.from({ length: STOREYS }, (_, i) => i);
  return aWorld(anInput({
    compartments: storeys.map((i) => aRoom(`F${i + 1}.cable`, { widthM: 0.8, depthM: 2.2, heightM: 3, floorM: 3 * i }, { kind: 'cableShaft', zoneCount: 1 })),
    openings: storeys.slice(1).map((i) => aDoor(`F${i}.cable.hole`, i - 1, i, { widthM: Math.sqrt(holeM2), heightM: 0, sillM: 3 * i }, { kind: 'shaftHole', orientation: 'floor', areaM2: holeM2 })),
    fuels: storeys.map((i) => fuelOf(cableTray, { id: `F${i + 1}.cable.tray`, compartmentIndex: i, facadeCellIndex: NONE, ignitesAtS: i === 0 ? 1 : Infinity })),
  }), seed);
}

/** Free air in every cell: what the fire itself does. */
function litAtS(world: World, ticks: number): number[] {
  burnRooms(world, ticks);
  return Array.from(world.fire.ignitedAtS);
}

describe('fire in a cable shaft', () => {
  it('climbs an unsealed shaft at 3 to 8 min a storey', () => {
    const topMin = [1, 2, 3, 4, 5, 6, 7].map((seed) => litAtS(aShaft(0.05, seed), 3600)[STOREYS - 1]! / 60);
    const storeyMin = topMin.sort((a, b) => a - b)[3]! / (STOREYS - 1);
    expect(storeyMin).toBeGreaterThan(3);
    expect(storeyMin).toBeLessThan(8);
  });

  it('stays where it is in a sealed one', () => {
    expect(litAtS(aShaft(0.001), 3600).filter((atS) => atS < Infinity)).toEqual([1]);
  });

  it('names the storey below as its cause', () => {
    const events = burnRooms(aShaft(0.1), 900);
    expect(events).toContainEqual(expect.objectContaining({ kind: 'fuelIgnited', who: 'F2.cable.tray', because: 'F1.cable' }));
  });
});
