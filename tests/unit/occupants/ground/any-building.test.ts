import { describe, expect, it } from 'vitest';
import type { CompartmentInput, OpeningInput, PointM, SimInput } from '../../../../src/sim/index.ts';
import { draw } from '../../../../src/sim/index.ts';
import { towerGround } from '../../../../src/sim/occupants/ground/tower-ground.ts';
import { isInCell } from '../../../../src/sim/occupants/space/mesh.ts';
import { createTrace, follow } from '../../../../src/sim/occupants/space/sight.ts';
import { aDoor, anInput, aRoom, OUTSIDE } from '../../../builders/an-input.ts';
import { anEvacuation, countOf } from '../../../builders/an-evacuation.ts';

const STOREY_M = 3;
const AT_ONCE = { alarmHeardFrac: 1, preMovementUntrainedS: 10, preMovementTrainedS: 10, preMovementSigma: 0 };

function inhabited(compartments: readonly CompartmentInput[], openings: readonly OpeningInput[], homes: readonly number[], perHome = 4): SimInput {
  return anInput({
    storeys: [0, 1, 2].map((s) => ({ id: `F${s + 1}`, number: s + 1, floorM: s * STOREY_M, heightM: STOREY_M })), compartments: [...compartments], openings: [...openings],
    households: homes.map((homeIndex, h) => ({ id: `h${h}`, homeIndex, homeFrac: 1 })),
    people: homes.flatMap((_, h) => Array.from({ length: perHome }, (_person, k) => ({ id: `h${h}.${k}`, householdIndex: h, ageYears: 30, mobility: 'able' as const }))),
    behaviour: AT_ONCE, startClockS: 12 * 3600,
  });
}

function room(id: string, polygonM: readonly PointM[], floorM = 0, rest: Partial<CompartmentInput> = {}): CompartmentInput {
  return aRoom(id, { widthM: 1, depthM: 1, heightM: STOREY_M, floorM }, { polygonM, storeyIndex: Math.round(floorM / STOREY_M), ...rest });
}
const box = (x0: number, y0: number, x1: number, y1: number): PointM[] => [[x0, y0], [x1, y0], [x1, y1], [x0, y1]];
const door = (id: string, from: number, to: number, centreM: PointM, rest: Partial<OpeningInput> = {}): OpeningInput => aDoor(id, from, to, { widthM: 0.9, heightM: 2 }, { centreM, ...rest });
const flight = (id: string, from: number, to: number, centreM: PointM, widthM = 1): OpeningInput =>
  aDoor(id, from, to, { widthM, heightM: 0, sillM: STOREY_M }, { kind: 'stairFlight', orientation: 'floor', isExit: false, centreM });

/** Everybody gets out, no step leads through a wall, and everybody is where the state says. */
function walkOut(input: SimInput, untilS = 400): void {
  const run = anEvacuation(input);
  const { occupants } = run.world;
  run.world.protection.alarmAtS = 0;
  const ground = towerGround(input);
  const { mesh } = ground.floor;
  const trace = createTrace();
  let last = { x: occupants.groundXM.slice(), y: occupants.groundYM.slice(), cell: occupants.cellIndex.slice() };
  run.run(untilS, () => {
    occupants.cellIndex.forEach((cell, p) => {
      if (cell < 0 || occupants.compartmentIndex[p]! < 0) return;
      const x = occupants.groundXM[p]!, y = occupants.groundYM[p]!;
      if (!isInCell(mesh, cell, x, y)) expect.fail(`${input.people[p]!.id} stands outside the floor at tick ${run.world.tick}`);
      if (ground.compartmentOf[mesh.regionIndex[cell]!] !== occupants.compartmentIndex[p]) expect.fail(`${input.people[p]!.id} is not where it seems at tick ${run.world.tick}`);
      // A second's way may go round a corner; what it may not do is jump.
      if (last.cell[p]! >= 0) expect(Math.hypot(x - last.x[p]!, y - last.y[p]!)).toBeLessThan(2.05);
      if (last.cell[p] === cell) expect(follow(mesh, { cellIndex: cell, fromXM: last.x[p]!, fromYM: last.y[p]!, toXM: x, toYM: y, isClear: false }, trace)).toBe(true);
    });
    last = { x: occupants.groundXM.slice(), y: occupants.groundYM.slice(), cell: occupants.cellIndex.slice() };
  });
  expect(countOf(run.world, 'out')).toBe(input.people.length);
}

