/**
 * The standard tests of evacuation models that concern movement: RiMEA 4.1.1 (R), IMO MSC.1/Circ.1533 annex 3 (I), NIST TN 1822
 * (N) and ISO 20414 (ISO), geometry and expected values as published implementations of them have them. One set of parameters.
 */
import { setDoor } from '../../../src/sim/occupants/space/space.ts';
import { draw, drawNormal, STREAM } from '../../../src/sim/rng.ts';
import type { WalkableInput } from '../../../src/sim/occupants/space/walkable.ts';
import { aCrowd, aLineExit, aRoomWithExit, aWalker, evacuate, OWN_STEP_S, placesIn, rectangle, RESIDENT_MODEL, walkersAt, watchWalls, type Evacuation, type PointM } from '../../builders/a-crowd.ts';
import { SINGLE_FILE_MPERS, STAIRS } from '../../reference/people/measured.ts';
import { counterflow, flightByDensity, flowThrough, meanByDensity, singleFile, speedByDensity, twoRoomsJoined } from './setups.ts';

export interface Row {
  readonly ids: string;
  readonly title: string;
  readonly expected: string;
  readonly run: () => { readonly reached: string; readonly isMet: boolean };
}

const UNTIL_S = 900;
const run = (input: WalkableInput, walkers: Parameters<typeof aCrowd>[1], untilS = UNTIL_S): Evacuation => evacuate(aCrowd(input, walkers, RESIDENT_MODEL), { stepS: OWN_STEP_S, untilS });
const seconds = (...timesS: readonly number[]): string => timesS.map((timeS) => timeS.toFixed(1)).join(' / ') + ' s';

/** Time over a straight length, start and arrival in the open. */
function walkS(lengthM: number, speedMPerS: number, speedFrac = 1): number {
  const input = aRoomWithExit(rectangle(0, 0, lengthM + 2, 2), rectangle(lengthM + 1, 0, lengthM + 2, 2), 'centroid', { speedFrac });
  return run(input, [aWalker('p', [1, 1], { speedMPerS })]).lastS;
}

function within(reachedS: number, expectedS: number, share: number): { reached: string; isMet: boolean } {
  return { reached: seconds(reachedS), isMet: Math.abs(reachedS - expectedS) <= expectedS * share + OWN_STEP_S };
}

const CORNER: PointM[] = [[0, 0], [10, 0], [10, -2], [12, -2], [12, 10], [10, 10], [10, 2], [0, 2]];
const SMALL_ROOM = { outlineM: rectangle(0, 0, 8, 5), exit: aLineExit('exit', 0, [8, 2], [8, 3]) };
const smallRoom = (): WalkableInput => ({ regions: [{ id: 'room', outlineM: SMALL_ROOM.outlineM }], doors: [], exits: [SMALL_ROOM.exit] });

const largeRoomCacheS = new Map<string, number>();

function largeRoomS(isOpen: readonly boolean[]): number {
  const known = largeRoomCacheS.get(isOpen.join());
  if (known !== undefined) return known;
  const lines: [PointM, PointM][] = [[[4, 0], [5, 0]], [[25, 0], [26, 0]], [[4, 20], [5, 20]], [[25, 20], [26, 20]]];
  const exits = lines.flatMap(([a, b], k) => (isOpen[k] ? [aLineExit(`door${k}`, 0, a, b)] : []));
  const input: WalkableInput = { regions: [{ id: 'hall', outlineM: rectangle(0, 0, 30, 20) }], doors: [], exits };
  const nearest = ([x, y]: PointM): number => exits.map((exit, e) => ({ e, d: 'lineM' in exit ? (exit.lineM[0][0] - x) * (exit.lineM[0][0] - x) + (exit.lineM[0][1] - y) * (exit.lineM[0][1] - y) : 0 })).sort((p, q) => p.d - q.d)[0]!.e;
  const places = placesIn(1000, [2, 2, 28, 18]);
  const { lastS } = run(input, walkersAt(places, (i) => ({ exitIndex: nearest(places[i]!) })), 3000);
  largeRoomCacheS.set(isOpen.join(), lastS);
  return lastS;
}

