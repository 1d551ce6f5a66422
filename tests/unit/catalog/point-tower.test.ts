import { describe, expect, it } from 'vitest';
import { pointTower } from '../../../src/catalog/buildings/point-tower.ts';
import { pointTowerSpec } from '../../../src/catalog/buildings/point-tower-spec.ts';
import { compartmentsWithWayOut } from '../../../src/scenario/check/check-ways-out.ts';
import { aScenario } from '../../builders/a-scenario-text.ts';
import type { CompartmentInput } from '../../../src/sim/index.ts';

const towerOf = (flatsPerStorey: number, rest: object = {}) => pointTower(pointTowerSpec.parse({ template: 'pointTower', storeys: 5, flatsPerStorey, ...rest }));

describe.each([4, 5, 6, 7, 8])('a tower of %i flats a storey', (flatsPerStorey) => {
  const tower = towerOf(flatsPerStorey);
  const storey = (number: number) => tower.compartments.filter((compartment) => compartment.id.startsWith(`F${number}.`));

  it('fills its footprint with rooms that do not overlap', () => {
    for (const number of [1, 3]) {
      const areaM2 = storey(number).reduce((sum, room) => sum + room.areaM2, 0);
      const [[, ], [widthM], [, depthM]] = tower.site.footprintM as [[number, number], [number, number], [number, number]];
      expect(areaM2).toBeCloseTo(widthM * depthM, 6);
      expect(storey(number).every((room) => room.areaM2 > 1)).toBe(true);
      expect(overlapCount(storey(number), widthM, depthM)).toBe(0);
    }
  });

  it('puts every flat door on a wall it shares with the corridor', () => {
    for (const door of tower.openings.filter((opening) => /flat\d\.door$/.test(opening.id))) {
      for (const index of [door.fromIndex, door.toIndex]) expect(isOnEdge(tower.compartments[index]!, door.centreM)).toBe(true);
      expect(tower.compartments[door.toIndex]!.kind).toBe('corridor');
    }
  });

  it('puts windows and façade cells on outer walls, each under the next', () => {
    for (const cell of tower.facade.cells) {
      const window = tower.openings[cell.windowOpeningIndex]!;
      expect([window.fromIndex, window.toIndex]).toEqual([cell.compartmentIndex, -1]);
      const above = tower.facade.cells[cell.aboveIndex];
      if (above !== undefined) expect([above.storeyIndex, above.bayIndex, tower.facade.cells[above.belowIndex]]).toEqual([cell.storeyIndex + 1, cell.bayIndex, cell]);
      const right = tower.facade.cells[cell.rightIndex];
      if (right !== undefined) expect([right.azimuthDeg, tower.facade.cells[right.leftIndex]]).toEqual([cell.azimuthDeg, cell]);
    }
  });
});

it('makes flats of the size asked for', () => {
  for (const areaM2 of [50, 90, 140]) {
    const flats = towerOf(6, { flatAreaM2: areaM2 }).compartments.filter((compartment) => compartment.kind === 'flat' && compartment.storeyIndex > 0);
    for (const flat of flats) expect(flat.areaM2).toBeCloseTo(areaM2, 6);
  }
});

it('leads from every flat, corridor and stair cell to the entrance and not through shafts', () => {
  const { base } = aScenario();
  const hasWayOut = compartmentsWithWayOut(base);
  base.compartments.forEach((compartment, i) => expect(hasWayOut[i]).toBe(compartment.kind !== 'liftShaft' && compartment.kind !== 'cableShaft'));
});

it('shuts every stair door, locks the roof and seals the cable shaft', () => {
  const { openings } = towerOf(6);
  for (const door of openings.filter((opening) => /F\d\.stair[AB]\.door$/.test(opening.id))) expect([door.closer, door.openFrac]).toEqual(['selfClosing', 0]);
  for (const door of openings.filter((opening) => opening.id.startsWith('roof.'))) expect([door.isLocked, door.openFrac, door.isExit]).toEqual([true, 0, false]);
  for (const hole of openings.filter((opening) => opening.id.endsWith('.cable.hole'))) expect(hole.areaM2).toBeLessThanOrEqual(0.001);
  expect(openings.filter((opening) => opening.isExit).map((opening) => opening.id)).toEqual(['F1.entrance']);
});

it('keeps stair cells of one stair stacked and joined by flights', () => {
  const { compartments, openings } = towerOf(6);
  const flights = openings.filter((opening) => opening.kind === 'stairFlight');
  expect(flights).toHaveLength(2 * 4);
  for (const flight of flights) {
    const [below, above] = [compartments[flight.fromIndex]!, compartments[flight.toIndex]!];
    expect([above.stairId, above.storeyIndex, above.floorM]).toEqual([below.stairId, below.storeyIndex + 1, below.floorM + below.heightM]);
    expect(flight.sillZM).toBe(above.floorM);
  }
});

/** Points of a fine grid that lie in more than one room. */
function overlapCount(rooms: readonly CompartmentInput[], widthM: number, depthM: number): number {
  let count = 0;
  for (let i = 0; i < 60; i++) {
    for (let j = 0; j < 60; j++) {
      const [xM, yM] = [((i + 0.37) / 60) * widthM, ((j + 0.41) / 60) * depthM];
      if (rooms.filter((room) => isInside(room, xM, yM)).length !== 1) count++;
    }
  }
  return count;
}

function isInside(room: CompartmentInput, xM: number, yM: number): boolean {
  let isIn = false;
  room.polygonM.forEach(([ax, ay], i) => {
    const [bx, by] = room.polygonM[(i + 1) % room.polygonM.length]!;
    if (ay > yM !== by > yM && xM < ax + ((yM - ay) / (by - ay)) * (bx - ax)) isIn = !isIn;
  });
  return isIn;
}

function isOnEdge(room: CompartmentInput, [xM, yM]: readonly [number, number]): boolean {
  return room.polygonM.some(([ax, ay], i) => {
    const [bx, by] = room.polygonM[(i + 1) % room.polygonM.length]!;
    const lengthM = Math.hypot(bx - ax, by - ay);
    const offM = Math.abs((bx - ax) * (yM - ay) - (by - ay) * (xM - ax)) / lengthM;
    const alongM = ((xM - ax) * (bx - ax) + (yM - ay) * (by - ay)) / lengthM;
    return offM < 1e-9 && alongM >= 0.45 - 1e-9 && alongM <= lengthM - 0.45 + 1e-9;
  });
}

it('blows into the foot of every stair from the open air when it is asked for fans, and has none otherwise', () => {
  expect(towerOf(4).fans).toEqual([]);
  const { fans, compartments } = towerOf(4, { stairFanM3PerS: 3 });
  expect(fans.map(({ fromIndex, toIndex, starts }) => [fromIndex, compartments[toIndex]!.id, starts])).toEqual([[-1, 'F1.stairA', 'alarm'], [-1, 'F1.stairB', 'alarm']]);
});