describe('people get out of', () => {
  it('rooms that share a wall', () => walkOut(inhabited([room('a', box(0, 0, 5, 4)), room('b', box(5, 0, 10, 4))], [door('d', 0, 1, [5, 2]), door('out', 1, OUTSIDE, [10, 2])], [0])));

  it('rooms with a thick wall between', () => walkOut(inhabited([room('a', box(0, 0, 5, 4)), room('b', box(5.3, 0, 10, 4))], [door('d', 0, 1, [5.15, 2]), door('out', 1, OUTSIDE, [10, 2])], [0])));

  it('rooms far apart, and rooms drawn one over the other', () => {
    walkOut(inhabited([room('a', box(0, 0, 5, 4)), room('b', box(20, 9, 25, 14))], [door('d', 0, 1, [12, 7]), door('out', 1, OUTSIDE, [25, 10])], [0]));
    walkOut(inhabited([room('a', box(0, 0, 5, 4)), room('b', box(0, 0, 5, 4))], [door('d', 0, 1, [0, 0]), door('out', 1, OUTSIDE, [0, 0])], [0]));
    walkOut(inhabited([room('a', box(0, 0, 5, 4)), room('b', box(2, 1, 7, 6))], [door('d', 0, 1, [3, 3]), door('out', 1, OUTSIDE, [7, 3])], [0]));
  });

  it('a room with corners in the way', () => {
    const hook: PointM[] = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 8], [8, 8], [8, 2], [0, 2]];
    walkOut(inhabited([room('hook', hook)], [door('out', 0, OUTSIDE, [0, 9])], [0], 20));
    const comb: PointM[] = [[0, 0], [12, 0], [12, 8], [10, 8], [10, 2], [8, 2], [8, 8], [6, 8], [6, 2], [4, 2], [4, 8], [2, 8], [2, 2], [0, 2]];
    walkOut(inhabited([room('comb', comb)], [door('out', 0, OUTSIDE, [0, 1])], [0], 20));
  });

  it('crooked rooms, walked round clockwise or with a corner twice', () => {
    const kite: PointM[] = [[0, 0], [6, 1], [9, 6], [2, 7]];
    walkOut(inhabited([room('kite', kite), room('next', [[9, 6], [6, 1], [12, 0], [13, 5]])], [door('d', 0, 1, [7.5, 3.5]), door('out', 1, OUTSIDE, [9, 0.5])], [0]));
    walkOut(inhabited([room('turned', [...kite].reverse())], [door('out', 0, OUTSIDE, [3, 0.5])], [0]));
    walkOut(inhabited([room('twice', [kite[0]!, kite[0]!, kite[1]!, kite[2]!, kite[3]!])], [door('out', 0, OUTSIDE, [3, 0.5])], [0]));
  });

  it('doors narrower than a person, one after another', () => walkOut(inhabited([room('a', box(0, 0, 5, 4)), room('b', box(5, 0, 10, 4))], [door('d', 0, 1, [5, 2], { clearWidthM: 0.2 }), door('out', 1, OUTSIDE, [10, 2], { clearWidthM: 0.3 })], [0], 10)));

  it('several doors at one spot', () => walkOut(inhabited([room('a', box(0, 0, 5, 4)), room('b', box(5, 0, 10, 4))], [door('d', 0, 1, [5, 2]), door('e', 0, 1, [5, 2]), door('f', 0, 1, [5, 2]), door('out', 1, OUTSIDE, [10, 2])], [0], 10)));

  it('rooms above each other with a stair in the room', () => walkOut(inhabited([room('hall', box(0, 0, 6, 5)), room('up', box(0, 0, 6, 5), STOREY_M)], [flight('stair', 0, 1, [1, 1]), door('out', 0, OUTSIDE, [6, 2])], [1])));

  it('stair cells of any shape, one unlike the next', () => {
    const cells = [room('s1', box(0, 0, 3, 6), 0, { kind: 'stair', stairId: 'A' }), room('s2', [[0, 0], [4, 0], [4, 4], [2, 7], [0, 4]], STOREY_M, { kind: 'stair', stairId: 'A' }), room('s3', box(0, 0, 1.2, 1.2), 2 * STOREY_M, { kind: 'stair', stairId: 'A' })];
    const rooms = [room('up', box(4, 0, 9, 4), STOREY_M), room('top', box(1.2, 0, 8, 4), 2 * STOREY_M)];
    walkOut(inhabited([...cells, ...rooms], [flight('f1', 0, 1, [1, 3], 1.2), { ...flight('f2', 1, 2, [1, 3], 0.9), sillZM: 2 * STOREY_M, headZM: 2 * STOREY_M }, door('d1', 3, 1, [4, 2]), door('d2', 4, 2, [1.2, 0.6]), door('out', 0, OUTSIDE, [1.5, 0])], [3, 4]));
  });

  it('twenty buildings of rooms, gaps and stairs drawn at random', () => {
    for (let seed = 1; seed <= 20; seed++) walkOut(atRandom(seed), 900);
  }, 120_000);
});

