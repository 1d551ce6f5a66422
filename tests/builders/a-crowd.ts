/** Crowds in a space: the published runs, rooms and corridors of the standard tests, and what came of an evacuation. */
import { advance } from '../../src/sim/occupants/space/advance.ts';
import { createCrowd, type Crowd, type WalkerInput } from '../../src/sim/occupants/space/crowd.ts';
import { isInCell } from '../../src/sim/occupants/space/mesh.ts';
import { createTrace, follow } from '../../src/sim/occupants/space/sight.ts';
import { createSpace } from '../../src/sim/occupants/space/space.ts';
import { PRESETS, type Preset } from '../../src/sim/occupants/space/presets.ts';
import { OWN_STEP_S, type SpeedModel } from '../../src/sim/occupants/space/speed-model.ts';
import type { ExitInput, RegionInput, WalkableInput } from '../../src/sim/occupants/space/walkable.ts';
import { PUBLISHED_RUNS, type PublishedRun } from '../reference/people/jupedsim-runs.ts';

export type PointM = readonly [number, number];

export { OWN_STEP_S, PRESETS, PUBLISHED_RUNS, type Preset, type PublishedRun };

/** The equations and constants of the published runs, and the default of the product. */
export const REFERENCE_MODEL = PRESETS.sameWork.model;
export const OWN_STEP_MODEL = PRESETS.sameWorkOwnStep.model;
export const RESIDENT_MODEL = PRESETS.resident.model;

const METRES_PER_MM = 0.001;
const DEFAULT_WALKER = { regionIndex: 0, exitIndex: 0, speedMPerS: 1.2, radiusM: PRESETS.resident.radiusM, timeGapS: PRESETS.resident.timeGapS, startS: 0 };

export function rectangle(x0M: number, y0M: number, x1M: number, y1M: number): PointM[] {
  return [[x0M, y0M], [x1M, y0M], [x1M, y1M], [x0M, y1M]];
}

/** One region and an exit area in it. */
export function aRoomWithExit(outlineM: readonly PointM[], areaM: readonly PointM[], aim: 'centroid' | 'nearest' = 'nearest', region: Partial<RegionInput> = {}): WalkableInput {
  return { regions: [{ id: 'room', outlineM, ...region }], doors: [], exits: [{ id: 'exit', regionIndex: 0, areaM, aim }] };
}

export function aLineExit(id: string, regionIndex: number, aM: PointM, bM: PointM): ExitInput {
  return { id, regionIndex, lineM: [aM, bM] };
}

export function aWalker(id: string, placeM: PointM, given: Partial<WalkerInput> = {}): WalkerInput {
  return { ...DEFAULT_WALKER, id, placeM, ...given };
}

/** Walkers at places; `given` may depend on the index. */
export function walkersAt(placesM: readonly PointM[], given: (i: number) => Partial<WalkerInput> = () => ({})): WalkerInput[] {
  return placesM.map((placeM, i) => aWalker(`p${i}`, placeM, given(i)));
}

/** So many places in a box, row by row, evenly spaced and shifted a little by a fixed pattern. */
export function placesIn(count: number, [x0M, y0M, x1M, y1M]: readonly [number, number, number, number], shiftFrac = 0.2): PointM[] {
  const widthM = x1M - x0M, depthM = y1M - y0M;
  const columns = Math.ceil(Math.sqrt((count * widthM) / depthM));
  const rows = Math.ceil(count / columns);
  const shift = (i: number, k: number): number => (((i * 7919 + k * 104729) % 997) / 997 - 0.5) * shiftFrac;
  return Array.from({ length: count }, (_, i): PointM => {
    const column = i % columns, row = Math.floor(i / columns);
    return [x0M + ((column + 0.5 + shift(i, 1)) / columns) * widthM, y0M + ((row + 0.5 + shift(i, 2)) / rows) * depthM];
  });
}

export function aCrowd(input: WalkableInput, walkers: readonly WalkerInput[], model: SpeedModel = REFERENCE_MODEL): Crowd {
  return createCrowd(createSpace(input, model), walkers);
}