/** Twelve cabins of 3 m x 5 m on either side of a corridor, main exit at its west end, second at its east end. */
function cabins(): WalkableInput {
  const cabin = (k: number): PointM[] => (k < 6 ? rectangle(3 * k, 1, 3 * k + 3, 6) : rectangle(3 * (k - 6), -5, 3 * (k - 6) + 3, 0));
  const door = (k: number): [PointM, PointM] => (k < 6 ? [[3 * k + 1, 1], [3 * k + 1.9, 1]] : [[3 * (k - 6) + 1, 0], [3 * (k - 6) + 1.9, 0]]);
  return {
    regions: [{ id: 'corridor', outlineM: rectangle(0, 0, 18, 1) }, ...Array.from({ length: 12 }, (_, k) => ({ id: `cabin${k + 1}`, outlineM: cabin(k) }))],
    doors: Array.from({ length: 12 }, (_, k) => ({ id: `door${k + 1}`, fromIndex: k + 1, toIndex: 0, lineM: door(k) })),
    exits: [aLineExit('main', 0, [0, 0], [0, 1]), aLineExit('second', 0, [18, 0], [18, 1])],
  };
}

function cabinsRow(): { reached: string; isMet: boolean } {
  const second = [4, 5, 10, 11];
  const walkers = Array.from({ length: 23 }, (_, i) => {
    const k = i < 5 ? [0, 0, 1, 1, 2][i]! : 3 + Math.floor((i - 5) / 2);
    const x = 3 * (k % 6) + 1 + (i % 2), y = k < 6 ? 4 : -3;
    return aWalker(`p${i}`, [x, y], { regionIndex: k + 1, exitIndex: second.includes(k) ? 1 : 0 });
  });
  const crowd = aCrowd(cabins(), walkers, RESIDENT_MODEL);
  evacuate(crowd, { stepS: OWN_STEP_S, untilS: 200 });
  const right = walkers.filter((walker, i) => crowd.state.outExitIndex[i] === walker.exitIndex).length;
  return { reached: `${right} of 23`, isMet: right === 23 };
}

/** Speeds observed over 20 m alone, one after the other, against those assigned. */
function speedsRow(speedsMPerS: readonly number[], lowest: number, highest: number): { reached: string; isMet: boolean } {
  const observed = speedsMPerS.map((speedMPerS) => 20 / walkS(20, speedMPerS));
  const off = Math.max(...observed.map((speed, i) => Math.abs(speed - speedsMPerS[i]!)));
  const isIn = observed.every((speed) => speed >= lowest - 0.03 && speed <= highest + 0.03);
  return { reached: `within ${off.toFixed(3)} m/s`, isMet: off <= 0.03 && isIn };
}

