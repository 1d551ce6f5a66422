/**
 * The walkable ground cut into convex cells by vertical lines through every corner (trapezoidal decomposition), joined by
 * portals. Two people in one cell always see each other; a straight line is followed from cell to cell.
 * Built once; a cell's sides are 0 left, 1 right, 2 lower, 3 upper.
 */
import type { PointM } from '../../input.ts';
import { findSpurs, type Spur } from './spurs.ts';
import { ringsOf, SAME_PLACE_M, type WalkableInput } from './walkable.ts';

export const NO_DOOR = -1;
/** portalToIndex of a line where people leave: OUT - exitIndex. */
export const OUT = -2;

export interface Mesh {
  readonly cellCount: number;
  readonly x0M: Float64Array;
  readonly x1M: Float64Array;
  /** Lower and upper side: height at x0M and slope. */
  readonly lowM: Float64Array;
  readonly lowPerM: Float64Array;
  readonly highM: Float64Array;
  readonly highPerM: Float64Array;
  readonly regionIndex: Int32Array;
  readonly speedFrac: Float64Array;
  /** 1: a flight of stairs. */
  readonly isStair: Uint8Array;
  /** Portals of cell c: portalStart[c] .. portalStart[c + 1]; from .. to along y (sides 0, 1) or x (sides 2, 3). */
  readonly portalStart: Int32Array;
  readonly portalSide: Uint8Array;
  readonly portalFromM: Float64Array;
  readonly portalToM: Float64Array;
  readonly portalToIndex: Int32Array;
  readonly portalDoorIndex: Int32Array;
  /** Cells of a region: regionStart[r] .. regionStart[r + 1], by x0M. */
  readonly regionStart: Int32Array;
  /** 1: people may pass. The only thing here that changes. */
  readonly isDoorOpen: Uint8Array;
  readonly spurs: Spurs;
}

/**
 * A spur stands on every corner that sticks out, across the narrowest passage beside it and as long as the clearance: a way
 * that keeps clear crosses none, and bends at their tips. Those of cell c: cellStart[c] .. cellStart[c + 1].
 */
export interface Spurs {
  readonly cellStart: Int32Array;
  readonly baseXM: Float64Array;
  readonly baseYM: Float64Array;
  readonly tipXM: Float64Array;
  readonly tipYM: Float64Array;
}

/** The mesh before the spurs are on it. */
export type Ground = Omit<Mesh, 'spurs'>;

interface Line {
  readonly x0M: number;
  readonly y0M: number;
  readonly x1M: number;
  readonly y1M: number;
}
interface Cell {
  readonly regionIndex: number;
  readonly x0M: number;
  x1M: number;
  readonly low: Line;
  readonly high: Line;
}
interface Portal extends SideStretch {
  /** Cell beyond, or OUT - exitIndex. */
  readonly toIndex: number;
  readonly doorIndex: number;
}

export function buildMesh(input: WalkableInput): Mesh {
  const cells: Cell[] = [];
  const regionStart = [0];
  input.regions.forEach((region, r) => {
    cells.push(...cut(ringsOf(region), r));
    regionStart.push(cells.length);
  });
  const portals = [
    ...input.regions.flatMap((_, r) => innerPortals(cells, regionStart[r]!, regionStart[r + 1]!)),
    ...input.doors.flatMap((door, d) => doorPortals(d, [sidesOn(cells, regionStart, door.fromIndex, door.lineM), sidesOn(cells, regionStart, door.toIndex, door.lineM)])),
    ...input.exits.flatMap((exit, e) => ('lineM' in exit ? sidesOn(cells, regionStart, exit.regionIndex, exit.lineM).map((side): Portal => ({ ...side, toIndex: OUT - e, doorIndex: NO_DOOR })) : [])),
  ];
  const mesh = pack(input, cells, portals, regionStart);
  return { ...mesh, spurs: layOut(mesh, findSpurs(input, mesh)) };
}

/** The spurs by cell; one on a border counts in both. */
function layOut(mesh: Ground, spurs: readonly Spur[]): Spurs {
  const lists = Array.from({ length: mesh.cellCount }, (): Spur[] => []);
  for (const spur of spurs) {
    const [bx, by] = spur.baseM, [tx, ty] = spur.tipM;
    for (const c of cellsAround(mesh, spur.regionIndex, [Math.min(bx, tx), Math.min(by, ty), Math.max(bx, tx), Math.max(by, ty)])) lists[c]!.push(spur);
  }
  const cellStart = new Int32Array(mesh.cellCount + 1);
  lists.forEach((list, c) => (cellStart[c + 1] = cellStart[c]! + list.length));
  const column = (pick: (spur: Spur) => number): Float64Array => Float64Array.from(lists.flat(), pick);
  return { cellStart, baseXM: column(({ baseM }) => baseM[0]), baseYM: column(({ baseM }) => baseM[1]), tipXM: column(({ tipM }) => tipM[0]), tipYM: column(({ tipM }) => tipM[1]) };
}

