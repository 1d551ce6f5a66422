import { describe, expect, it } from 'vitest';
import { createSpace } from '../../../../src/sim/occupants/space/space.ts';
import type { WalkableInput } from '../../../../src/sim/occupants/space/walkable.ts';
import { aCrowd, aLineExit, aRoomWithExit, aWalker, evacuate, OWN_STEP_S, placesIn, rectangle, RESIDENT_MODEL, walkersAt } from '../../../builders/a-crowd.ts';

const ROOM = aRoomWithExit(rectangle(0, 0, 8, 5), rectangle(7, 0, 8, 5));
const ground = (given: Partial<WalkableInput>) => () => createSpace({ ...ROOM, ...given });
const people = (...walkers: readonly ReturnType<typeof aWalker>[]) => () => aCrowd(ROOM, walkers);

describe('ground that cannot be walked is refused with the place', () => {
  it.each([
    ['walls that cross', ground({ regions: [{ id: 'bow', outlineM: [[0, 0], [4, 4], [4, 0], [0, 3]] }], exits: [] }), 'region "bow": walls cross or overlap at (1.71, 1.71)'],
    ['a hole over the wall', ground({ regions: [{ id: 'room', outlineM: rectangle(0, 0, 8, 5), holesM: [rectangle(7, 1, 9, 2)] }] }), 'region "room": walls cross or overlap at (8.00'],
    ['holes over each other', ground({ regions: [{ id: 'room', outlineM: rectangle(0, 0, 8, 5), holesM: [rectangle(1, 1, 3, 3), rectangle(2, 2, 4, 4)] }] }), 'walls cross or overlap at (3.00, 2.00)'],
    ['a corner that is no place', ground({ regions: [{ id: 'room', outlineM: [[0, 0], [8, NaN], [8, 5]] }] }), 'region "room": a corner is (8, NaN), not a place'],
    ['no area', ground({ regions: [{ id: 'line', outlineM: [[0, 0], [8, 0]] }], exits: [] }), 'region "line": its outline encloses no area near (0.00, 0.00)'],
    ['no ground', ground({ regions: [], exits: [] }), 'nowhere to walk'],
    ['a speed of nothing', ground({ regions: [{ id: 'tar', outlineM: rectangle(0, 0, 8, 5), speedFrac: 0 }] }), 'region "tar": speedFrac 0 is outside 0..2'],
    ['a door off the wall', ground({ regions: [...ROOM.regions, { id: 'next', outlineM: rectangle(8, 0, 12, 5) }], doors: [{ id: 'd', fromIndex: 0, toIndex: 1, lineM: [[7.5, 1], [7.5, 2]] }] }), 'door "d": its line (7.50, 1.00)-(7.50, 2.00) is not on a wall of region "room"'],
    ['a door to nowhere', ground({ doors: [{ id: 'd', fromIndex: 0, toIndex: 4, lineM: [[8, 1], [8, 2]] }] }), 'door "d": there is no region 4; known: 0..0'],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('people who cannot be there are refused by name and place', () => {
  it.each([
    ['outside', people(aWalker('Li', [9, 1])), 'person "Li" at (9.00, 1.00): stands in a wall or outside region "room"'],
    ['on each other', people(aWalker('Li', [2, 2]), aWalker('Wang', [2.1, 2])), 'person "Wang" at (2.10, 2.00): stands on person "Li" at (2.00, 2.00)'],
    ['nowhere', people(aWalker('Li', [NaN, 2])), 'person "Li" at (NaN, 2.00): is nowhere'],
    ['of no speed', people(aWalker('Li', [2, 2], { speedMPerS: NaN })), 'speed NaN m/s is outside 0..5'],
    ['of no size', people(aWalker('Li', [2, 2], { radiusM: 0 })), 'radius 0 m is outside 0..0.6'],
    ['never starting', people(aWalker('Li', [2, 2], { startS: NaN })), 'start NaN s is not a time'],
    ['with an unknown exit', people(aWalker('Li', [2, 2], { exitIndex: 3 })), 'there is no exit 3; known: 0..0'],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(message);
  });

  it('walled off from the exit', () => {
    const regions = [{ id: 'a', outlineM: rectangle(0, 0, 4, 4) }, { id: 'b', outlineM: rectangle(5, 0, 9, 4) }];
    const input: WalkableInput = { regions, doors: [], exits: [{ id: 'out', regionIndex: 1, areaM: rectangle(8, 0, 9, 4), aim: 'nearest' }] };
    expect(() => aCrowd(input, [aWalker('Li', [2, 2])])).toThrow('person "Li" at (2.00, 2.00): no way to exit "out"');
  });

  it('wider than a door', () => {
    const input: WalkableInput = { regions: [{ id: 'a', outlineM: rectangle(0, 0, 4, 4) }], doors: [], exits: [aLineExit('hatch', 0, [4, 1], [4, 1.3])] };
    expect(() => aCrowd(input, [aWalker('Li', [2, 2])])).toThrow('door "hatch" at (4.00, 1.00) is 0.30 m wide; the widest person needs 0.39 m');
  });

  it('a hundred thousand in one flat, in one short message', () => {
    const make = () => aCrowd(ROOM, walkersAt(placesIn(100_000, [0.1, 0.1, 7.9, 4.9])));
    expect(make).toThrow(/stands on person/);
    expect(make).toThrow(/^(?:.*\n){0,21}.*$/);
  });

  it('but shoulder to shoulder and against the wall they walk out', () => {
    const crowd = aCrowd(ROOM, [aWalker('a', [0.05, 2]), aWalker('b', [0.3, 2]), aWalker('c', [0.05, 2.3])], RESIDENT_MODEL);
    expect(evacuate(crowd, { stepS: OWN_STEP_S, untilS: 30 }).insideCount).toBe(0);
  });
});
