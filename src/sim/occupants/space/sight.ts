/**
 * Straight lines over the mesh, followed from cell to cell through open portals. The same walk answers "does this person see
 * that one", "is this turning point in view" and "where does this step end". Nothing is allocated: results go into a trace.
 */
import { NO_DOOR, type Mesh } from './mesh.ts';

export interface Trace {
  /** Cell where the line ends; OUT - e when it leaves by exit e; BLOCKED at a wall. */
  cellIndex: number;
  /** Last cell before it ended, and the side of that cell that stopped it. */
  lastCellIndex: number;
  sideIndex: number;
  /** Length over the speed share of the ground crossed, m. */
  costM: number;
}

export const BLOCKED = -1;
/** Assumed: rounding of a crossing point, m; far below any drawing's accuracy. */
const ROUNDING_M = 1e-9;
/** A line that has crossed so many cells is lost. Assumed; no drawing has as many in a row. */
const CROSSING_MAX = 100_000;

export function createTrace(): Trace {
  return { cellIndex: BLOCKED, lastCellIndex: BLOCKED, sideIndex: 0, costM: 0 };
}

export interface Sightline {
  cellIndex: number;
  fromXM: number;
  fromYM: number;
  toXM: number;
  toYM: number;
  /** Keeps off corners as well: may not cross their spurs. */
  isClear: boolean;
}

/** Follows the line. True when it arrives (inside or out). */
export function follow(mesh: Mesh, line: Sightline, trace: Trace): boolean {
  const dx = line.toXM - line.fromXM, dy = line.toYM - line.fromYM;
  const lengthM = Math.sqrt(dx * dx + dy * dy);
  let c = line.cellIndex;
  let doneFrac = 0;
  trace.costM = 0;
  for (let n = 0; n < CROSSING_MAX; n++) {
    trace.lastCellIndex = c;
    if (line.isClear && crossesSpur(mesh, c, line)) break;
    const atFrac = leaves(mesh, c, line, trace);
    if (atFrac >= 1) {
      trace.costM += ((1 - doneFrac) * lengthM) / mesh.speedFrac[c]!;
      trace.cellIndex = c;
      return true;
    }
    const portal = portalAt(mesh, c, trace.sideIndex, trace.sideIndex < 2 ? line.fromYM + atFrac * dy : line.fromXM + atFrac * dx);
    if (portal < 0) break;
    if (atFrac > doneFrac) {
      trace.costM += ((atFrac - doneFrac) * lengthM) / mesh.speedFrac[c]!;
      doneFrac = atFrac;
    }
    c = mesh.portalToIndex[portal]!;
    if (c < 0) {
      trace.cellIndex = c;
      return true;
    }
  }
  trace.cellIndex = BLOCKED;
  return false;
}

/** Follows the line and ends in the region asked for: on another storey the same spot in plan is another place. */
export function arrives(mesh: Mesh, line: Sightline, trace: Trace, regionIndex: number): boolean {
  return follow(mesh, line, trace) && trace.cellIndex >= 0 && mesh.regionIndex[trace.cellIndex] === regionIndex;
}

/** Share of the line at which it leaves the cell (>= 1: it ends inside); notes the side. */
function leaves(mesh: Mesh, c: number, line: Sightline, trace: Trace): number {
  const { fromXM, fromYM, toXM, toYM } = line;
  let atFrac = 2;
  if (toXM > mesh.x1M[c]!) {
    atFrac = (mesh.x1M[c]! - fromXM) / (toXM - fromXM);
    trace.sideIndex = 1;
  } else if (toXM < mesh.x0M[c]!) {
    atFrac = (mesh.x0M[c]! - fromXM) / (toXM - fromXM);
    trace.sideIndex = 0;
  }
  const x0M = mesh.x0M[c]!;
  const toLowM = toYM - mesh.lowM[c]! - mesh.lowPerM[c]! * (toXM - x0M);
  if (toLowM < 0) {
    const fromLowM = fromYM - mesh.lowM[c]! - mesh.lowPerM[c]! * (fromXM - x0M);
    const frac = fromLowM / (fromLowM - toLowM);
    if (fromLowM > toLowM && frac < atFrac) {
      atFrac = frac;
      trace.sideIndex = 2;
    }
  }
  const toHighM = mesh.highM[c]! + mesh.highPerM[c]! * (toXM - x0M) - toYM;
  if (toHighM < 0) {
    const fromHighM = mesh.highM[c]! + mesh.highPerM[c]! * (fromXM - x0M) - fromYM;
    const frac = fromHighM / (fromHighM - toHighM);
    if (fromHighM > toHighM && frac < atFrac) {
      atFrac = frac;
      trace.sideIndex = 3;
    }
  }
  return atFrac;
}

/** Open portal of the cell's side at that place; -1: a wall. */
function portalAt(mesh: Mesh, c: number, sideIndex: number, placeM: number): number {
  for (let p = mesh.portalStart[c]!; p < mesh.portalStart[c + 1]!; p++) {
    if (mesh.portalSide[p] !== sideIndex) continue;
    const fromM = mesh.portalFromM[p]!, toM = mesh.portalToM[p]!;
    const door = mesh.portalDoorIndex[p]!;
    if (door !== NO_DOOR && mesh.isDoorOpen[door] === 0) continue;
    if (placeM >= fromM - ROUNDING_M && placeM <= toM + ROUNDING_M) return p;
  }
  return -1;
}

/** Whether the line goes through a spur of this cell; one that only touches its tip passes. */
function crossesSpur({ spurs }: Mesh, c: number, { fromXM, fromYM, toXM, toYM }: Sightline): boolean {
  const { cellStart, baseXM, baseYM, tipXM, tipYM } = spurs;
  const dx = toXM - fromXM, dy = toYM - fromYM;
  for (let k = cellStart[c]!; k < cellStart[c + 1]!; k++) {
    const base = dx * (baseYM[k]! - fromYM) - dy * (baseXM[k]! - fromXM);
    const tip = dx * (tipYM[k]! - fromYM) - dy * (tipXM[k]! - fromXM);
    if (base * tip >= 0) continue;
    const sx = tipXM[k]! - baseXM[k]!, sy = tipYM[k]! - baseYM[k]!;
    const from = sx * (fromYM - baseYM[k]!) - sy * (fromXM - baseXM[k]!);
    const to = sx * (toYM - baseYM[k]!) - sy * (toXM - baseXM[k]!);
    if (from * to < 0) return true;
  }
  return false;
}