const heightAt = (line: Line, xM: number): number => line.y0M + ((line.y1M - line.y0M) * (xM - line.x0M)) / (line.x1M - line.x0M);

/** Cells of one region, left to right, lower first. A cell goes on as long as the same two edges bound it. */
function cut(rings: readonly (readonly PointM[])[], regionIndex: number): Cell[] {
  const lines = rings.flatMap((ring) => ring.map((a, i) => directed(a, ring[(i + 1) % ring.length]!))).filter((line) => line.x1M - line.x0M > SAME_PLACE_M);
  lines.sort((a, b) => a.x0M - b.x0M);
  const cuts = distinct(rings.flat().map(([x]) => x));
  const done: Cell[] = [];
  let growing: Cell[] = [];
  let active: Line[] = [];
  let entered = 0;
  for (let k = 0; k + 1 < cuts.length; k++) {
    const x0M = cuts[k]!, x1M = cuts[k + 1]!, midM = (x0M + x1M) / 2;
    while (entered < lines.length && lines[entered]!.x0M < midM) active.push(lines[entered++]!);
    active = active.filter((line) => line.x1M > midM);
    const sorted = [...active].sort((a, b) => heightAt(a, midM) - heightAt(b, midM));
    const next: Cell[] = [];
    for (let e = 0; e + 1 < sorted.length; e += 2) {
      const low = sorted[e]!, high = sorted[e + 1]!;
      const before = growing.find((cell) => cell.low === low && cell.high === high);
      if (before) before.x1M = x1M;
      next.push(before ?? { regionIndex, x0M, x1M, low, high });
    }
    done.push(...growing.filter((cell) => !next.includes(cell)));
    growing = next;
  }
  done.push(...growing);
  return done.sort((a, b) => a.x0M - b.x0M || heightAt(a.low, a.x0M) - heightAt(b.low, b.x0M));
}

function directed([ax, ay]: PointM, [bx, by]: PointM): Line {
  return ax <= bx ? { x0M: ax, y0M: ay, x1M: bx, y1M: by } : { x0M: bx, y0M: by, x1M: ax, y1M: ay };
}

function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, i) => i === 0 || value - sorted[i - 1]! > SAME_PLACE_M / 2);
}

/** Between cells of one region, where one ends and the next begins. */
function innerPortals(cells: readonly Cell[], startIndex: number, endIndex: number): Portal[] {
  const startingAt = new Map<number, number[]>();
  for (let c = startIndex; c < endIndex; c++) startingAt.set(cells[c]!.x0M, [...(startingAt.get(cells[c]!.x0M) ?? []), c]);
  const portals: Portal[] = [];
  for (let a = startIndex; a < endIndex; a++) {
    const xM = cells[a]!.x1M;
    for (const b of startingAt.get(xM) ?? []) {
      const fromM = Math.max(heightAt(cells[a]!.low, xM), heightAt(cells[b]!.low, xM));
      const toM = Math.min(heightAt(cells[a]!.high, xM), heightAt(cells[b]!.high, xM));
      if (toM - fromM <= SAME_PLACE_M) continue;
      portals.push({ cell: a, sideIndex: 1, fromM, toM, toIndex: b, doorIndex: NO_DOOR }, { cell: b, sideIndex: 0, fromM, toM, toIndex: a, doorIndex: NO_DOOR });
    }
  }
  return portals;
}

interface SideStretch {
  readonly cell: number;
  readonly sideIndex: number;
  readonly fromM: number;
  readonly toM: number;
}

/** Stretches of the region's cell sides that lie on the line. */
function sidesOn(cells: readonly Cell[], regionStart: readonly number[], regionIndex: number, [a, b]: readonly [PointM, PointM]): SideStretch[] {
  const isUpright = Math.abs(a[0] - b[0]) <= SAME_PLACE_M;
  const along = isUpright ? 1 : 0;
  const fromM = Math.min(a[along], b[along]), toM = Math.max(a[along], b[along]);
  const found: SideStretch[] = [];
  const add = (cell: number, sideIndex: number, lowM: number, highM: number): void => {
    const stretch = { cell, sideIndex, fromM: Math.max(fromM, lowM), toM: Math.min(toM, highM) };
    if (stretch.toM - stretch.fromM > SAME_PLACE_M) found.push(stretch);
  };
  const isOn = (line: Line): boolean => [a, b].every(([x, y]) => Math.abs(heightAt(line, x) - y) <= 2 * SAME_PLACE_M);
  for (let c = regionStart[regionIndex]!; c < regionStart[regionIndex + 1]!; c++) {
    const { x0M, x1M, low, high } = cells[c]!;
    if (isUpright) {
      if (Math.abs(x0M - a[0]) <= SAME_PLACE_M) add(c, 0, heightAt(low, x0M), heightAt(high, x0M));
      if (Math.abs(x1M - a[0]) <= SAME_PLACE_M) add(c, 1, heightAt(low, x1M), heightAt(high, x1M));
    } else {
      if (isOn(low)) add(c, 2, x0M, x1M);
      if (isOn(high)) add(c, 3, x0M, x1M);
    }
  }
  return found;
}