export const ROWS: readonly Row[] = [
  { ids: 'R01', title: 'Speed in a corridor, 40 m at 1.33 m/s', expected: '26 .. 34 s', run: () => within(walkS(40, 1.33), 40 / 1.33, 0.01) },
  { ids: 'I01 N2.1 ISO02', title: 'Speed in a corridor, 40 m at 1 m/s', expected: '40 s ± 2 %', run: () => within(walkS(40, 1), 40, 0.02) },
  { ids: 'R02', title: 'Up a stair, 10 m at 0.50 m/s', expected: '20.0 s ± 5 %', run: () => within(walkS(10, 1, 0.5), 20, 0.05) },
  { ids: 'R03', title: 'Down a stair, 10 m at 0.65 m/s', expected: '15.4 s ± 5 %', run: () => within(walkS(10, 1, 0.65), 10 / 0.65, 0.05) },
  { ids: 'I02 I03', title: 'Stair of 10 m at 1 m/s', expected: '10 s ± 2 %', run: () => within(walkS(10, 1.25, 0.8), 10, 0.02) },
  { ids: 'N2.2 ISO03', title: 'Stair of 100 m at 1 m/s', expected: '100 s ± 5 %', run: () => within(walkS(100, 1.25, 0.8), 100, 0.05) },
  {
    ids: 'R05 I05', title: 'Ten start at their own times, 10 .. 100 s', expected: '± one step', run: () => {
      const startS = (i: number): number => 10 + 90 * draw(1, STREAM.preMovement, i);
      const crowd = aCrowd(smallRoom(), walkersAt(placesIn(10, [1, 1, 6, 4]), (i) => ({ startS: startS(i) })), RESIDENT_MODEL);
      const from = crowd.state.xM.slice();
      const movedS = Array.from({ length: 10 }, () => Infinity);
      evacuate(crowd, { stepS: OWN_STEP_S, untilS: 200, watch: ({ state }) => movedS.forEach((timeS, i) => timeS === Infinity && state.xM[i] !== from[i] && (movedS[i] = state.timeS - OWN_STEP_S)) });
      const off = Math.max(...movedS.map((timeS, i) => Math.abs(timeS - startS(i))));
      return { reached: `${off.toFixed(2)} s`, isMet: off <= OWN_STEP_S + 1e-9 };
    },
  },
  {
    ids: 'R06 I06 N2.3 ISO04', title: 'Twenty round a corner', expected: '20 out, no wall crossed', run: () => {
      const input = aRoomWithExit(CORNER, rectangle(10, 8, 12, 10));
      const crowd = aCrowd(input, walkersAt(placesIn(20, [0.3, 0.3, 6, 1.7])), RESIDENT_MODEL);
      const crossings = watchWalls(crowd);
      const { insideCount } = evacuate(crowd, { stepS: OWN_STEP_S, untilS: 200, watch: crossings.watch });
      return { reached: `${20 - insideCount} out, ${crossings.count()} crossings`, isMet: insideCount === 0 && crossings.count() === 0 };
    },
  },
  { ids: 'R07', title: 'Speeds by age, 20 to 80 years', expected: '± 0.03 m/s of the class', run: () => speedsRow([1.62, 1.54, 1.48, 1.41, 1.27, 1.07, 0.68], 0.68, 1.64) },
  { ids: 'I07', title: 'Fifty of 0.97 .. 1.62 m/s', expected: 'all in range', run: () => speedsRow(Array.from({ length: 50 }, (_, i) => 0.97 + 0.65 * draw(2, STREAM.levelSpeed, i)), 0.97, 1.62) },
  { ids: 'N2.4 ISO05', title: 'A hundred of 1.2 ± 0.2 m/s', expected: 'observed as assigned', run: () => speedsRow(Array.from({ length: 100 }, (_, i) => Math.min(2, Math.max(0.4, 1.2 + 0.2 * drawNormal(3, STREAM.levelSpeed, i)))), 0.4, 2) },
  {
    ids: 'R09', title: 'Large room, 1,000 people, four doors then two', expected: 'ratio 1.6 .. 2.4', run: () => {
      const fourS = largeRoomS([true, true, true, true]), twoS = largeRoomS([false, false, true, true]);
      return { reached: `${seconds(fourS, twoS)}, ratio ${(twoS / fourS).toFixed(2)}`, isMet: twoS / fourS >= 1.6 && twoS / fourS <= 2.4 };
    },
  },
  { ids: 'R10 I10 N3.1', title: 'Cabins, exits as assigned', expected: '23 of 23', run: cabinsRow },
  {
    ids: 'R12a', title: 'Goal near or far behind a bottleneck', expected: 'near first', run: () => {
      const [near, far] = [[12, 14], [18, 20.2]].map(([x0, x1]) => run(twoRoomsJoined(0.2, 1, [x0!, x1!]), walkersAt(placesIn(50, [0.5, 0.5, 5, 9.5]))).lastS);
      return { reached: seconds(near!, far!), isMet: near! <= far! && far! < Infinity };
    },
  },
  {
    ids: 'R12b', title: 'Bottleneck 0.2 m or 5 m long: first room empty', expected: 'longer with 5 m', run: () => {
      const [short, long] = [0.2, 5].map((lengthM) => flowThrough(lengthM, 1, 120).emptyS);
      return { reached: seconds(short!, long!), isMet: short! < long! && long! < Infinity };
    },
  },
  {
    ids: 'R12c', title: 'Two bottlenecks in a row: queues', expected: 'longer at the first', run: () => {
      const outline: PointM[] = [[0, 0], [10, 0], [10, 4.5], [10.2, 4.5], [10.2, 0], [20.2, 0], [20.2, 4.5], [20.4, 4.5], [20.4, 0], [25.4, 0], [25.4, 10], [20.4, 10], [20.4, 5.5], [20.2, 5.5], [20.2, 10], [10.2, 10], [10.2, 5.5], [10, 5.5], [10, 10], [0, 10]];
      const crowd = aCrowd(aRoomWithExit(outline, rectangle(23.4, 0, 25.4, 10)), walkersAt(placesIn(150, [0.3, 0.3, 6, 9.7])), RESIDENT_MODEL);
      let first = 0, second = 0;
      evacuate(crowd, {
        stepS: OWN_STEP_S, untilS: 400, watch: ({ state, walkers, walkerCount }) => {
          let a = 0, b = 0;
          for (let k = 0; k < walkerCount; k++) {
            const x = state.xM[walkers[k]!]!;
            if (x > 8 && x < 10) a += 1;
            if (x > 18.2 && x < 20.2) b += 1;
          }
          first = Math.max(first, a);
          second = Math.max(second, b);
        },
      });
      return { reached: `${first} and ${second} people`, isMet: first > second && crowd.walkerCount === 0 };
    },
  },
  {
    ids: 'R12d', title: 'Bottleneck 0.8, 1.0, 1.2 m wide', expected: 'flow grows with width', run: () => {
      const flows = [0.8, 1, 1.2].map((widthM) => flowThrough(5, widthM, 120).flowPerS);
      return { reached: flows.map((flow) => flow.toFixed(2)).join(' / ') + ' p/s', isMet: flows[0]! < flows[1]! && flows[1]! < flows[2]! };
    },
  },
  {
    ids: 'R13', title: 'A flight fed by a room, up and down: speed over density', expected: '≥ 500 points and ≥ 50 % of them in the bands each way, down faster at ≥ 5 densities', run: () => {
      const [up, down] = [0.43, 0.56].map((speedFrac) => flightByDensity({ speedFrac, counts: [4, 8, 16, 30, 60, 100, 150, 200, 240] }));
      const share = (points: readonly (readonly [number, number])[], band: (typeof STAIRS)['up']): number =>
        points.filter(([d, v]) => [band.fast, band.slow].some(({ middleMPerS, halfMPerS }) => Math.abs(v - middleMPerS(d)) <= halfMPerS(d))).length / points.length;
      const shares = [share(up!, STAIRS.up), share(down!, STAIRS.down)];
      const [upMeans, downMeans] = [up!, down!].map((points) => meanByDensity(points, 0.25));
      const shared = [...upMeans!.keys()].filter((bin) => downMeans!.has(bin));
      const isFaster = shared.every((bin) => downMeans!.get(bin)! > upMeans!.get(bin)!);
      const isMet = shares.every((part) => part >= 0.5) && Math.min(up!.length, down!.length) >= 500 && shared.length >= 5 && isFaster;
      return { reached: `${up!.length} and ${down!.length} points, ${shares.map((part) => `${(100 * part).toFixed(0)} %`).join(' up, ')} down, ${isFaster ? 'down faster' : 'down not always faster'} at ${shared.length} densities`, isMet };
    },
  },
  {
    ids: 'R15', title: 'A hundred straight on or round a corner', expected: 'corner slower than straight of the same length', run: () => {
      const corner: PointM[] = [[26, 1], [26, -34], [20, -34], [20, 0], [0, 0], [0, 6], [21, 6], [21, 1]];
      const starts = walkersAt(placesIn(100, [0.5, 0.5, 15, 5.5]));
      const bentS = run(aRoomWithExit(corner, rectangle(20, -34, 26, -32)), starts).lastS;
      const straightS = run(aRoomWithExit(rectangle(0, 0, 55, 6), rectangle(53, 0, 55, 6)), starts).lastS;
      return { reached: seconds(straightS, bentS), isMet: bentS > straightS && bentS < Infinity };
    },
  },
  {
    ids: 'R16', title: 'Single file: speed over density (an open lane at the densities of the oval)', expected: '≥ 75 % of points between the 10 % and 90 % curves; slower with slower people', run: () => {
      const points = [10, 15, 20, 25, 30, 40].map((count) => singleFile(count, 1.2));
      const inside = points.filter(({ densityPerM, speedMPerS }) => {
        const row = SINGLE_FILE_MPERS.reduce((best, one) => (Math.abs(one[0] - densityPerM) < Math.abs(best[0] - densityPerM) ? one : best));
        return speedMPerS >= row[1] && speedMPerS <= row[3];
      });
      const isSlower = singleFile(10, 0.8).speedMPerS < singleFile(10, 1.2).speedMPerS;
      return { reached: `${inside.length} of ${points.length} points: ${points.map(({ densityPerM, speedMPerS }) => `${speedMPerS.toFixed(2)} m/s at ${densityPerM.toFixed(2)}/m`).join(', ')}`, isMet: inside.length >= 0.75 * points.length && isSlower };
    },
  },
  {
    ids: 'I04 N5.2 ISO11', title: 'Most flow through a door of 1 m, 100 people', expected: '≤ 1.33 p/s', run: () => {
      const result = run(smallRoom(), walkersAt(placesIn(100, [0.3, 0.3, 7.7, 4.7])));
      return { reached: `${(100 / result.lastS).toFixed(2)} p/s`, isMet: result.insideCount === 0 && 100 / result.lastS <= 1.33 };
    },
  },
  {
    ids: 'I08 N2.8 ISO06', title: 'Counterflow: 100 against 0, 10, 50, 100', expected: 'strictly longer, all arrive', run: () => {
      const lasts = [0, 10, 50, 100].map((count) => counterflow(count));
      return { reached: seconds(...lasts), isMet: lasts.every((lastS, k) => lastS < Infinity && (k === 0 || lastS > lasts[k - 1]!)) };
    },
  },
  {
    ids: 'I08 other models', title: 'Counterflow against FDS+Evac 50.0 / 75.0 / 106.9 / 136.1 s', expected: '± 25 %', run: () => {
      const lasts = [0, 10, 50, 100].map((count) => counterflow(count));
      return { reached: seconds(...lasts), isMet: [50.01, 75.04, 106.85, 136.14].every((otherS, k) => Math.abs(lasts[k]! - otherS) <= 0.25 * otherS) };
    },
  },
  {
    ids: 'I09', title: 'Large room, four doors then two', expected: 'ratio 1.8 .. 2.2', run: () => {
      const ratio = largeRoomS([false, false, true, true]) / largeRoomS([true, true, true, true]);
      return { reached: ratio.toFixed(2), isMet: ratio >= 1.8 && ratio <= 2.2 };
    },
  },
  {
    ids: 'N3.3 ISO16', title: 'Two exits, half and half or one in five', expected: 'shares within 10 %', run: () => {
      const input: WalkableInput = { regions: [{ id: 'room', outlineM: rectangle(0, 0, 12, 8) }], doors: [], exits: [aLineExit('a', 0, [0, 3.5], [0, 4.5]), aLineExit('b', 0, [12, 3.5], [12, 4.5])] };
      const shares = [0.5, 0.2].map((share) => {
        const crowd = aCrowd(input, walkersAt(placesIn(100, [1, 1, 11, 7]), (i) => ({ exitIndex: draw(5, STREAM.stairChoice, i) < share ? 0 : 1 })), RESIDENT_MODEL);
        evacuate(crowd, { stepS: OWN_STEP_S, untilS: 200 });
        return crowd.state.outExitIndex.filter((exit) => exit === 0).length / 100;
      });
      return { reached: shares.map((share) => `${(100 * share).toFixed(0)} %`).join(' / '), isMet: Math.abs(shares[0]! - 0.5) <= 0.1 && Math.abs(shares[1]! - 0.2) <= 0.1 };
    },
  },
  {
    ids: 'N4.1', title: 'An exit shuts after 1 s', expected: 'all use the other', run: () => {
      const input: WalkableInput = {
        regions: [{ id: 'room', outlineM: rectangle(0, 0, 12, 8) }, { id: 'west', outlineM: rectangle(-2, 3, 0, 5) }, { id: 'east', outlineM: rectangle(12, 3, 14, 5) }],
        doors: [{ id: 'a', fromIndex: 0, toIndex: 1, lineM: [[0, 3.5], [0, 4.5]] }, { id: 'b', fromIndex: 0, toIndex: 2, lineM: [[12, 3.5], [12, 4.5]] }],
        exits: [aLineExit('a', 1, [-2, 3.5], [-2, 4.5]), aLineExit('b', 2, [14, 3.5], [14, 4.5])],
      };
      const crowd = aCrowd(input, walkersAt(placesIn(20, [3, 1, 11, 7])), RESIDENT_MODEL);
      evacuate(crowd, { stepS: OWN_STEP_S, untilS: 1 });
      setDoor(crowd.space, 0, false);
      crowd.state.exitIndex.fill(1);
      crowd.state.pointIndex.fill(-1);
      evacuate(crowd, { stepS: OWN_STEP_S, untilS: 200 });
      const byOther = crowd.state.outExitIndex.filter((exit) => exit === 1).length;
      return { reached: `${byOther} of 20`, isMet: byOther === 20 };
    },
  },
  {
    ids: 'ISO12', title: 'Stairs 1.0 to 1.8 m wide', expected: 'flow grows with width', run: () => {
      const flows = [1, 1.2, 1.4, 1.6, 1.8].map((widthM) => flowThrough(5, widthM, 100, { speedFrac: 0.5, isStair: true }).flowPerS);
      return { reached: flows.map((flow) => flow.toFixed(2)).join(' / ') + ' p/s', isMet: flows.every((flow, k) => k === 0 || flow > flows[k - 1]!) };
    },
  },
  {
    ids: 'ISO13', title: 'Corridor 60 m x 2 m, 60 to 480 people', expected: 'speed falls with density, never above the free one', run: () => {
      const speeds = [60, 120, 240, 360, 480].map((count) => {
        const points = speedByDensity({ lengthM: 60, widthM: 2, speedFrac: 1, counts: [count] });
        return points.reduce((sum, [, v]) => sum + v, 0) / points.length;
      });
      return { reached: speeds.map((speed) => speed.toFixed(2)).join(' / ') + ' m/s', isMet: speeds.every((speed, k) => speed <= 1.2 + 1e-9 && (k === 0 || speed < speeds[k - 1]!)) };
    },
  },
];

/** Rows of the tables that movement alone cannot answer, and who does. */
export const ELSEWHERE: readonly (readonly [string, string])[] = [
  ['N1.1 ISO01', 'delays before moving: drawn by the population, not by movement'],
  ['N2.6 ISO19', 'dose and incapacitation: tests/verification/occupants/dose.test.ts'],
  ['ISO18', 'speed in smoke: a factor on the free speed that the residents own'],
  ['N2.9 ISO14', 'groups that wait for each other: not built'],
  ['H01 .. H04', 'hand sums of the hydraulic model: tests/verification/occupants has the network; a crowd in continuous space is not bound by them'],
];
