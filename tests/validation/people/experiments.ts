/** Set-ups of measured movement, each for any preset: corridors, bottlenecks, stairs, single file, counterflow, merging. */
import type { Crowd, WalkerInput } from '../../../src/sim/occupants/space/crowd.ts';
import type { WalkableInput } from '../../../src/sim/occupants/space/walkable.ts';
import { aCrowd, aLineExit, aRoomWithExit, aWalker, evacuate, OWN_STEP_S, placesIn, rectangle, type PointM, type Preset } from '../../builders/a-crowd.ts';

export interface Setting {
  readonly preset: Preset;
  readonly stepS?: number;
  /** Of everybody; the default is that of the published runs. */
  readonly speedMPerS?: number;
}

/** People of the preset at places. */
export function people({ preset, speedMPerS = 1.2 }: Setting, placesM: readonly PointM[], given: Partial<WalkerInput> = {}, prefix = 'p'): WalkerInput[] {
  return placesM.map((placeM, i) => aWalker(`${prefix}${i}`, placeM, { radiusM: preset.radiusM, timeGapS: preset.timeGapS, speedMPerS, ...given }));
}

const SETTLE_S = 10;
const MEASURE_S = 20;

export interface Point {
  readonly densityPerM2: number;
  readonly speedMPerS: number;
}

/** A corridor or flight filled evenly over 100 m; density and speed along it of who is in ten metres past its middle. */
export function fundamentalPoint(setting: Setting, { widthM, densityPerM2, speedFrac = 1, isStair = false }: { readonly widthM: number; readonly densityPerM2: number; readonly speedFrac?: number; readonly isStair?: boolean }): Point {
  const lengthM = 100, fromM = 55, toM = 65, stepS = setting.stepS ?? OWN_STEP_S;
  const input = aRoomWithExit(rectangle(0, 0, lengthM, widthM), rectangle(lengthM - 1, 0, lengthM, widthM), 'nearest', { speedFrac, isStair });
  const crowd = aCrowd(input, people(setting, placesIn(Math.round(densityPerM2 * lengthM * widthM), [0.1, 0.2, lengthM - 1, widthM - 0.2], 0.6)), setting.preset.model);
  const everyCount = Math.round(1 / stepS);
  let last = crowd.state.xM.slice();
  let countSum = 0, wayM = 0, wayCount = 0, looks = 0;
  evacuate(crowd, {
    stepS, untilS: SETTLE_S + MEASURE_S, watch: ({ state, walkers, walkerCount }) => {
      if (state.stepCount % everyCount !== 0) return;
      if (state.timeS > SETTLE_S) {
        looks += 1;
        for (let k = 0; k < walkerCount; k++) {
          const i = walkers[k]!;
          if (state.xM[i]! < fromM || state.xM[i]! > toM) continue;
          countSum += 1;
          wayCount += 1;
          wayM += state.xM[i]! - last[i]!;
        }
      }
      last = state.xM.slice();
    },
  });
  return { densityPerM2: countSum / looks / ((toM - fromM) * widthM), speedMPerS: wayM / wayCount };
}

/** People a second through a passage, from the 10th to the 90th of a hundred; Infinity or stuck people show as 0. */
export function bottleneckFlow(setting: Setting, { widthM, lengthM, count = 150, speedFrac = 1, isStair = false }: { readonly widthM: number; readonly lengthM: number; readonly count?: number; readonly speedFrac?: number; readonly isStair?: boolean }): number {
  const low = 5 - widthM / 2, high = 5 + widthM / 2;
  const input: WalkableInput = {
    regions: [{ id: 'room', outlineM: rectangle(0, 0, 10, 10) }, { id: 'passage', outlineM: rectangle(10, low, 10 + lengthM, high), speedFrac, isStair }, { id: 'beyond', outlineM: rectangle(10 + lengthM, 0, 20 + lengthM, 10) }],
    doors: [{ id: 'in', fromIndex: 0, toIndex: 1, lineM: [[10, low], [10, high]] }, { id: 'out', fromIndex: 1, toIndex: 2, lineM: [[10 + lengthM, low], [10 + lengthM, high]] }],
    exits: [{ id: 'exit', regionIndex: 2, areaM: rectangle(14 + lengthM, 0, 20 + lengthM, 10), aim: 'nearest' }],
  };
  const crowd = aCrowd(input, people(setting, placesIn(count, [0.3, 0.3, 7.5, 9.7], 0.5)), setting.preset.model);
  return flowBetween(crowd, setting, (xM) => xM >= 10 + lengthM / 2);
}