function doorPortals(doorIndex: number, [ones, others]: readonly [SideStretch[], SideStretch[]]): Portal[] {
  const portals: Portal[] = [];
  for (const one of ones) {
    for (const other of others) {
      const fromM = Math.max(one.fromM, other.fromM), toM = Math.min(one.toM, other.toM);
      if (toM - fromM <= SAME_PLACE_M) continue;
      portals.push({ cell: one.cell, sideIndex: one.sideIndex, fromM, toM, toIndex: other.cell, doorIndex }, { cell: other.cell, sideIndex: other.sideIndex, fromM, toM, toIndex: one.cell, doorIndex });
    }
  }
  return portals;
}

function pack(input: WalkableInput, cells: readonly Cell[], portals: readonly Portal[], regionStart: readonly number[]): Ground {
  const sorted = [...portals].sort((a, b) => a.cell - b.cell || a.sideIndex - b.sideIndex || a.fromM - b.fromM || a.toIndex - b.toIndex);
  const portalStart = new Int32Array(cells.length + 1);
  for (const { cell } of sorted) portalStart[cell + 1]! += 1;
  for (let c = 0; c < cells.length; c++) portalStart[c + 1]! += portalStart[c]!;
  const perM = (line: Line): number => (line.y1M - line.y0M) / (line.x1M - line.x0M);
  const numbers = (pick: (cell: Cell) => number): Float64Array => Float64Array.from(cells, pick);
  return {
    cellCount: cells.length,
    x0M: numbers((cell) => cell.x0M), x1M: numbers((cell) => cell.x1M),
    lowM: numbers((cell) => heightAt(cell.low, cell.x0M)), lowPerM: numbers((cell) => perM(cell.low)),
    highM: numbers((cell) => heightAt(cell.high, cell.x0M)), highPerM: numbers((cell) => perM(cell.high)),
    regionIndex: Int32Array.from(cells, (cell) => cell.regionIndex),
    speedFrac: numbers((cell) => input.regions[cell.regionIndex]!.speedFrac ?? 1),
    isStair: Uint8Array.from(cells, (cell) => (input.regions[cell.regionIndex]!.isStair === true ? 1 : 0)),
    portalStart,
    portalSide: Uint8Array.from(sorted, ({ sideIndex }) => sideIndex),
    portalFromM: Float64Array.from(sorted, ({ fromM }) => fromM), portalToM: Float64Array.from(sorted, ({ toM }) => toM),
    portalToIndex: Int32Array.from(sorted, ({ toIndex }) => toIndex), portalDoorIndex: Int32Array.from(sorted, ({ doorIndex }) => doorIndex),
    regionStart: Int32Array.from(regionStart),
    isDoorOpen: new Uint8Array(input.doors.length).fill(1),
  };
}

export function isInCell(mesh: Ground, c: number, xM: number, yM: number): boolean {
  const dx = xM - mesh.x0M[c]!;
  return dx >= 0 && xM <= mesh.x1M[c]! && yM >= mesh.lowM[c]! + mesh.lowPerM[c]! * dx && yM <= mesh.highM[c]! + mesh.highPerM[c]! * dx;
}

/** Cell of a region that holds the point; -1: none. */
export function cellAt(mesh: Ground, regionIndex: number, xM: number, yM: number): number {
  const start = mesh.regionStart[regionIndex]!;
  let low = start, high = mesh.regionStart[regionIndex + 1]!;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (mesh.x0M[mid]! <= xM) low = mid + 1;
    else high = mid;
  }
  for (let c = low - 1; c >= start; c--) if (isInCell(mesh, c, xM, yM)) return c;
  return -1;
}

/** Cells of a region that touch the box. */
function cellsAround(mesh: Ground, regionIndex: number, [x0, y0, x1, y1]: readonly [number, number, number, number]): number[] {
  const found: number[] = [];
  for (let c = mesh.regionStart[regionIndex]!; c < mesh.regionStart[regionIndex + 1]!; c++) {
    const widthM = mesh.x1M[c]! - mesh.x0M[c]!;
    if (mesh.x0M[c]! > x1 || mesh.x1M[c]! < x0) continue;
    const lowM = Math.min(mesh.lowM[c]!, mesh.lowM[c]! + mesh.lowPerM[c]! * widthM), highM = Math.max(mesh.highM[c]!, mesh.highM[c]! + mesh.highPerM[c]! * widthM);
    if (lowM <= y1 && highM >= y0) found.push(c);
  }
  return found;
}
