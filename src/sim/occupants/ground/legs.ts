/**
 * Where to head for on the way to a line of the ground: straight to its nearest point where the floor is convex, else to the corner
 * in view on the shortest way round. What is known of a floor's corners is found the first time somebody needs it and kept.
 */
import { NONE } from '../../input.ts';
import { cellAt } from '../space/mesh.ts';
import { arrives, createTrace, type Sightline } from '../space/sight.ts';
import { CLEARANCE_M, cornerSpurs } from '../space/spurs.ts';
import { measured, type MeasuredLine } from './connector.ts';
import { shareBetween } from './drawn-place.ts';
import type { TowerGround } from './tower-ground.ts';

/** The line walked to, where to head for, and the way left from there. */
export interface Aim {
  line: MeasuredLine;
  /** Walked away from the owner of the line's strip. */
  isOutward: boolean;
  /** One for each line of a floor. */
  lineKey: number;
  xM: number;
  yM: number;
  onwardM: number;
}

export function createAim(): Aim {
  return { line: measured({ leftM: [0, 0], rightM: [1, 0] }), isOutward: true, lineKey: NONE, xM: 0, yM: 0, onwardM: 0 };
}

export interface Standing {
  regionIndex: number;
  cellIndex: number;
  xM: number;
  yM: number;
}

/** Of a narrow line, so much at either end is kept off. Assumed; 0.3 .. 0.49. */
const KEPT_FRAC = 0.45;
/** People aim this far beyond a line, so that they cross it, and from the side so far before it. Assumed; 0.3 .. 1, 0.1 .. 0.4. */
const BEYOND_M = 0.5;
const ASIDE_M = 0.25;
/** Within strips people drift to the middle by this share at every line. Assumed; 0.3 .. 0.8: one alone walks in the middle. */
const LANE_KEPT_FRAC = 0.5;
/** Assumed: a way that grazes a wall counts so much longer than one with clearance. */
const GRAZING_M = 10;
/** Sight of a line is sight of a point so far before it. Assumed; rounding .. 0.05. */
const BEFORE_M = 0.01;
/** Points of a line that a corner looks at are so far apart. Assumed; 0.2 .. 0.5. */
const GOAL_SPACING_M = 0.25;

const trace = createTrace();
const sight: Sightline = { cellIndex: 0, fromXM: 0, fromYM: 0, toXM: 0, toYM: 0, isClear: false };
const spot = { xM: 0, yM: 0 };

/** The line that somebody in a region walks to on the way through an opening; writes into `aim`. */
export function lineToward(ground: TowerGround, regionIndex: number, openingIndex: number, aim: Aim): void {
  const strip = ground.openingOf[regionIndex]!;
  const connector = ground.connectors[strip === NONE ? openingIndex : strip]!;
  aim.isOutward = strip === NONE ? connector.ownerIndex === ground.compartmentOf[regionIndex] : strip === openingIndex;
  const n = strip !== NONE ? ground.pieceOf[regionIndex]! + (aim.isOutward ? 1 : 0) : aim.isOutward ? 0 : connector.lines.length - 1;
  aim.line = connector.lines[n]!;
  aim.lineKey = 2 * connector.openingIndex + (aim.isOutward ? 1 : 0);
}

/** Aims at the line; writes into `aim`. */
export function aimAt(ground: TowerGround, at: Standing, aim: Aim): void {
  const { line } = aim;
  const r = at.regionIndex;
  const isStrip = ground.openingOf[r] !== NONE;
  const excessM = isStrip ? 0 : nearestOn(line, at.xM, at.yM);
  if (isStrip) laneOn(ground, at, line);
  const beyondM = excessM <= 0 ? BEYOND_M : -Math.min(ASIDE_M, excessM);
  aim.onwardM = 0;
  if (ground.isConvex[r] === 1 || sees(ground, at, before(line, spot, aim.isOutward), true)) return setBeyond(aim, beyondM);
  const corner = bestCorner(ground, at, aim);
  if (corner === null) return setBeyond(aim, beyondM);
  aim.xM = corner.xM;
  aim.yM = corner.yM;
  aim.onwardM = corner.toGoM.get(aim.lineKey)!;
}

/** Nearest point of the line clear of its ends, into `spot`; how far sideways it lies. */
function nearestOn({ leftM, widthM, acrossXM: dx, acrossYM: dy }: MeasuredLine, xM: number, yM: number): number {
  const ax = leftM[0], ay = leftM[1];
  const keptM = Math.min(CLEARANCE_M, KEPT_FRAC * widthM);
  const along = ((xM - ax) * dx + (yM - ay) * dy) / widthM;
  const toM = Math.min(Math.max(along, keptM), widthM - keptM);
  spot.xM = ax + (dx * toM) / widthM;
  spot.yM = ay + (dy * toM) / widthM;
  return Math.abs(along - toM) - BEFORE_M;
}

/** The place on the line with the lane that the person has in the strip, drawn towards the middle. */
function laneOn(ground: TowerGround, at: Standing, { leftM, acrossXM, acrossYM }: MeasuredLine): void {
  const { lines } = ground.connectors[ground.openingOf[at.regionIndex]!]!;
  const n = ground.pieceOf[at.regionIndex]!;
  const from = lines[n]!, to = lines[n + 1]!;
  const t = shareBetween(from, to, at.xM, at.yM);
  const lx = from.leftM[0] + t * (to.leftM[0] - from.leftM[0]), ly = from.leftM[1] + t * (to.leftM[1] - from.leftM[1]);
  const rx = from.rightM[0] + t * (to.rightM[0] - from.rightM[0]), ry = from.rightM[1] + t * (to.rightM[1] - from.rightM[1]);
  const dx = rx - lx, dy = ry - ly;
  const d2 = dx * dx + dy * dy;
  const across = d2 > 0 ? ((at.xM - lx) * dx + (at.yM - ly) * dy) / d2 : 0.5;
  const lane = 0.5 + (Math.min(Math.max(across, 0), 1) - 0.5) * LANE_KEPT_FRAC;
  spot.xM = leftM[0] + lane * acrossXM;
  spot.yM = leftM[1] + lane * acrossYM;
}

