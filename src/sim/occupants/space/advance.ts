/**
 * One step of everybody: who starts, whom each sees, which way each turns, how fast, and where that ends. Everybody decides on
 * the positions of the step before. Structure of arrays; nothing is allocated once the pair lists have grown. People who wait
 * or have left cost nothing.
 */
import { exp } from '../../math/detmath.ts';
import { steerAside } from './anticipation.ts';
import { keepApart } from './contact.ts';
import { WALKER, type Crowd, type CrowdState } from './crowd.ts';
import { spotAt } from './lattice.ts';
import { isInCell, OUT, type Mesh } from './mesh.ts';
import { gapsAhead, pushFromNeighbours } from './neighbours.ts';
import { anchorPairs } from './pairs.ts';
import { createTrace, follow, type Sightline, type Trace } from './sight.ts';
import { isInArea, type Space } from './space.ts';
import { headwaySpeedMPerS, type Anticipation } from './speed-model.ts';
import { nextPoint } from './steering.ts';
import { pushFromWalls } from './wall-push.ts';
import { NO_POINT } from './ways.ts';

/** People look up their way this often. Assumed; 0.05 .. 0.2 s: at 1.2 m/s a tenth of a second is half a lattice square. */
const LOOK_EVERY_S = 0.1;
/** Who comes this near to a turning point looks at once, in steps. Assumed; more than one, so that nobody steps past it and back. */
const AT_TURN_STEPS = 2;
/** Who heads for a goal makes sure at every so many looks only. Assumed; 2 .. 10. */
const SURE_LOOKS = 5;

const trace = createTrace();
const line: Sightline = { cellIndex: 0, fromXM: 0, fromYM: 0, toXM: 0, toYM: 0, isClear: false };

export function advance(crowd: Crowd, stepS: number): void {
  const { state } = crowd;
  leaveByAreas(crowd);
  startWalkers(crowd);
  if (crowd.walkerCount > 0) {
    if (state.isListStale) {
      anchorPairs(crowd.pairs, crowd.space, state);
      state.isListStale = false;
    }
    lookUpWays(crowd, stepS);
    if (crowd.space.model.anticipation === null) turnAtOnce(crowd);
    else turnWithForesight(crowd, crowd.space.model.anticipation, stepS);
    walk(crowd, stepS);
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

function turnAtOnce(crowd: Crowd): void {
  aim(crowd);
  pushFromNeighbours(crowd);
  pushFromWalls(crowd);
  turn(crowd, 1);
  gapsAhead(crowd);
  pace(crowd);
}

function turnWithForesight(crowd: Crowd, anticipation: Anticipation, stepS: number): void {
  aim(crowd);
  steerAside(crowd, anticipation);
  pushFromWalls(crowd);
  keepAcross(crowd);
  turn(crowd, 1 - exp(-stepS / anticipation.turnS));
  gapsAhead(crowd);
  pace(crowd);
  countStanding(crowd, stepS);
  keepApart(crowd, anticipation);
}

/** Of the pushes only the part across the wish: nobody is turned back. */
function keepAcross({ walkers, walkerCount, turnXFrac, turnYFrac, wishXFrac, wishYFrac }: Crowd): void {
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    const aside = turnYFrac[i]! * wishXFrac[i]! - turnXFrac[i]! * wishYFrac[i]!;
    turnXFrac[i] = -aside * wishYFrac[i]!;
    turnYFrac[i] = aside * wishXFrac[i]!;
  }
}

/** The wish: straight for the target. */
function aim({ space, state, walkers, walkerCount, wishXFrac, wishYFrac, toGoM }: Crowd): void {
  const { aimXM, aimYM, fields } = space.ways;
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    const point = state.pointIndex[i]!;
    if (point === NO_POINT) continue;
    const wx = aimXM[point]! - state.xM[i]!, wy = aimYM[point]! - state.yM[i]!;
    const wish = Math.sqrt(wx * wx + wy * wy);
    toGoM[i] = wish + fields[state.exitIndex[i]!]!.pointToGoM[point]!;
    wishXFrac[i] = wish > 0 ? wx / wish : 0;
    wishYFrac[i] = wish > 0 ? wy / wish : 0;
  }
}