/** A row of rooms, some apart, some crooked, over three storeys with a stair; a door from each to the next. */
function atRandom(seed: number): SimInput {
  let n = 0;
  const unit = (): number => draw(seed, 1, 0, n++);
  const rooms: CompartmentInput[] = [], openings: OpeningInput[] = [];
  for (let s = 0; s < 3; s++) {
    const stair = rooms.push(room(`F${s + 1}.stair`, box(0, 0, 2 + unit(), 4 + 2 * unit()), s * STOREY_M, { kind: 'stair', stairId: 'A' })) - 1;
    let before = stair, xM = rooms[stair]!.polygonM[1]![0];
    for (let k = 0; k < 3; k++) {
      xM += unit() < 0.3 ? 0.4 * unit() : 0;
      const toM = xM + 2 + 4 * unit(), depthM = 3 + 4 * unit(), notchM = unit() * 0.4 * depthM;
      const notched: PointM[] = [[xM, 0], [toM, 0], [toM, depthM], [(xM + toM) / 2, depthM - notchM], [xM, depthM]];
      const next = rooms.push(room(`F${s + 1}.room${k}`, notched, s * STOREY_M)) - 1;
      openings.push(door(`F${s + 1}.door${k}`, before, next, [xM, 0.5 + 2 * unit()], { clearWidthM: 0.5 + unit() }));
      before = next;
      xM = toM;
    }
    if (s === 0) openings.push(door('out', before, OUTSIDE, [xM, 1]));
    else openings.push({ ...flight(`F${s}.flight`, stair - 4, stair, [1, 2], 0.7 + 0.5 * unit()), sillZM: s * STOREY_M, headZM: s * STOREY_M });
  }
  return inhabited(rooms, openings, [3, 7, 10, 11].filter((c) => c < rooms.length), 4);
}

describe('a building that cannot be walked', () => {
  it('is refused with the place', () => {
    const bowTie: PointM[] = [[0, 0], [5, 5], [5, 0], [0, 4]];
    expect(() => towerGround(inhabited([room('bow', bowTie)], [door('out', 0, OUTSIDE, [5, 2])], [0]))).toThrow(/region "bow": walls cross or overlap at/);
    const closet = box(0, 0, 0.3, 0.3);
    expect(() => towerGround(inhabited([room('closet', closet)], [door('out', 0, OUTSIDE, [0, 0])], [0]))).toThrow(/opening "out": no wall of "closet" has 0.4 m left for it/);
  });
});