function setBeyond(aim: Aim, beyondM: number): void {
  const { onXFrac, onYFrac } = aim.line;
  const signedM = aim.isOutward ? beyondM : -beyondM;
  aim.xM = spot.xM + onXFrac * signedM;
  aim.yM = spot.yM + onYFrac * signedM;
}

/** A hair before a place on the line, the way one walks. */
function before({ onXFrac, onYFrac }: MeasuredLine, { xM, yM }: { readonly xM: number; readonly yM: number }, isOutward: boolean): { xM: number; yM: number } {
  const signedM = isOutward ? BEFORE_M : -BEFORE_M;
  return { xM: xM - onXFrac * signedM, yM: yM - onYFrac * signedM };
}

function sees(ground: TowerGround, at: Standing, to: { readonly xM: number; readonly yM: number }, isClear: boolean): boolean {
  sight.cellIndex = at.cellIndex;
  sight.fromXM = at.xM;
  sight.fromYM = at.yM;
  sight.toXM = to.xM;
  sight.toYM = to.yM;
  sight.isClear = isClear;
  return arrives(ground.floor.mesh, sight, trace, at.regionIndex);
}

interface Corner extends Standing {
  /** To each line by key: the way round the corners; Infinity: none. */
  readonly toGoM: Map<number, number>;
}
const cornersOf = new WeakMap<TowerGround, (Corner[] | undefined)[]>();

function cornersIn(ground: TowerGround, r: number): Corner[] {
  const all = cornersOf.get(ground) ?? [];
  cornersOf.set(ground, all);
  const { input, mesh } = ground.floor;
  return (all[r] ??= cornerSpurs(input, mesh, r).flatMap(({ tipM: [xM, yM] }) => {
    const cellIndex = cellAt(mesh, r, xM, yM);
    return cellIndex < 0 ? [] : [{ regionIndex: r, cellIndex, xM, yM, toGoM: new Map<number, number>() }];
  }));
}

/** The corner in view with the shortest way to the line; one that is only grazed at a price; null: none in view. */
function bestCorner(ground: TowerGround, at: Standing, aim: Aim): Corner | null {
  const { lineKey } = aim;
  const corners = cornersIn(ground, at.regionIndex);
  if (corners.length > 0 && !corners[0]!.toGoM.has(lineKey)) measureWays(ground, corners, aim);
  let best: Corner | null = null;
  let bestM = Infinity;
  for (const corner of corners) {
    const dx = corner.xM - at.xM, dy = corner.yM - at.yM;
    const wayM = Math.sqrt(dx * dx + dy * dy) + corner.toGoM.get(lineKey)!;
    if (wayM >= bestM) continue;
    const isClear = sees(ground, at, corner, true);
    if (!isClear && (wayM + GRAZING_M >= bestM || !sees(ground, at, corner, false))) continue;
    best = corner;
    bestM = isClear ? wayM : wayM + GRAZING_M;
  }
  return best;
}

/** Shortest ways from all corners of a floor to a line: those that see it first, then from corner to corner. */
function measureWays(ground: TowerGround, corners: readonly Corner[], { line, isOutward, lineKey }: Aim): void {
  const goals = goalsOn(line, isOutward);
  for (const corner of corners) {
    const seenM = goals.map((goal) => stepM(ground, corner, goal));
    corner.toGoM.set(lineKey, Math.min(...seenM));
  }
  // Shorter until nothing changes: a floor has few corners.
  while (corners.some((from) => corners.some((to) => shortens(ground, from, to, lineKey))));
}

/** Whether the way over another corner is shorter than what is known; then it is. */
function shortens(ground: TowerGround, from: Corner, to: Corner, lineKey: number): boolean {
  const onM = to.toGoM.get(lineKey)!, knownM = from.toGoM.get(lineKey)!;
  if (from === to || onM >= knownM) return false;
  const wayM = onM + stepM(ground, from, to);
  if (wayM >= knownM - 1e-9) return false;
  from.toGoM.set(lineKey, wayM);
  return true;
}

function stepM(ground: TowerGround, from: Standing, to: { readonly xM: number; readonly yM: number }): number {
  const lengthM = Math.sqrt((to.xM - from.xM) * (to.xM - from.xM) + (to.yM - from.yM) * (to.yM - from.yM));
  if (sees(ground, from, to, true)) return lengthM;
  return sees(ground, from, to, false) ? lengthM + GRAZING_M : Infinity;
}

function goalsOn(line: MeasuredLine, isOutward: boolean): { xM: number; yM: number }[] {
  const { leftM: [ax, ay], rightM: [bx, by], widthM: lengthM } = line;
  const keptM = Math.min(CLEARANCE_M, KEPT_FRAC * lengthM);
  const count = Math.ceil((lengthM - 2 * keptM) / GOAL_SPACING_M) + 1;
  return Array.from({ length: count }, (_, k) => {
    const m = keptM + (count === 1 ? 0 : ((lengthM - 2 * keptM) * k) / (count - 1));
    return before(line, { xM: ax + ((bx - ax) * m) / lengthM, yM: ay + ((by - ay) * m) / lengthM }, isOutward);
  });
}
