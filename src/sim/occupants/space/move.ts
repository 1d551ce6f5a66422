/**
 * One step of bodies that know where they head for: pushed by neighbours and walls, at the speed that the gap ahead allows, never
 * through a wall. Everybody decides on the positions of the step before. Hot: no allocation once the pair lists have grown.
 */
import { exp } from '../../math/detmath.ts';
import { steerAside } from './anticipation.ts';
import type { Bodies, BodyState } from './bodies.ts';
import { keepApart } from './contact.ts';
import { isInCell, OUT, type Mesh } from './mesh.ts';
import { gapsAhead, pushFromNeighbours } from './neighbours.ts';
import { anchorPairs } from './pairs.ts';
import { createTrace, follow, type Sightline, type Trace } from './sight.ts';
import { headwaySpeedMPerS, type Anticipation } from './speed-model.ts';
import { pushFromWalls } from './wall-push.ts';

const trace = createTrace();
const line: Sightline = { cellIndex: 0, fromXM: 0, fromYM: 0, toXM: 0, toYM: 0, isClear: false };

export function freshenLists({ pairs, space, state }: Bodies): void {
  if (!state.isListStale) return;
  anchorPairs(pairs, space, state);
  state.isListStale = false;
}

/** `leave` is told of walkers[k] who has crossed the line of an exit. */
export function moveBodies<B extends Bodies>(bodies: B, stepS: number, leave: (bodies: B, k: number, exitIndex: number) => void): void {
  const { anticipation } = bodies.space.model;
  if (anticipation === null) turnAtOnce(bodies);
  else turnWithForesight(bodies, anticipation, stepS);
  walk(bodies, stepS, leave);
}

function turnAtOnce(bodies: Bodies): void {
  wish(bodies);
  pushFromNeighbours(bodies);
  pushFromWalls(bodies);
  turn(bodies, 1);
  gapsAhead(bodies);
  pace(bodies);
}

function turnWithForesight(bodies: Bodies, anticipation: Anticipation, stepS: number): void {
  wish(bodies);
  steerAside(bodies, anticipation);
  pushFromWalls(bodies);
  keepAcross(bodies);
  turn(bodies, 1 - exp(-stepS / anticipation.turnS));
  gapsAhead(bodies);
  pace(bodies);
  countStanding(bodies, stepS);
  keepApart(bodies, anticipation);
}

/** Of the pushes only the part across the wish: nobody is turned back. */
function keepAcross({ walkers, walkerCount, turnXFrac, turnYFrac, wishXFrac, wishYFrac }: Bodies): void {
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    const aside = turnYFrac[i]! * wishXFrac[i]! - turnXFrac[i]! * wishYFrac[i]!;
    turnXFrac[i] = -aside * wishYFrac[i]!;
    turnYFrac[i] = aside * wishXFrac[i]!;
  }
}

/** The wish: straight for the aim; without one the wish of before. */
function wish({ state, walkers, walkerCount, aimXM, aimYM, onwardM, wishXFrac, wishYFrac, toGoM }: Bodies): void {
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    const wx = aimXM[i]! - state.xM[i]!, wy = aimYM[i]! - state.yM[i]!;
    const length = Math.sqrt(wx * wx + wy * wy);
    if (Number.isNaN(length)) continue;
    toGoM[i] = length + onwardM[i]!;
    wishXFrac[i] = length > 0 ? wx / length : 0;
    wishYFrac[i] = length > 0 ? wy / length : 0;
  }
}

/** Turns by a share towards wish and pushes together; who is pushed to a standstill keeps the old heading. */
function turn({ state, walkers, walkerCount, aimXM, turnXFrac, turnYFrac, wishXFrac, wishYFrac }: Bodies, shareFrac: number): void {
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    if (Number.isNaN(aimXM[i]!)) continue;
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
function pace({ space, state, walkers, walkerCount, timeGapS, freeMPerS, gapAheadM }: Bodies): void {
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

function countStanding({ state, walkers, walkerCount, freeMPerS }: Bodies, stepS: number): void {
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    state.stoodS[i] = state.speedMPerS[i]! < STANDING_FRAC * freeMPerS[i]! ? state.stoodS[i]! + stepS : Math.max(0, state.stoodS[i]! - 2 * stepS);
  }
}

function walk<B extends Bodies>(bodies: B, stepS: number, leave: (bodies: B, k: number, exitIndex: number) => void): void {
  const { space, state, walkers, velocityXMPerS, velocityYMPerS } = bodies;
  const { mesh } = space;
  const isEased = space.model.anticipation !== null;
  const slackM2 = (bodies.pairs.skinM * bodies.pairs.skinM) / 4;
  for (let k = bodies.walkerCount - 1; k >= 0; k--) {
    const i = walkers[k]!;
    const cell = state.cellIndex[i]!;
    const speed = state.speedMPerS[i]!;
    if (speed === 0 && !isEased) continue;
    const toXM = state.xM[i]! + (isEased ? velocityXMPerS[i]! * stepS : speed * stepS * state.headingXFrac[i]!);
    const toYM = state.yM[i]! + (isEased ? velocityYMPerS[i]! * stepS : speed * stepS * state.headingYFrac[i]!);
    if (isInCell(mesh, cell, toXM, toYM)) {
      state.xM[i] = toXM;
      state.yM[i] = toYM;
    } else if (!crossInto(bodies, i, toXM, toYM)) {
      leave(bodies, k, OUT - trace.cellIndex);
      continue;
    }
    const ax = state.xM[i]! - state.anchorXM[i]!, ay = state.yM[i]! - state.anchorYM[i]!;
    if (ax * ax + ay * ay > slackM2) state.isListStale = true;
  }
}

/** A step that ends outside its cell: through portals, or along the wall that stops it. False when it leads out. */
function crossInto({ space: { mesh }, state }: Bodies, i: number, toXM: number, toYM: number): boolean {
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

function aimLine(state: BodyState, i: number, toXM: number, toYM: number): void {
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
