import { describe, expect, it } from 'vitest';
import { advance } from '../../../../src/sim/occupants/space/advance.ts';
import { restoreCrowd, saveCrowd, type Crowd } from '../../../../src/sim/occupants/space/crowd.ts';
import { setDoor } from '../../../../src/sim/occupants/space/space.ts';
import type { WalkableInput } from '../../../../src/sim/occupants/space/walkable.ts';
import { aCrowd, aLineExit, aPublishedRun, aRoomWithExit, aWalker, evacuate, OWN_STEP_S, placesIn, PUBLISHED_RUNS, rectangle, RESIDENT_MODEL, walkersAt, watchWalls } from '../../../builders/a-crowd.ts';

const FLOOR = PUBLISHED_RUNS.find(({ id }) => id === 'floor-100')!;

function bits({ state }: Crowd): string {
  return [state.xM, state.yM, state.headingXFrac, state.outAtS].map((values) => Buffer.from(values.buffer).toString('base64')).join(' ');
}

/** Two rooms side by side, a door between, an exit line at either end. */
function twoRooms(): WalkableInput {
  return {
    regions: [{ id: 'left', outlineM: rectangle(0, 0, 6, 6) }, { id: 'right', outlineM: rectangle(6, 0, 12, 6) }],
    doors: [{ id: 'door', fromIndex: 0, toIndex: 1, lineM: [[6, 2.5], [6, 3.5]] }],
    exits: [aLineExit('west', 0, [0, 2.5], [0, 3.5]), aLineExit('east', 1, [12, 2.5], [12, 3.5])],
  };
}

describe('a crowd', () => {
  it('gives the same bits every time', () => {
    const runs = [0, 1].map(() => {
      const crowd = aPublishedRun(FLOOR, RESIDENT_MODEL);
      evacuate(crowd, { stepS: OWN_STEP_S, untilS: 40 });
      return bits(crowd);
    });
    expect(runs[0]).toBe(runs[1]);
  });

  it('gives the same bits after save and restore', () => {
    const crowd = aPublishedRun(FLOOR, RESIDENT_MODEL);
    evacuate(crowd, { stepS: OWN_STEP_S, untilS: 20.3 });
    const saved = saveCrowd(crowd);
    evacuate(crowd, { stepS: OWN_STEP_S, untilS: 45 });
    const other = aPublishedRun(FLOOR, RESIDENT_MODEL);
    restoreCrowd(other, saved);
    evacuate(other, { stepS: OWN_STEP_S, untilS: 45 });
    expect(bits(other)).toBe(bits(crowd));
  });

  it('crosses no wall: every step is a free line from where it began', () => {
    const crowd = aPublishedRun(FLOOR, RESIDENT_MODEL);
    const crossings = watchWalls(crowd);
    evacuate(crowd, { stepS: OWN_STEP_S, untilS: 120, watch: crossings.watch });
    expect(crossings.count()).toBe(0);
    expect(crowd.walkerCount).toBe(0);
  });

  it('starts everybody at their own time', () => {
    const starts = [10, 3.5, 0, 22];
    const crowd = aCrowd(aRoomWithExit(rectangle(0, 0, 8, 5), rectangle(7, 0, 8, 5)), walkersAt(placesIn(4, [1, 1, 5, 4]), (i) => ({ startS: starts[i]! })));
    const firstMoveS = starts.map(() => Infinity);
    const from = crowd.state.xM.slice();
    evacuate(crowd, { stepS: OWN_STEP_S, untilS: 60, watch: ({ state }) => state.xM.forEach((x, i) => (firstMoveS[i] = x !== from[i] ? Math.min(firstMoveS[i]!, state.timeS - OWN_STEP_S) : firstMoveS[i]!)) });
    firstMoveS.forEach((timeS, i) => expect(Math.abs(timeS - starts[i]!)).toBeLessThanOrEqual(OWN_STEP_S + 1e-9));
  });

  it('leaves by the exit line asked for, through the door', () => {
    const crowd = aCrowd(twoRooms(), walkersAt(placesIn(12, [1, 1, 5, 5]), (i) => ({ exitIndex: i % 2 })), RESIDENT_MODEL);
    expect(evacuate(crowd, { stepS: OWN_STEP_S, untilS: 60 }).insideCount).toBe(0);
    expect([...crowd.state.outExitIndex]).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
  });

  it('waits at a shut door and goes on when it opens', () => {
    const crowd = aCrowd(twoRooms(), [aWalker('Li', [3, 3], { exitIndex: 1 })]);
    setDoor(crowd.space, 0, false);
    evacuate(crowd, { stepS: OWN_STEP_S, untilS: 20 });
    expect(crowd.state.xM[0]).toBeLessThanOrEqual(6);
    setDoor(crowd.space, 0, true);
    evacuate(crowd, { stepS: OWN_STEP_S, untilS: 40 });
    expect(crowd.state.outExitIndex[0]).toBe(1);
  });

  it('minds people beyond a door and not those behind a wall', () => {
    const walkAlone = aCrowd(twoRooms(), [aWalker('Li', [4, 3], { exitIndex: 1 })]);
    const behindWall = aCrowd(twoRooms(), [aWalker('Li', [4, 3], { exitIndex: 1 }), aWalker('Wang', [5.8, 5.5], { startS: 1e6 })]);
    const inDoor = aCrowd(twoRooms(), [aWalker('Li', [4, 3], { exitIndex: 1 }), aWalker('Wang', [6.5, 3], { startS: 1e6, regionIndex: 1 })]);
    for (let n = 0; n < 20; n++) [walkAlone, behindWall, inDoor].forEach((crowd) => advance(crowd, OWN_STEP_S));
    expect(behindWall.state.xM[0]).toBe(walkAlone.state.xM[0]);
    expect(inDoor.state.xM[0]).toBeLessThan(walkAlone.state.xM[0]!);
  });

  it('slows on stairs by their share', () => {
    const timeS = (speedFrac: number): number => {
      const crowd = aCrowd(aRoomWithExit(rectangle(0, 0, 22, 2), rectangle(20, 0, 22, 2), 'centroid', { speedFrac }), [aWalker('Li', [1, 1])]);
      return evacuate(crowd, { stepS: 0.01, untilS: 100 }).lastS;
    };
    expect(timeS(0.5) / timeS(1)).toBeCloseTo(2, 2);
  });
});

describe('two doors between the same rooms', () => {
  it('make nobody be minded twice', () => {
    const oneDoor = twoRooms();
    const twoDoors = { ...oneDoor, doors: [...oneDoor.doors, { id: 'other', fromIndex: 0, toIndex: 1, lineM: [[6, 4.5], [6, 5.5]] as const }] };
    const gaps = [oneDoor, twoDoors].map((input) => {
      const crowd = aCrowd(input, [aWalker('Li', [5.5, 3], { exitIndex: 1 }), aWalker('Wang', [6.3, 3.1], { startS: 1e6, regionIndex: 1 })]);
      advance(crowd, OWN_STEP_S);
      return [crowd.pairs.start[crowd.pairs.slotCount], crowd.state.headingYFrac[0]];
    });
    expect(gaps[1]).toEqual(gaps[0]);
    expect(gaps[0]![0]).toBe(1);
  });
});
