/**
 * People in a space: structure of arrays, one index a person for ever. The state is all that changes and all that a restored
 * run needs; everything else is derived.
 */
import { createBodies, WALKER, type Bodies, type BodyState } from './bodies.ts';
import { at, refuse, widthM } from './check-walkable.ts';
import { cellAt } from './mesh.ts';
import { listPairs } from './pairs.ts';
import { RADIUS_MAX_M, type Space } from './space.ts';
import { NO_POINT, refreshWays } from './ways.ts';
import { toGoM } from './steering.ts';

export interface WalkerInput {
  readonly id: string;
  readonly regionIndex: number;
  readonly placeM: readonly [number, number];
  readonly exitIndex: number;
  readonly speedMPerS: number;
  readonly radiusM: number;
  readonly timeGapS: number;
  /** Stands still until then. */
  readonly startS: number;
}

export interface CrowdState extends BodyState {
  timeS: number;
  stepCount: number;
  /** Walkers in order of start that have started. */
  startedCount: number;
  /** Turning point headed for. */
  readonly pointIndex: Int32Array;
  readonly exitIndex: Int32Array;
  readonly outAtS: Float64Array;
  readonly outExitIndex: Int32Array;
}

export interface Crowd extends Bodies {
  readonly space: Space;
  readonly state: CrowdState;
  readonly count: number;
  readonly startS: Float64Array;
  /** Indexes by startS. */
  readonly startOrder: Int32Array;
}

export interface SavedCrowd {
  readonly state: CrowdState;
  readonly isDoorOpen: Uint8Array;
}

/** So many faults are told one by one. Assumed; enough to find the cause. */
const TOLD_COUNT = 20;

/** Throws WalkableError naming everybody who cannot stand or leave where they are. */
export function createCrowd(space: Space, walkers: readonly WalkerInput[]): Crowd {
  const cells = walkers.map(({ regionIndex, placeM }) => (space.input.regions[regionIndex] ? cellAt(space.mesh, regionIndex, placeM[0], placeM[1]) : -1));
  const faults = walkers.flatMap((walker, i) => walkerFaults(space, walker, cells[i]!));
  if (faults.length === 0) faults.push(...overlaps(walkers), ...narrowDoors(space, walkers));
  refuse(faults.length > TOLD_COUNT ? [...faults.slice(0, TOLD_COUNT), `… and ${faults.length - TOLD_COUNT} more like these`] : faults);
  const column = (pick: (walker: WalkerInput) => number): Float64Array => Float64Array.from(walkers, pick);
  const count = walkers.length;
  const xM = column(({ placeM }) => placeM[0]), yM = column(({ placeM }) => placeM[1]);
  const radiusM = column((w) => w.radiusM), timeGapS = column((w) => w.timeGapS), freeMPerS = column((w) => w.speedMPerS), startS = column((w) => w.startS);
  const state: CrowdState = {
    timeS: 0, stepCount: 0, isListStale: true, startedCount: 0,
    anchorXM: xM.slice(), anchorYM: yM.slice(), anchorCell: Int32Array.from(cells), anchorStatus: new Uint8Array(count),
    status: new Uint8Array(count), xM, yM, cellIndex: Int32Array.from(cells), headingXFrac: new Float64Array(count), headingYFrac: new Float64Array(count), speedMPerS: new Float64Array(count), stoodS: new Float64Array(count),
    pointIndex: new Int32Array(count).fill(NO_POINT), exitIndex: Int32Array.from(walkers, (w) => w.exitIndex), outAtS: new Float64Array(count).fill(Infinity), outExitIndex: new Int32Array(count).fill(-1),
  };
  const startOrder = Int32Array.from(walkers, (_, i) => i).sort((a, b) => startS[a]! - startS[b]! || a - b);
  return { ...createBodies(space, state, { radiusM, timeGapS, freeMPerS }), goalIndex: state.exitIndex, count, startS, startOrder };
}

