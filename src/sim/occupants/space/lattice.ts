/** A fine square lattice over every region: where the next turning point is looked up. */
import { isInCell, type Mesh } from './mesh.ts';
import type { DoorInput, WalkableInput } from './walkable.ts';

/** Assumed; 0.2 .. 0.3: turning points are exact, the lattice only says where they change. */
export const LATTICE_M = 0.25;
/** Spots on both sides of a door are neighbours within this. Assumed: two lattice steps. */
const JOIN_M = 2 * LATTICE_M;

export interface Lattice {
  /** Spots of region r: spotBase[r] + iy * countX[r] + ix; at the middle of their square. */
  readonly spotBase: Int32Array;
  readonly countX: Int32Array;
  readonly countY: Int32Array;
  readonly lowXM: Float64Array;
  readonly lowYM: Float64Array;
  /** Mesh cell under the spot; -1: no ground. */
  readonly spotCell: Int32Array;
  readonly spotXM: Float64Array;
  readonly spotYM: Float64Array;
  /** Spots beyond a door. */
  readonly joins: ReadonlyMap<number, readonly number[]>;
}

export function buildLattice(input: WalkableInput, mesh: Mesh): Lattice {
  const bounds = input.regions.map(({ outlineM }) => {
    const xs = outlineM.map(([x]) => x), ys = outlineM.map(([, y]) => y);
    const lowXM = Math.min(...xs), lowYM = Math.min(...ys);
    return { lowXM, lowYM, nx: Math.floor((Math.max(...xs) - lowXM) / LATTICE_M) + 1, ny: Math.floor((Math.max(...ys) - lowYM) / LATTICE_M) + 1 };
  });
  const spotBase = new Int32Array(bounds.length + 1);
  bounds.forEach(({ nx, ny }, r) => (spotBase[r + 1] = spotBase[r]! + nx * ny));
  const spotCount = spotBase[bounds.length]!;
  const lattice = {
    spotBase, countX: Int32Array.from(bounds, ({ nx }) => nx), countY: Int32Array.from(bounds, ({ ny }) => ny),
    lowXM: Float64Array.from(bounds, (b) => b.lowXM), lowYM: Float64Array.from(bounds, (b) => b.lowYM),
    spotCell: new Int32Array(spotCount).fill(-1), spotXM: new Float64Array(spotCount), spotYM: new Float64Array(spotCount),
    joins: new Map<number, number[]>(),
  };
  for (let c = 0; c < mesh.cellCount; c++) layCell(lattice, mesh, c);
  for (const door of input.doors) joinOver(lattice, door);
  return lattice;
}

function regionOf(spotBase: Int32Array, spotIndex: number): number {
  let low = 0, high = spotBase.length - 1;
  while (high - low > 1) {
    const mid = (low + high) >> 1;
    if (spotBase[mid]! <= spotIndex) low = mid;
    else high = mid;
  }
  return low;
}

/** Spots on the ground of one mesh cell. */
function layCell(lattice: Lattice, mesh: Mesh, c: number): void {
  const r = mesh.regionIndex[c]!;
  const x0 = mesh.x0M[c]!, x1 = mesh.x1M[c]!, widthM = x1 - x0;
  const lowM = Math.min(mesh.lowM[c]!, mesh.lowM[c]! + mesh.lowPerM[c]! * widthM);
  const highM = Math.max(mesh.highM[c]!, mesh.highM[c]! + mesh.highPerM[c]! * widthM);
  visitSquares(lattice, r, [x0, lowM, x1, highM], (spot, xM, yM) => {
    if (!isInCell(mesh, c, xM, yM)) return;
    lattice.spotCell[spot] = c;
    lattice.spotXM[spot] = xM;
    lattice.spotYM[spot] = yM;
  });
}

function visitSquares(lattice: Lattice, r: number, [x0, y0, x1, y1]: readonly [number, number, number, number], visit: (spotIndex: number, xM: number, yM: number) => void): void {
  const lowX = lattice.lowXM[r]!, lowY = lattice.lowYM[r]!, nx = lattice.countX[r]!, ny = lattice.countY[r]!;
  const from = (m: number): number => Math.max(Math.floor(m / LATTICE_M), 0);
  for (let iy = from(y0 - lowY); iy <= Math.min(Math.floor((y1 - lowY) / LATTICE_M), ny - 1); iy++) {
    for (let ix = from(x0 - lowX); ix <= Math.min(Math.floor((x1 - lowX) / LATTICE_M), nx - 1); ix++) {
      visit(lattice.spotBase[r]! + iy * nx + ix, lowX + (ix + 0.5) * LATTICE_M, lowY + (iy + 0.5) * LATTICE_M);
    }
  }
}

function joinOver(lattice: Lattice, { fromIndex, toIndex, lineM: [a, b] }: DoorInput): void {
  const near = (r: number): number[] => {
    const box = [Math.min(a[0], b[0]) - JOIN_M, Math.min(a[1], b[1]) - JOIN_M, Math.max(a[0], b[0]) + JOIN_M, Math.max(a[1], b[1]) + JOIN_M] as const;
    const spots: number[] = [];
    visitSquares(lattice, r, box, (spot) => lattice.spotCell[spot]! >= 0 && spots.push(spot));
    return spots;
  };
  const joins = lattice.joins as Map<number, number[]>;
  const join = (fromSpotIndex: number, toSpotIndex: number): void => void joins.set(fromSpotIndex, [...(joins.get(fromSpotIndex) ?? []), toSpotIndex]);
  for (const one of near(fromIndex)) {
    for (const other of near(toIndex)) {
      const dx = lattice.spotXM[one]! - lattice.spotXM[other]!, dy = lattice.spotYM[one]! - lattice.spotYM[other]!;
      if (dx * dx + dy * dy > JOIN_M * JOIN_M) continue;
      join(one, other);
      join(other, one);
    }
  }
}

/** Spots with ground within so many squares, and those a door joins to them. */
export function visitAround(lattice: Lattice, spotIndex: number, reachCount: number, visit: (spotIndex: number) => void): void {
  const r = regionOf(lattice.spotBase, spotIndex);
  const base = lattice.spotBase[r]!, nx = lattice.countX[r]!, ny = lattice.countY[r]!;
  const ix = (spotIndex - base) % nx, iy = (spotIndex - base - ix) / nx;
  for (let y = Math.max(iy - reachCount, 0); y <= Math.min(iy + reachCount, ny - 1); y++) {
    for (let x = Math.max(ix - reachCount, 0); x <= Math.min(ix + reachCount, nx - 1); x++) {
      const spot = base + y * nx + x;
      if (lattice.spotCell[spot]! < 0) continue;
      visit(spot);
      lattice.joins.get(spot)?.forEach(visit);
    }
  }
}

/** Spot whose square holds the point. */
export function spotAt(lattice: Lattice, r: number, xM: number, yM: number): number {
  const nx = lattice.countX[r]!, ny = lattice.countY[r]!;
  const ix = Math.min(Math.max(Math.floor((xM - lattice.lowXM[r]!) / LATTICE_M), 0), nx - 1);
  const iy = Math.min(Math.max(Math.floor((yM - lattice.lowYM[r]!) / LATTICE_M), 0), ny - 1);
  return lattice.spotBase[r]! + iy * nx + ix;
}
