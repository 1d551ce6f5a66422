import { describe, expect, it } from 'vitest';
import type { WalkableInput } from '../../../../src/sim/occupants/space/walkable.ts';
import { aCrowd, aLineExit, aWalker, evacuate, OWN_STEP_S, placesIn, rectangle, RESIDENT_MODEL, walkersAt, watchWalls, type PointM } from '../../../builders/a-crowd.ts';

const STOREYS = 3;
const STAIR_FRAC = 0.5;
/** Down one side of the wall in the middle, round the half landing, back on the other side. */
const FLIGHT: PointM[] = [[12, 0], [18, 0], [18, 4], [12, 4], [12, 2.1], [16, 2.1], [16, 1.9], [12, 1.9]];

/** Storeys exactly above each other; room k is region 2k, its landing 2k + 1; the flights down follow. Storey 0 has the exit. */
function aStair(): WalkableInput {
  const storeys = Array.from({ length: STOREYS }, (_, k) => k);
  const flights = storeys.slice(1);
  const flightIndex = (k: number): number => 2 * STOREYS + k - 1;
  return {
    regions: [
      ...storeys.flatMap((k) => [{ id: `room${k}`, outlineM: rectangle(0, 0, 10, 10) }, { id: `landing${k}`, outlineM: rectangle(10, 0, 12, 4) }]),
      ...flights.map((k) => ({ id: `flight${k}`, outlineM: FLIGHT, speedFrac: STAIR_FRAC })),
    ],
    doors: [
      ...storeys.map((k) => ({ id: `door${k}`, fromIndex: 2 * k, toIndex: 2 * k + 1, lineM: [[10, 1.5], [10, 2.5]] as const })),
      ...flights.flatMap((k) => [
        { id: `head${k}`, fromIndex: 2 * k + 1, toIndex: flightIndex(k), lineM: [[12, 0], [12, 1.9]] as const },
        { id: `foot${k}`, fromIndex: flightIndex(k), toIndex: 2 * k - 1, lineM: [[12, 2.1], [12, 4]] as const },
      ]),
    ],
    exits: [aLineExit('street', 0, [0, 4.5], [0, 5.5])],
  };
}

describe('storeys above each other, joined by stairs', () => {
  it('empty completely and cross no wall', () => {
    const people = [0, 1, 2].flatMap((k) => walkersAt(placesIn(25, [1, 1, 9, 9]), () => ({ regionIndex: 2 * k })).map((walker) => ({ ...walker, id: `${k}.${walker.id}` })));
    const crowd = aCrowd(aStair(), people, RESIDENT_MODEL);
    const crossings = watchWalls(crowd);
    expect(evacuate(crowd, { stepS: OWN_STEP_S, untilS: 400, watch: crossings.watch }).insideCount).toBe(0);
    expect(crossings.count()).toBe(0);
  });

  it('take the time of the way, stairs at their own speed', () => {
    const timeS = (regionIndex: number): number => evacuate(aCrowd(aStair(), [aWalker('Li', [9, 2], { regionIndex })], RESIDENT_MODEL), { stepS: 0.01, untilS: 200 }).lastS;
    const flightS = timeS(4) - timeS(2);
    // Two runs of 4 m and the way round the middle wall's end, between 8.4 and 9.4 m at half of 1.2 m/s, and the landing.
    expect(flightS).toBeGreaterThan(8.4 / 0.6);
    expect(flightS).toBeLessThan(9.4 / 0.6 + 6 / 1.2);
  });

  it('do not feel who stands right below', () => {
    const upper = walkersAt(placesIn(9, [3, 3, 7, 7]), () => ({ regionIndex: 4 }));
    const below = walkersAt(placesIn(9, [3.2, 3.2, 7.2, 7.2]), () => ({ regionIndex: 2, startS: 1e6 })).map((walker) => ({ ...walker, id: `b${walker.id}` }));
    const [alone, above] = [upper, [...upper, ...below]].map((people) => aCrowd(aStair(), people));
    for (const crowd of [alone!, above!]) evacuate(crowd, { stepS: OWN_STEP_S, untilS: 3 });
    expect([...above!.state.xM.subarray(0, 9)]).toEqual([...alone!.state.xM]);
  });
});
