/** One step of a crowd that walks to exits: who starts, who is out, which way each turns next. People who wait or have left cost nothing. */
import { WALKER } from './bodies.ts';
import type { Crowd, CrowdState } from './crowd.ts';
import { spotAt } from './lattice.ts';
import { freshenLists, moveBodies } from './move.ts';
import { isInArea, type Space } from './space.ts';
import { nextPoint } from './steering.ts';
import { NO_POINT } from './ways.ts';

/** People look up their way this often. Assumed; 0.05 .. 0.2 s: at 1.2 m/s a tenth of a second is half a lattice square. */
const LOOK_EVERY_S = 0.1;
/** Who comes this near to a turning point looks at once, in steps. Assumed; more than one, so that nobody steps past it and back. */
const AT_TURN_STEPS = 2;
/** Who heads for a goal makes sure at every so many looks only. Assumed; 2 .. 10. */
const SURE_LOOKS = 5;

export function advance(crowd: Crowd, stepS: number): void {
  const { state } = crowd;
  leaveByAreas(crowd);
  startWalkers(crowd);
  if (crowd.walkerCount > 0) {
    freshenLists(crowd);
    lookUpWays(crowd, stepS);
    setAims(crowd);
    moveBodies(crowd, stepS, putOut);
  }
  state.stepCount += 1;
  state.timeS += stepS;
}

/** Everybody who stands in the area of their exit is out. */
function leaveByAreas(crowd: Crowd): void {
  const { state, space, walkers } = crowd;
  const { goalStart } = space.ways;
  for (let k = crowd.walkerCount - 1; k >= 0; k--) {
    const i = walkers[k]!;
    const e = state.exitIndex[i]!;
    const planes = space.areas[e]!;
    if (planes !== null && state.pointIndex[i]! >= goalStart[e]! && isInArea(planes, state.xM[i]!, state.yM[i]!)) putOut(crowd, k, e);
  }
}

function putOut(crowd: Crowd, k: number, exitIndex: number): void {
  const { state, walkers } = crowd;
  const i = walkers[k]!;
  state.status[i] = WALKER.out;
  state.outAtS[i] = state.timeS;
  state.outExitIndex[i] = exitIndex;
  state.speedMPerS[i] = 0;
  state.isListStale = true;
  crowd.walkerCount -= 1;
  walkers[k] = walkers[crowd.walkerCount]!;
}

function startWalkers(crowd: Crowd): void {
  const { state, startOrder, startS, walkers } = crowd;
  while (state.startedCount < crowd.count && startS[startOrder[state.startedCount]!]! <= state.timeS) {
    const i = startOrder[state.startedCount]!;
    state.status[i] = WALKER.walking;
    state.startedCount += 1;
    state.isListStale = true;
    walkers[crowd.walkerCount] = i;
    crowd.walkerCount += 1;
  }
}

/** Each in turn looks which turning point comes next; who has none looks at once, who heads for a goal as the spot says is sure. */
function lookUpWays({ space, state, walkers, walkerCount, freeMPerS }: Crowd, stepS: number): void {
  const everyCount = Math.max(1, Math.round(LOOK_EVERY_S / stepS));
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    const turnCount = state.stepCount + i;
    if (state.pointIndex[i] !== NO_POINT) {
      if (turnCount % everyCount !== 0 && !isAtTurn(space, state, i, AT_TURN_STEPS * stepS * freeMPerS[i]!)) continue;
      if (turnCount % (everyCount * SURE_LOOKS) !== 0 && headsForGoal(space, state, i)) continue;
    }
    const point = nextPoint(space, state.exitIndex[i]!, state.cellIndex[i]!, state.xM[i]!, state.yM[i]!);
    if (point !== NO_POINT) state.pointIndex[i] = point;
  }
}

/** So close to the turning point that the next step may pass it. */
function isAtTurn({ ways }: Space, state: CrowdState, i: number, nearM: number): boolean {
  const point = state.pointIndex[i]!;
  const dx = ways.pointXM[point]! - state.xM[i]!, dy = ways.pointYM[point]! - state.yM[i]!;
  return dx * dx + dy * dy < nearM * nearM;
}

/** Heads for a goal of the exit, and so do all from this spot. */
function headsForGoal({ mesh, ways }: Space, state: CrowdState, i: number): boolean {
  const point = state.pointIndex[i]!;
  if (point < ways.cornerCount) return false;
  const spot = spotAt(ways.lattice, mesh.regionIndex[state.cellIndex[i]!]!, state.xM[i]!, state.yM[i]!);
  return ways.fields[state.exitIndex[i]!]!.next[spot] === point;
}

/** Everybody aims at their turning point. */
function setAims({ space, state, walkers, walkerCount, aimXM, aimYM, onwardM }: Crowd): void {
  const { ways } = space;
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    const point = state.pointIndex[i]!;
    if (point === NO_POINT) {
      aimXM[i] = NaN;
      continue;
    }
    aimXM[i] = ways.aimXM[point]!;
    aimYM[i] = ways.aimYM[point]!;
    onwardM[i] = ways.fields[state.exitIndex[i]!]!.pointToGoM[point]!;
  }
}
