/**
 * Walking: everybody on their way is a body on the ground of the building, moved in steps of a twentieth of a second. Doors, queues,
 * merging and overtaking come out of the bodies; passing a line is what changes the compartment. People at rest cost nothing.
 */
import { TICK_S } from '../constants.ts';
import { NONE, OUTSIDE } from '../input.ts';
import { smokeSpeedFrac } from './air.ts';
import { shelter, takeRefuge, turnsBackAt, wayOn } from './conduct.ts';
import { crewOnFlight, isAnyCrewOnStairs } from './crews.ts';
import { drawPlace, offLineM, type DrawnPlace } from './ground/drawn-place.ts';
import { aimAt, lineToward, type Standing } from './ground/legs.ts';
import { PORCH_M, type TowerGround } from './ground/tower-ground.ts';
import { nearestGround } from './ground/nearest-ground.ts';
import { arrivesBelow, waitBelow } from './move-down.ts';
import { arriveAtRefuge, enter, leaveBuilding, notePassage } from './passing.ts';
import { WALKER } from './space/bodies.ts';
import { freshenLists, moveBodies } from './space/move.ts';
import { OWN_STEP_S } from './space/speed-model.ts';
import { oncomersSpeedFrac } from './stairs.ts';
import { PERSON } from './state.ts';
import { isWalking, type Step } from './step.ts';
import { bindWalk, bodyRadiusM, noteHeld, reachOf, type Walk } from './walk.ts';

const STEP_COUNT = Math.round(TICK_S / OWN_STEP_S);
/** Round corners people look for their way every so many steps. Assumed; 1 .. 4: a tenth of a second. */
const LOOK_EVERY_STEPS = 2;
/** Who covers less than this share of their free way in a second is held up by others. Assumed; 0.1 .. 0.5: shown as queueing. */
const HELD_UP_FRAC = 0.3;
/** What lies behind a door is seen from so near, besides what one walks in a second. Assumed; 0.3 .. 2 m. */
const SEES_AHEAD_M = 0.5;
/** Tries to find another way before waiting for the next second. */
const TRY_COUNT = 3;

const standing: Standing = { regionIndex: 0, cellIndex: 0, xM: 0, yM: 0 };
const drawn: DrawnPlace = { xM: 0, yM: 0, zM: 0, alongFrac: 0 };

export function stepWalking(step: Step): void {
  const { own } = step;
  if (!own.state.some(isWalking)) return;
  const walk = bindWalk(step);
  const { bodies } = walk;
  walk.slowedFrac = isAnyCrewOnStairs(step) ? new Map() : null;
  bodies.walkerCount = 0;
  bodies.state.status.fill(WALKER.out);
  for (let p = 0; p < own.state.length; p++) if (isWalking(own.state[p]!)) setOut(step, walk, p);
  bodies.state.isListStale = true;
  bodies.pairs.reachM = reachOf(bodies);
  for (let n = 0; n < STEP_COUNT && bodies.walkerCount > 0; n++) {
    freshenLists(bodies);
    lookAhead(walk, n);
    moveBodies(bodies, OWN_STEP_S, leaveByLine);
    notePassages(step, walk);
  }
  for (let k = 0; k < bodies.walkerCount; k++) readBack(step, walk, bodies.walkers[k]!);
}

/** Towers have no exit lines: porches end at a wall. */
function leaveByLine(): void {
  throw new Error('nobody can leave the ground of a tower');
}

/** Joins the walkers of this tick, unless there is no way. */
function setOut(step: Step, walk: Walk, p: number): void {
  const { own } = step;
  const { bodies, ground } = walk;
  if (own.cellIndex[p] === NONE && !stepOnGround(step, ground, p)) return shelter(step, p, own.because[p] ?? null, true);
  walk.regionIndex[p] = ground.floor.mesh.regionIndex[own.cellIndex[p]!]!;
  if (!chooseWay(step, walk, p)) return;
  bodies.walkers[bodies.walkerCount++] = p;
  bodies.state.status[p] = WALKER.walking;
  bodies.radiusM[p] = bodyRadiusM(walk, p, own.heldS[p]!);
  walk.fromXM[p] = own.groundXM[p]!;
  walk.fromYM[p] = own.groundYM[p]!;
}

/** The first steps from where one slept. False: nobody walks there. */
function stepOnGround({ own }: Step, ground: TowerGround, p: number): boolean {
  const region = ground.regionOf[own.compartmentIndex[p]!]!;
  if (region === NONE) return false;
  standing.regionIndex = region;
  standing.xM = own.xM[p]!;
  standing.yM = own.yM[p]!;
  nearestGround(ground.floor.mesh, standing);
  own.groundXM[p] = standing.xM;
  own.groundYM[p] = standing.yM;
  own.cellIndex[p] = standing.cellIndex;
  return true;
}