/** Geometry, people and start of a published run; a nudge moves everybody by up to 48 times that. */
export function aPublishedRun(run: PublishedRun, model: SpeedModel = REFERENCE_MODEL, nudgeM = 0): Crowd {
  const places = startsM(run).map(([xM, yM], i): PointM => [xM + (((i * 7919) % 97) - 48) * nudgeM, yM]);
  return aCrowd(aRoomWithExit(pointsM(run.outlineMm), pointsM(run.exitMm), 'centroid'), walkersAt(places, () => ({ radiusM: PRESETS.sameWork.radiusM, timeGapS: PRESETS.sameWork.timeGapS })), model);
}

function pointsM(mm: readonly number[]): PointM[] {
  return Array.from({ length: mm.length / 2 }, (_, i): PointM => [mm[2 * i]! * METRES_PER_MM, mm[2 * i + 1]! * METRES_PER_MM]);
}

function startsM({ startsMm, count }: PublishedRun): PointM[] {
  const bytes = Uint8Array.from(atob(startsMm), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Array.from({ length: count }, (_, i): PointM => [view.getInt32(8 * i, true) * METRES_PER_MM, view.getInt32(8 * i + 4, true) * METRES_PER_MM]);
}

export interface Evacuation {
  /** Sorted; Infinity: still inside. */
  readonly outAtS: readonly number[];
  readonly t50S: number;
  readonly t90S: number;
  readonly lastS: number;
  readonly insideCount: number;
  readonly agentStepCount: number;
}

/** Runs until all are out or the time is up; `watch` sees the crowd after every step. */
export function evacuate(crowd: Crowd, { stepS, untilS, watch }: { readonly stepS: number; readonly untilS: number; readonly watch?: (crowd: Crowd) => void }): Evacuation {
  let agentStepCount = 0;
  while (crowd.state.timeS < untilS && (crowd.walkerCount > 0 || crowd.state.startedCount < crowd.count)) {
    advance(crowd, stepS);
    agentStepCount += crowd.walkerCount;
    watch?.(crowd);
  }
  const outAtS = [...crowd.state.outAtS].sort((a, b) => a - b);
  const at = (share: number): number => outAtS[Math.ceil(share * crowd.count) - 1]!;
  return { outAtS, t50S: at(0.5), t90S: at(0.9), lastS: at(1), insideCount: outAtS.filter((timeS) => timeS === Infinity).length, agentStepCount };
}

/** Counts steps that were no free line over the ground from where they began. */
export function watchWalls({ space: { mesh }, state: first }: Crowd): { readonly watch: (crowd: Crowd) => void; readonly count: () => number } {
  const trace = createTrace();
  let last = { x: first.xM.slice(), y: first.yM.slice(), cell: first.cellIndex.slice() };
  let crossed = 0;
  const watch = ({ state, walkers, walkerCount }: Crowd): void => {
    for (let k = 0; k < walkerCount; k++) {
      const i = walkers[k]!;
      const isFree = follow(mesh, { cellIndex: last.cell[i]!, fromXM: last.x[i]!, fromYM: last.y[i]!, toXM: state.xM[i]!, toYM: state.yM[i]!, isClear: false }, trace);
      if (!isFree || !isInCell(mesh, state.cellIndex[i]!, state.xM[i]!, state.yM[i]!)) crossed += 1;
    }
    last = { x: state.xM.slice(), y: state.yM.slice(), cell: state.cellIndex.slice() };
  };
  return { watch, count: () => crossed };
}

/** 10,000 people as in the published hall (100 m x 100 m, 8 m opening) and corridor (540 m x 20 m), at one a square metre. */
export function aScaleCrowd(kind: 'hall' | 'corridor', model: SpeedModel = OWN_STEP_MODEL): Crowd {
  const input = kind === 'hall'
    ? aRoomWithExit([[100, 0], [0, 0], [0, 100], [100, 100], [100, 54], [100.5, 54], [100.5, 56], [106.5, 56], [106.5, 44], [100.5, 44], [100.5, 46], [100, 46]], rectangle(104.5, 44, 106.5, 56), 'centroid')
    : aRoomWithExit(rectangle(0, 0, 540, 20), rectangle(538, 0, 540, 20), 'centroid');
  const box = kind === 'hall' ? ([0.5, 0.5, 99.5, 99.5] as const) : ([0.5, 0.5, 499.5, 19.5] as const);
  return aCrowd(input, walkersAt(placesIn(10_000, box)), model);
}