/** Turns by a share towards wish and pushes together; who is pushed to a standstill keeps the old heading. */
function turn({ state, walkers, walkerCount, turnXFrac, turnYFrac, wishXFrac, wishYFrac }: Crowd, shareFrac: number): void {
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    if (state.pointIndex[i] === NO_POINT) continue;
    let x = turnXFrac[i]! + wishXFrac[i]!, y = turnYFrac[i]! + wishYFrac[i]!;
    let length = Math.sqrt(x * x + y * y);
    if (length === 0) continue;
    if (shareFrac < 1) {
      x = state.headingXFrac[i]! + shareFrac * (x / length - state.headingXFrac[i]!);
      y = state.headingYFrac[i]! + shareFrac * (y / length - state.headingYFrac[i]!);
      length = Math.sqrt(x * x + y * y);
      if (length === 0) continue;
    }
    state.headingXFrac[i] = x / length;
    state.headingYFrac[i] = y / length;
  }
}

/** Everybody's speed from the gap ahead. */
function pace({ space, state, walkers, walkerCount, timeGapS, freeMPerS, gapAheadM }: Crowd): void {
  const { mesh, model } = space;
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    const cell = state.cellIndex[i]!;
    const gapFrac = mesh.isStair[cell] === 1 ? model.stairTimeGapFrac : 1;
    state.speedMPerS[i] = headwaySpeedMPerS(gapAheadM[i]!, timeGapS[i]! * gapFrac, freeMPerS[i]! * mesh.speedFrac[cell]!);
  }
}

/** Below this share of the free speed a person stands. Assumed; 0.05 .. 0.2. */
const STANDING_FRAC = 0.1;

function countStanding({ state, walkers, walkerCount, freeMPerS }: Crowd, stepS: number): void {
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    state.stoodS[i] = state.speedMPerS[i]! < STANDING_FRAC * freeMPerS[i]! ? state.stoodS[i]! + stepS : Math.max(0, state.stoodS[i]! - 2 * stepS);
  }
}

function walk(crowd: Crowd, stepS: number): void {
  const { space, state, walkers, velocityXMPerS, velocityYMPerS } = crowd;
  const { mesh } = space;
  const isEased = space.model.anticipation !== null;
  const slackM2 = (crowd.pairs.skinM * crowd.pairs.skinM) / 4;
  for (let k = crowd.walkerCount - 1; k >= 0; k--) {
    const i = walkers[k]!;
    const cell = state.cellIndex[i]!;
    const speed = state.speedMPerS[i]!;
    if (speed === 0 && !isEased) continue;
    const toXM = state.xM[i]! + (isEased ? velocityXMPerS[i]! * stepS : speed * stepS * state.headingXFrac[i]!);
    const toYM = state.yM[i]! + (isEased ? velocityYMPerS[i]! * stepS : speed * stepS * state.headingYFrac[i]!);
    if (isInCell(mesh, cell, toXM, toYM)) {
      state.xM[i] = toXM;
      state.yM[i] = toYM;
    } else if (!crossInto(crowd, i, toXM, toYM)) {
      putOut(crowd, k, OUT - trace.cellIndex);
      continue;
    }
    const ax = state.xM[i]! - state.anchorXM[i]!, ay = state.yM[i]! - state.anchorYM[i]!;
    if (ax * ax + ay * ay > slackM2) state.isListStale = true;
  }
}

/** A step that ends outside its cell: through portals, or along the wall that stops it. False when it leads out. */
function crossInto({ space: { mesh }, state }: Crowd, i: number, toXM: number, toYM: number): boolean {
  aimLine(state, i, toXM, toYM);
  if (!follow(mesh, line, trace)) {
    slideAlong(mesh, trace);
    if (!follow(mesh, line, trace)) return true;
  }
  if (trace.cellIndex <= OUT) return false;
  state.xM[i] = line.toXM;
  state.yM[i] = line.toYM;
  state.cellIndex[i] = trace.cellIndex;
  return true;
}

function aimLine(state: CrowdState, i: number, toXM: number, toYM: number): void {
  line.cellIndex = state.cellIndex[i]!;
  line.fromXM = state.xM[i]!;
  line.fromYM = state.yM[i]!;
  line.toXM = toXM;
  line.toYM = toYM;
}

/** Leaves only the part of the line that runs along the side that stopped it. */
function slideAlong(mesh: Mesh, { lastCellIndex, sideIndex }: Trace): void {
  if (sideIndex < 2) {
    line.toXM = line.fromXM;
    return;
  }
  const slope = sideIndex === 2 ? mesh.lowPerM[lastCellIndex]! : mesh.highPerM[lastCellIndex]!;
  const along = (line.toXM - line.fromXM + slope * (line.toYM - line.fromYM)) / (1 + slope * slope);
  line.toXM = line.fromXM + along;
  line.toYM = line.fromYM + slope * along;
}