/** Knows the next opening and has nothing against it; false: stays. Turning back may lead to another opening at once. */
function chooseWay(step: Step, walk: Walk, p: number): boolean {
  const { own } = step;
  for (let n = 0; n < TRY_COUNT && isWalking(own.state[p]!); n++) {
    if (own.targetOpeningIndex[p] === NONE) own.targetOpeningIndex[p] = wayOn(step, p);
    const o = own.targetOpeningIndex[p]!;
    if (o === NONE) giveUp(step, p);
    else if (!isNear(step, walk, p, o) || !turnsBackAt(step, p, o)) break;
  }
  if (!isWalking(own.state[p]!)) return false;
  own.state[p] = PERSON.moving;
  headOn(step, walk, p);
  return true;
}

/** No way on: a refuge without a way becomes a refuge on the spot. */
function giveUp(step: Step, p: number): void {
  if (step.own.goalIndex[p] === NONE) takeRefuge(step, p, step.own.because[p] ?? null);
  else shelter(step, p, step.own.because[p] ?? null, true);
}

/** Free speed and line in the region where the person now is. */
function headOn(step: Step, walk: Walk, p: number): void {
  const { own, world } = step;
  const { ground, bodies, regionIndex, aims, hasAim } = walk;
  const r = regionIndex[p]!, c = ground.compartmentOf[r]!, strip = ground.openingOf[r]!;
  const isStair = world.input.compartments[c]!.kind === 'stair' || (strip !== NONE && ground.connectors[strip]!.isFlight);
  bodies.freeMPerS[p] = (isStair ? own.stairSpeedMPerS[p]! * besideCrewsFrac(step, walk, c) : own.levelSpeedMPerS[p]!) * smokeSpeedFrac(world.smoke, c);
  const o = own.targetOpeningIndex[p]!;
  hasAim[p] = o === NONE ? 0 : 1;
  bodies.goalIndex[p] = o;
  if (o === NONE) bodies.aimXM[p] = NaN;
  else lineToward(ground, r, o, aims[p]!);
  aims[p]!.onwardM = NaN;
}

/** People who meet a crew on its flight make room for it, all of them; worked out once a tick for each flight. */
function besideCrewsFrac(step: Step, { slowedFrac }: Walk, c: number): number {
  if (slowedFrac === null) return 1;
  let frac = slowedFrac.get(c);
  if (frac === undefined) {
    const flight = step.graph.flights[c];
    frac = flight ? oncomersSpeedFrac(flight, step.own.countByCompartment[c]!, crewOnFlight(step, c)) : 1;
    slowedFrac.set(c, frac);
  }
  return frac;
}

/** So close to the opening that the next second may lead through it. */
function isNear({ own, graph }: Step, { ground, regionIndex }: Walk, p: number, o: number): boolean {
  const reachM = SEES_AHEAD_M + own.levelSpeedMPerS[p]! * TICK_S;
  const r = regionIndex[p]!, c = own.compartmentIndex[p]!;
  const strip = ground.openingOf[r]!;
  const flight = graph.flights[c];
  if (strip !== NONE && flight && flight.upOpeningIndex === strip) return o === strip && flight.lengthM - own.flightM[p]! < reachM;
  const { lines, ownerIndex, isFlight } = ground.connectors[o]!;
  // What lies above a flight is seen from its top.
  if (isFlight && ownerIndex === c) return false;
  const { leftM, rightM } = lines[ownerIndex === c ? 0 : lines.length - 1]!;
  const dx = (leftM[0] + rightM[0]) / 2 - own.groundXM[p]!, dy = (leftM[1] + rightM[1]) / 2 - own.groundYM[p]!;
  return dx * dx + dy * dy < reachM * reachM;
}

/** Everybody looks where to head for; round corners only now and then. */
function lookAhead({ ground, bodies, regionIndex, aims, hasAim }: Walk, n: number): void {
  const { state, walkers, walkerCount, aimXM, aimYM, onwardM } = bodies;
  for (let k = 0; k < walkerCount; k++) {
    const i = walkers[k]!;
    if (hasAim[i] === 0) continue;
    const aim = aims[i]!;
    const isKnown = !Number.isNaN(aim.onwardM);
    if (isKnown && ground.isConvex[regionIndex[i]!] === 0 && (n + i) % LOOK_EVERY_STEPS !== 0) continue;
    standing.regionIndex = regionIndex[i]!;
    standing.cellIndex = state.cellIndex[i]!;
    standing.xM = state.xM[i]!;
    standing.yM = state.yM[i]!;
    aimAt(ground, standing, aim);
    aimXM[i] = aim.xM;
    aimYM[i] = aim.yM;
    onwardM[i] = aim.onwardM;
  }
}

