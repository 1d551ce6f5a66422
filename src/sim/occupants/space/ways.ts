/**
 * Shortest ways to each exit. A way bends only at corners, so it is enough to know, for every spot of a fine lattice, the next
 * turning point in view. Dijkstra over lattice and corners, where a spot inherits the turning point of its neighbour as long as
 * it sees it, as any-angle search does. Walking then costs one look-up and one line of sight. Recomputed only when a door changes.
 */
import type { WalkableInput } from './walkable.ts';
import { createHeap, popHeap, pushHeap, type Heap } from './heap.ts';
import { buildLattice, spotAt, visitAround, type Lattice } from './lattice.ts';
import type { Mesh } from './mesh.ts';
import { arrives, createTrace, type Sightline, type Trace } from './sight.ts';
import { corners, goals, type TurningPoint } from './turning-points.ts';

/** Assumed: a way that grazes a wall counts so much longer than one with clearance; any length above a few metres will do. */
const GRAZING_M = 10;
/** Squares of lattice around a corner that learn of it first. Assumed; any number from 2 up. */
const CORNER_REACH_COUNT = 2;
export const NO_POINT = -1;

/** Way to one exit: next turning point of every spot (NO_POINT: no way) and the length from each turning point on. */
export interface WayField {
  readonly next: Int32Array;
  readonly pointToGoM: Float64Array;
  /** Turning point after each; NO_POINT for the goals. */
  readonly pointNext: Int32Array;
}

/** Turning points (corners, then the goals of exit 0, 1, …), the lattice, and a field for every exit. */
export interface Ways {
  readonly lattice: Lattice;
  readonly pointXM: Float64Array;
  readonly pointYM: Float64Array;
  readonly pointCell: Int32Array;
  readonly aimXM: Float64Array;
  readonly aimYM: Float64Array;
  readonly cornerCount: number;
  readonly goalStart: Int32Array;
  readonly fields: WayField[];
}

export function buildWays(input: WalkableInput, mesh: Mesh): Ways {
  const bends = corners(input, mesh);
  const byExit = input.exits.map((exit) => goals(exit, mesh));
  const points = [...bends, ...byExit.flat()];
  const goalStart = new Int32Array(byExit.length + 1).fill(bends.length);
  byExit.forEach((list, e) => (goalStart[e + 1] = goalStart[e]! + list.length));
  const column = (pick: (point: TurningPoint) => number): Float64Array => Float64Array.from(points, pick);
  const ways: Ways = {
    lattice: buildLattice(input, mesh),
    pointXM: column(({ placeM }) => placeM[0]), pointYM: column(({ placeM }) => placeM[1]), pointCell: Int32Array.from(points, ({ cellIndex }) => cellIndex),
    aimXM: column(({ aimM }) => aimM[0]), aimYM: column(({ aimM }) => aimM[1]),
    cornerCount: bends.length, goalStart, fields: [],
  };
  refreshWays(ways, mesh);
  return ways;
}

/** After a door changed. */
export function refreshWays(ways: Ways, mesh: Mesh): void {
  const exitCount = ways.goalStart.length - 1;
  for (let e = 0; e < exitCount; e++) ways.fields[e] = computeField(ways, mesh, e);
}

interface Search {
  readonly ways: Ways;
  readonly mesh: Mesh;
  readonly heap: Heap;
  readonly trace: Trace;
  readonly line: Sightline;
  /** Nodes: spots, then turning points. */
  readonly toGoM: Float64Array;
  readonly next: Int32Array;
  readonly isDone: Uint8Array;
  readonly cornersAt: Map<number, number[]>;
  readonly fastestFrac: number;
}