function walkerFaults(space: Space, walker: WalkerInput, cell: number): string[] {
  const name = `person "${walker.id}" at ${at(walker.placeM)}`;
  const { placeM, speedMPerS, radiusM, timeGapS, startS, regionIndex, exitIndex } = walker;
  if (!placeM.every(Number.isFinite)) return [`${name}: is nowhere`];
  const faults: string[] = [];
  const need = (isGood: boolean, what: string): void => void (isGood || faults.push(`${name}: ${what}`));
  need(speedMPerS > 0 && speedMPerS <= 5, `speed ${speedMPerS} m/s is outside 0..5`);
  need(radiusM > 0 && radiusM <= RADIUS_MAX_M, `radius ${radiusM} m is outside 0..${RADIUS_MAX_M}`);
  need(timeGapS >= 0.1 && timeGapS <= 10, `time gap ${timeGapS} s is outside 0.1..10`);
  need(startS >= 0, `start ${startS} s is not a time`);
  need(space.input.exits[exitIndex] !== undefined, `there is no exit ${exitIndex}; known: 0..${space.input.exits.length - 1}`);
  if (!space.input.regions[regionIndex]) return [...faults, `${name}: there is no region ${regionIndex}`];
  if (cell < 0) return [...faults, `${name}: stands in a wall or outside region "${space.input.regions[regionIndex].id}"`];
  if (faults.length === 0) need(toGoM(space, exitIndex, cell, placeM[0], placeM[1]) < Infinity, `no way to exit "${space.input.exits[exitIndex]!.id}"`);
  return faults;
}

/** Two people more than half inside each other cannot both be there; less than that they move apart. */
function overlaps(walkers: readonly WalkerInput[]): string[] {
  const sizeM = 2 * RADIUS_MAX_M;
  const squares = new Map<string, number[]>();
  const faults: string[] = [];
  walkers.forEach((walker, i) => {
    const sx = Math.floor(walker.placeM[0] / sizeM), sy = Math.floor(walker.placeM[1] / sizeM);
    for (let d = 0; d < 9 && faults.length <= TOLD_COUNT; d++) {
      const others = squares.get(`${walker.regionIndex} ${sx + (d % 3) - 1} ${sy + Math.floor(d / 3) - 1}`) ?? [];
      const on = others.find((j) => widthM([walker.placeM, walkers[j]!.placeM]) < (walker.radiusM + walkers[j]!.radiusM) / 2);
      if (on !== undefined) faults.push(`person "${walker.id}" at ${at(walker.placeM)}: stands on person "${walkers[on]!.id}" at ${at(walkers[on]!.placeM)}`);
    }
    const key = `${walker.regionIndex} ${sx} ${sy}`;
    const here = squares.get(key);
    if (here) here.push(i);
    else squares.set(key, [i]);
  });
  return faults;
}

function narrowDoors({ input }: Space, walkers: readonly WalkerInput[]): string[] {
  const widestM = 2 * walkers.reduce((most, { radiusM }) => Math.max(most, radiusM), 0);
  return input.doors.filter(({ lineM }) => widthM(lineM) < widestM).map(({ id, lineM }) => `door "${id}" at ${at(lineM[0])} is ${widthM(lineM).toFixed(2)} m wide; the widest person needs ${widestM.toFixed(2)} m`);
}

/** A copy of all that changes. */
export function saveCrowd({ state, space }: Crowd): SavedCrowd {
  return { state: copyOf(state), isDoorOpen: space.mesh.isDoorOpen.slice() };
}

/** Goes back to a saved state of the same people in the same space. */
export function restoreCrowd(crowd: Crowd, saved: SavedCrowd): void {
  const { state, space, pairs } = crowd;
  for (const [key, value] of Object.entries(saved.state)) {
    const own = state[key as keyof CrowdState];
    if (typeof own === 'object') own.set(value as never);
    else Object.assign(state, { [key]: value as unknown });
  }
  if (space.mesh.isDoorOpen.some((isOpen, d) => isOpen !== saved.isDoorOpen[d])) {
    space.mesh.isDoorOpen.set(saved.isDoorOpen);
    refreshWays(space.ways, space.mesh);
  }
  crowd.walkerCount = 0;
  for (let i = 0; i < crowd.count; i++) if (state.status[i] === WALKER.walking) crowd.walkers[crowd.walkerCount++] = i;
  listPairs(pairs, space, state);
}

function copyOf(state: CrowdState): CrowdState {
  return Object.fromEntries(Object.entries(state).map(([key, value]) => [key, typeof value === 'object' ? (value as Float64Array).slice() : (value as unknown)])) as unknown as CrowdState;
}