function notePassages(step: Step, walk: Walk): void {
  const { bodies, ground, regionIndex } = walk;
  const { state, walkers } = bodies;
  for (let k = bodies.walkerCount - 1; k >= 0; k--) {
    const p = walkers[k]!;
    const r = ground.floor.mesh.regionIndex[state.cellIndex[p]!]!;
    if (r !== regionIndex[p]) crossLine(step, walk, p, r);
    else if (!isOut(step, walk, p)) continue;
    if (isWalking(step.own.state[p]!)) continue;
    state.status[p] = WALKER.out;
    state.isListStale = true;
    bodies.walkerCount -= 1;
    walkers[k] = walkers[bodies.walkerCount]!;
  }
}

/** From one region into the next: through a strip, over a threshold, into another compartment. */
function crossLine(step: Step, walk: Walk, p: number, toRegionIndex: number): void {
  const { own } = step;
  const { ground, regionIndex } = walk;
  const from = regionIndex[p]!;
  regionIndex[p] = toRegionIndex;
  const next = ground.compartmentOf[toRegionIndex]!;
  const strip = ground.openingOf[toRegionIndex]!;
  if (next !== own.compartmentIndex[p]) {
    const o = openingBetween(ground, from, toRegionIndex, own.targetOpeningIndex[p]!);
    if (o !== NONE) notePassage(step, p, o, next);
    enter(step, p, next);
    placePerson(step, walk, p);
    if (next === own.goalIndex[p]) return arriveAtRefuge(step, p);
    if (arrivesBelow(step, p, strip === NONE)) return waitBelow(step, p);
    chooseWay(step, walk, p);
  } else {
    if (strip !== NONE && step.world.input.openings[strip]!.toIndex === OUTSIDE && ground.openingOf[from] === NONE) notePassage(step, p, strip, OUTSIDE);
    if (arrivesBelow(step, p, strip === NONE)) {
      placePerson(step, walk, p);
      return waitBelow(step, p);
    }
    headOn(step, walk, p);
  }
}

/** The opening stepped through: the one walked to if it joins the two; NONE: two at once, between which nobody asks. */
function openingBetween(ground: TowerGround, fromRegionIndex: number, toRegionIndex: number, targetIndex: number): number {
  const a = ground.compartmentOf[fromRegionIndex]!, b = ground.compartmentOf[toRegionIndex]!;
  const doesJoin = (o: number): boolean => {
    const connector = o === NONE ? null : ground.connectors[o]!;
    const beyond = connector === null ? NONE : ground.beyondOf[o]!;
    return connector !== null && ((connector.ownerIndex === a && beyond === b) || (connector.ownerIndex === b && beyond === a));
  };
  if (doesJoin(targetIndex)) return targetIndex;
  return ground.connectors.findIndex((connector, o) => connector !== null && doesJoin(o));
}

/** Far enough before the building to be out. */
function isOut(step: Step, { ground, regionIndex }: Walk, p: number): boolean {
  const { own, world } = step;
  const o = ground.openingOf[regionIndex[p]!]!;
  if (o === NONE || world.input.openings[o]!.toIndex !== OUTSIDE) return false;
  if (offLineM(ground.connectors[o]!.lines[0]!, own.groundXM[p]!, own.groundYM[p]!) < PORCH_M) return false;
  leaveBuilding(step, p, o, 'personOut');
  return true;
}

/** Place as drawn, and the path above the landing. */
function placePerson({ own, world, graph }: Step, { ground, regionIndex }: Walk, p: number): void {
  standing.regionIndex = regionIndex[p]!;
  standing.xM = own.groundXM[p]!;
  standing.yM = own.groundYM[p]!;
  drawPlace(world.input, ground, standing, drawn);
  own.xM[p] = drawn.xM;
  own.yM[p] = drawn.yM;
  own.zM[p] = drawn.zM;
  const flight = graph.flights[own.compartmentIndex[p]!];
  own.flightM[p] = flight && ground.openingOf[regionIndex[p]!] === flight.upOpeningIndex ? drawn.alongFrac * flight.lengthM : 0;
}

/** At the end of the tick. */
function readBack(step: Step, walk: Walk, p: number): void {
  const { own } = step;
  placePerson(step, walk, p);
  const dx = own.groundXM[p]! - walk.fromXM[p]!, dy = own.groundYM[p]! - walk.fromYM[p]!;
  own.speedMPerS[p] = Math.sqrt(dx * dx + dy * dy) / TICK_S;
  noteHeld(own, p);
  own.state[p] = own.speedMPerS[p] < HELD_UP_FRAC * walk.bodies.freeMPerS[p]! ? PERSON.queueing : PERSON.moving;
}