function computeField(ways: Ways, mesh: Mesh, exitIndex: number): WayField {
  const spotCount = ways.lattice.spotCell.length;
  const nodeCount = spotCount + ways.pointXM.length;
  const search: Search = {
    ways, mesh, heap: createHeap(), trace: createTrace(), line: { cellIndex: 0, fromXM: 0, fromYM: 0, toXM: 0, toYM: 0, isClear: true },
    toGoM: new Float64Array(nodeCount).fill(Infinity), next: new Int32Array(nodeCount).fill(NO_POINT), isDone: new Uint8Array(nodeCount), cornersAt: cornersBySpot(ways, mesh),
    fastestFrac: mesh.speedFrac.reduce((most, frac) => Math.max(most, frac), 1),
  };
  for (let g = ways.goalStart[exitIndex]!; g < ways.goalStart[exitIndex + 1]!; g++) {
    search.toGoM[spotCount + g] = 0;
    pushHeap(search.heap, 0, spotCount + g);
  }
  while (search.heap.items.length > 0) {
    const node = popHeap(search.heap);
    if (search.isDone[node] === 1) continue;
    search.isDone[node] = 1;
    if (node < spotCount) settleSpot(search, node);
    else settlePoint(search, node - spotCount);
  }
  return { next: search.next.slice(0, spotCount), pointToGoM: search.toGoM.slice(spotCount), pointNext: search.next.slice(spotCount) };
}

/** Neighbours and corners at hand may turn where this spot turns. */
function settleSpot(search: Search, spotIndex: number): void {
  const { lattice, pointXM, pointYM, pointCell } = search.ways;
  const point = search.next[spotIndex]!;
  visitAround(lattice, spotIndex, 1, (spot) => relaxSpot(search, spot, point));
  for (const corner of search.cornersAt.get(spotIndex) ?? []) {
    relax(search, { nodeIndex: lattice.spotCell.length + corner, cell: pointCell[corner]!, xM: pointXM[corner]!, yM: pointYM[corner]! }, point);
  }
}

/** Everything around a turning point may turn there. */
function settlePoint(search: Search, pointIndex: number): void {
  visitAround(search.ways.lattice, spotOf(search.ways, search.mesh, pointIndex), CORNER_REACH_COUNT, (spot) => relaxSpot(search, spot, pointIndex));
}

function relaxSpot(search: Search, spotIndex: number, pointIndex: number): void {
  const { spotCell, spotXM, spotYM } = search.ways.lattice;
  relax(search, { nodeIndex: spotIndex, cell: spotCell[spotIndex]!, xM: spotXM[spotIndex]!, yM: spotYM[spotIndex]! }, pointIndex);
}

interface Place {
  readonly nodeIndex: number;
  readonly cell: number;
  readonly xM: number;
  readonly yM: number;
}

/** Turns there if that is shorter and in view. */
function relax(search: Search, { nodeIndex, cell, xM, yM }: Place, pointIndex: number): void {
  const { ways, line, trace, mesh, toGoM } = search;
  const pointNode = ways.lattice.spotCell.length + pointIndex;
  if (search.isDone[nodeIndex] === 1 || nodeIndex === pointNode) return;
  line.cellIndex = cell;
  line.fromXM = xM;
  line.fromYM = yM;
  line.toXM = ways.pointXM[pointIndex]!;
  line.toYM = ways.pointYM[pointIndex]!;
  const dx = line.toXM - xM, dy = line.toYM - yM;
  // What cannot win on the fastest ground needs no line of sight.
  if (toGoM[pointNode]! + Math.sqrt(dx * dx + dy * dy) / search.fastestFrac >= toGoM[nodeIndex]!) return;
  line.isClear = true;
  let extraM = 0;
  const r = mesh.regionIndex[ways.pointCell[pointIndex]!]!;
  if (!arrives(mesh, line, trace, r)) {
    line.isClear = false;
    if (!arrives(mesh, line, trace, r)) return;
    extraM = GRAZING_M;
  }
  const costM = toGoM[pointNode]! + trace.costM + extraM;
  if (costM >= toGoM[nodeIndex]!) return;
  toGoM[nodeIndex] = costM;
  search.next[nodeIndex] = pointIndex;
  pushHeap(search.heap, costM, nodeIndex);
}

function cornersBySpot(ways: Ways, mesh: Mesh): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let corner = 0; corner < ways.cornerCount; corner++) {
    visitAround(ways.lattice, spotOf(ways, mesh, corner), CORNER_REACH_COUNT, (spot) => {
      const here = found.get(spot);
      if (here) here.push(corner);
      else found.set(spot, [corner]);
    });
  }
  return found;
}

function spotOf({ lattice, pointXM, pointYM, pointCell }: Ways, mesh: Mesh, pointIndex: number): number {
  return spotAt(lattice, mesh.regionIndex[pointCell[pointIndex]!]!, pointXM[pointIndex]!, pointYM[pointIndex]!);
}