/** Flow of the middle 80 % past a line. */
export function flowBetween(crowd: Crowd, { stepS = OWN_STEP_S }: Setting, isPast: (xM: number, yM: number) => boolean): number {
  const passedS: number[] = Array.from({ length: crowd.count }, () => Infinity);
  evacuate(crowd, { stepS, untilS: 900, watch: ({ state }) => passedS.forEach((timeS, i) => timeS === Infinity && isPast(state.xM[i]!, state.yM[i]!) && (passedS[i] = state.timeS)) });
  const sorted = passedS.sort((a, b) => a - b);
  const from = Math.floor(0.1 * crowd.count), to = Math.floor(0.9 * crowd.count);
  return sorted[crowd.count - 1] === Infinity ? 0 : (to - from) / (sorted[to]! - sorted[from]!);
}

/** A room of 8 m x 5 m with a door in the middle of the 5 m wall: mean flow of a hundred people over the whole period. */
export function smallRoomFlow(setting: Setting, widthM = 1): number {
  const input: WalkableInput = { regions: [{ id: 'room', outlineM: rectangle(0, 0, 8, 5) }], doors: [], exits: [aLineExit('exit', 0, [8, 2.5 - widthM / 2], [8, 2.5 + widthM / 2])] };
  const crowd = aCrowd(input, people(setting, placesIn(100, [0.3, 0.3, 7.7, 4.7])), setting.preset.model);
  return 100 / evacuate(crowd, { stepS: setting.stepS ?? OWN_STEP_S, untilS: 600 }).lastS;
}

/** Two rooms and a corridor 10 m long: last of a hundred from the left while others come from the right. */
export function counterflowS(setting: Setting, { widthM, opposingCount }: { readonly widthM: number; readonly opposingCount: number }): number {
  const low = 5 - widthM / 2, high = 5 + widthM / 2;
  const outline: PointM[] = [[0, 0], [10, 0], [10, low], [20, low], [20, 0], [30, 0], [30, 10], [20, 10], [20, high], [10, high], [10, 10], [0, 10]];
  const input: WalkableInput = { regions: [{ id: 'rooms', outlineM: outline }], doors: [], exits: [aLineExit('east', 0, [30, 0.5], [30, 9.5]), aLineExit('west', 0, [0, 0.5], [0, 9.5])] };
  const walkers = [...people(setting, placesIn(100, [0.4, 0.4, 9, 9.6])), ...people(setting, placesIn(opposingCount, [21, 0.4, 29.6, 9.6]), { exitIndex: 1 }, 'o')];
  return evacuate(aCrowd(input, walkers, setting.preset.model), { stepS: setting.stepS ?? OWN_STEP_S, untilS: 900 }).lastS;
}

/** A lane so long that its middle sees no end, everybody equally far apart: mean speed after four seconds. */
export function singleFileMPerS(setting: Setting, densityPerM: number): number {
  const count = 120, lengthM = count / densityPerM;
  const input = aRoomWithExit(rectangle(0, 0, lengthM + 100, 0.8), rectangle(lengthM + 99, 0, lengthM + 100, 0.8), 'centroid');
  const crowd = aCrowd(input, people(setting, Array.from({ length: count }, (_, i): PointM => [0.5 + i / densityPerM, 0.4]), { radiusM: 0.15 }), setting.preset.model);
  const last = crowd.state.xM.slice();
  evacuate(crowd, { stepS: setting.stepS ?? OWN_STEP_S, untilS: 4 });
  last.set(crowd.state.xM);
  evacuate(crowd, { stepS: setting.stepS ?? OWN_STEP_S, untilS: 8 });
  let sum = 0;
  for (let i = 30; i < 60; i++) sum += crowd.state.xM[i]! - last[i]!;
  return sum / 30 / 4;
}

/** Two corridors 2 m wide that meet head on over a stem 2 m wide, 60 people each: share of the left one while both queue. */
export function junctionShareFrac(setting: Setting, widthM: number): { readonly shareFrac: number; readonly insideCount: number } {
  const outline: PointM[] = [[0, 0], [10, 0], [10, -12], [10 + widthM, -12], [10 + widthM, 0], [20 + widthM, 0], [20 + widthM, 2], [0, 2]];
  const input = aRoomWithExit(outline, rectangle(10, -12, 10 + widthM, -11));
  const side = 60;
  const walkers = [...people(setting, placesIn(side, [0.3, 0.2, 9.5, 1.8])), ...people(setting, placesIn(side, [10.5 + widthM, 0.2, 19.7 + widthM, 1.8]), {}, 'r')];
  const crowd = aCrowd(input, walkers, setting.preset.model);
  const passed = new Uint8Array(2 * side);
  let left = 0, all = 0;
  const { insideCount } = evacuate(crowd, {
    stepS: setting.stepS ?? OWN_STEP_S, untilS: 400, watch: ({ state }) => {
      for (let i = 0; i < 2 * side; i++) {
        if (passed[i] === 1 || state.yM[i]! > -2) continue;
        passed[i] = 1;
        // Until either side has run low.
        if (left >= 0.75 * side || all - left >= 0.75 * side) continue;
        all += 1;
        if (i < side) left += 1;
      }
    },
  });
  return { shareFrac: left / all, insideCount };
}
