/** Set-ups that several rows share. */
import type { WalkableInput } from '../../../src/sim/occupants/space/walkable.ts';
import { aCrowd, aLineExit, aRoomWithExit, evacuate, OWN_STEP_S, placesIn, rectangle, RESIDENT_MODEL, walkersAt, type PointM } from '../../builders/a-crowd.ts';

/** Two rooms of 10 m x 10 m joined by a passage; the exit area in the second. */
export function twoRoomsJoined(lengthM: number, widthM: number, exitXM: readonly [number, number], stair: { readonly speedFrac?: number; readonly isStair?: boolean } = {}): WalkableInput {
  const low = 5 - widthM / 2, high = 5 + widthM / 2, x = 10 + lengthM;
  const outline: PointM[] = [[0, 0], [10, 0], [10, low], [x, low], [x, 0], [x + 10, 0], [x + 10, 10], [x, 10], [x, high], [10, high], [10, 10], [0, 10]];
  return aRoomWithExit(outline, rectangle(exitXM[0], 0, exitXM[1], 10), 'nearest', stair);
}

/** Flow into a passage between its 10th and 90th person, and when the first room is empty. */
export function flowThrough(lengthM: number, widthM: number, count: number, stair: { readonly speedFrac?: number; readonly isStair?: boolean } = {}): { readonly flowPerS: number; readonly emptyS: number } {
  const crowd = aCrowd(twoRoomsJoined(lengthM, widthM, [lengthM + 13, lengthM + 20], stair), walkersAt(placesIn(count, [0.3, 0.3, 7, 9.7])), RESIDENT_MODEL);
  const enteredS: number[] = Array.from({ length: count }, () => Infinity);
  evacuate(crowd, { stepS: OWN_STEP_S, untilS: 900, watch: ({ state }) => enteredS.forEach((timeS, i) => timeS === Infinity && state.xM[i]! >= 10 && (enteredS[i] = state.timeS)) });
  const sorted = enteredS.sort((a, b) => a - b);
  const from = Math.floor(0.1 * count), to = Math.floor(0.9 * count);
  return { flowPerS: (to - from) / (sorted[to]! - sorted[from]!), emptyS: sorted[count - 1]! };
}

const counterflowCacheS = new Map<number, number>();

/** Last arrival of 100 people from the left while others come from the right. */
export function counterflow(opposingCount: number): number {
  const known = counterflowCacheS.get(opposingCount);
  if (known !== undefined) return known;
  const outline: PointM[] = [[0, 0], [10, 0], [10, 4], [20, 4], [20, 0], [30, 0], [30, 10], [20, 10], [20, 6], [10, 6], [10, 10], [0, 10]];
  const input: WalkableInput = { regions: [{ id: 'rooms', outlineM: outline }], doors: [], exits: [aLineExit('east', 0, [30, 0.5], [30, 9.5]), aLineExit('west', 0, [0, 0.5], [0, 9.5])] };
  const walkers = [...walkersAt(placesIn(100, [0.4, 0.4, 9, 9.6])), ...walkersAt(placesIn(opposingCount, [21, 0.4, 29.6, 9.6]), () => ({ exitIndex: 1 })).map((walker) => ({ ...walker, id: `o${walker.id}` }))];
  const { lastS } = evacuate(aCrowd(input, walkers, RESIDENT_MODEL), { stepS: OWN_STEP_S, untilS: 900 });
  counterflowCacheS.set(opposingCount, lastS);
  return lastS;
}

/** Density and speed of people in the middle third of a corridor or stair, every second while they pass. */
export function speedByDensity({ lengthM, widthM, speedFrac, counts, isStair = false }: { readonly lengthM: number; readonly widthM: number; readonly speedFrac: number; readonly isStair?: boolean; readonly counts: readonly number[] }): [number, number][] {
  const points: [number, number][] = [];
  const fromM = lengthM / 3, toM = (2 * lengthM) / 3;
  for (const count of counts) {
    const input = aRoomWithExit(rectangle(0, 0, lengthM, widthM), rectangle(lengthM - 1, 0, lengthM, widthM), 'nearest', { speedFrac, isStair });
    const crowd = aCrowd(input, walkersAt(placesIn(count, [0.3, 0.3, lengthM - 1.3, widthM - 0.3], 0.1)), RESIDENT_MODEL);
    evacuate(crowd, {
      stepS: OWN_STEP_S, untilS: 60, watch: ({ state, walkers, walkerCount }) => {
        if (state.timeS < 2 || state.stepCount % Math.round(1 / OWN_STEP_S) !== 0) return;
        const inside = Array.from(walkers.subarray(0, walkerCount)).filter((i) => state.xM[i]! >= fromM && state.xM[i]! <= toM);
        if (inside.length > 1) points.push([inside.length / ((toM - fromM) * widthM), inside.reduce((sum, i) => sum + state.speedMPerS[i]!, 0) / inside.length]);
      },
    });
  }
  return points;
}

/** A loop of 26.85 m unrolled: a lane so long that its middle sees no end, everybody as far apart as on the loop. */
export function singleFile(loopCount: number, speedMPerS: number): { readonly densityPerM: number; readonly speedMPerS: number } {
  const densityPerM = loopCount / 26.85;
  const count = 4 * loopCount, lengthM = count / densityPerM;
  const input = aRoomWithExit(rectangle(0, 0, lengthM + 100, 0.8), rectangle(lengthM + 99, 0, lengthM + 100, 0.8), 'centroid');
  const places = Array.from({ length: count }, (_, i): PointM => [0.5 + i / densityPerM, 0.4]);
  const crowd = aCrowd(input, walkersAt(places, () => ({ speedMPerS, radiusM: 0.15 })), RESIDENT_MODEL);
  let sum = 0, seen = 0;
  evacuate(crowd, {
    stepS: OWN_STEP_S, untilS: 8, watch: ({ state }) => {
      if (state.timeS < 4) return;
      for (let i = Math.floor(count / 4); i < count / 2; i++) {
        sum += state.speedMPerS[i]!;
        seen += 1;
      }
    },
  });
  return { densityPerM, speedMPerS: sum / seen };
}

/** A straight flight 2 m wide fed by a room: density and speed on its middle four metres, every second while people pass. */
export function flightByDensity({ speedFrac, counts }: { readonly speedFrac: number; readonly counts: readonly number[] }): [number, number][] {
  const points: [number, number][] = [];
  const fromM = 13, toM = 17, widthM = 2, everyCount = Math.round(1 / OWN_STEP_S);
  for (const count of counts) {
    const input: WalkableInput = {
      regions: [{ id: 'room', outlineM: rectangle(0, 0, 10, 10) }, { id: 'flight', outlineM: rectangle(10, 4, 20, 6), speedFrac, isStair: true }, { id: 'landing', outlineM: rectangle(20, 4, 24, 6) }],
      doors: [{ id: 'foot', fromIndex: 0, toIndex: 1, lineM: [[10, 4], [10, 6]] }, { id: 'head', fromIndex: 1, toIndex: 2, lineM: [[20, 4], [20, 6]] }],
      exits: [aLineExit('exit', 2, [24, 4], [24, 6])],
    };
    const crowd = aCrowd(input, walkersAt(placesIn(count, [0.3, 0.3, 9, 9.7], 0.5)), RESIDENT_MODEL);
    let last = crowd.state.xM.slice();
    evacuate(crowd, {
      stepS: OWN_STEP_S, untilS: 300, watch: ({ state, walkers, walkerCount }) => {
        if (state.stepCount % everyCount !== 0) return;
        const inside = Array.from(walkers.subarray(0, walkerCount)).filter((i) => state.xM[i]! >= fromM && state.xM[i]! <= toM);
        if (inside.length > 0) points.push([inside.length / ((toM - fromM) * widthM), inside.reduce((sum, i) => sum + state.xM[i]! - last[i]!, 0) / inside.length]);
        last = state.xM.slice();
      },
    });
  }
  return points;
}

/** Mean speed in every bin of density. */
export function meanByDensity(points: readonly (readonly [number, number])[], binPerM2: number): Map<number, number> {
  const bins = new Map<number, number[]>();
  for (const [density, speed] of points) {
    const bin = Math.floor(density / binPerM2);
    bins.set(bin, [...(bins.get(bin) ?? []), speed]);
  }
  return new Map([...bins].map(([bin, speeds]) => [bin, speeds.reduce((a, b) => a + b, 0) / speeds.length]));
}
