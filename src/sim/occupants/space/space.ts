/** Everything that comes from the geometry alone: mesh, walls, ways, and which regions see into each other. */
import { checkWalkable, refuse, widthM } from './check-walkable.ts';
import { buildMesh, type Mesh } from './mesh.ts';
import { withPorches } from './porches.ts';
import { PRESETS } from './presets.ts';
import type { SpeedModel } from './speed-model.ts';
import { centroidM, type WalkableInput } from './walkable.ts';
import { buildWalls, distanceM, type Walls } from './walls.ts';
import { buildWays, refreshWays, type Ways } from './ways.ts';

/** Most that a body's radius may be. Assumed; a person in a wheelchair has about 0.4 m. */
export const RADIUS_MAX_M = 0.6;
/** Regions joined through others look into each other within this. Assumed: the farthest that anybody minds, 2 .. 4. */
const VIEW_M = 3;

/** Ground, walls and doors; enough for bodies that are told where to head for. */
export interface Floor {
  readonly input: WalkableInput;
  readonly model: SpeedModel;
  readonly mesh: Mesh;
  readonly walls: Walls;
  readonly beyond: Beyond;
}

/** A floor with exits and the ways to them; `input` has a porch behind every exit line. */
export interface Space extends Floor {
  readonly ways: Ways;
  /** Exit areas as half planes: a x + b y >= c for all; null: a line. */
  readonly areas: readonly (readonly (readonly [number, number, number])[] | null)[];
}

/** Regions beyond the doors of region r, and the boxes around those doors within which people see into them: start[r] .. start[r + 1]. */
export interface Beyond {
  readonly start: Int32Array;
  readonly regionIndex: Int32Array;
  readonly lowXM: Float64Array;
  readonly lowYM: Float64Array;
  readonly highXM: Float64Array;
  readonly highYM: Float64Array;
}

interface Seen extends Box {
  readonly regionIndex: number;
}

interface Box {
  readonly lowXM: number;
  readonly lowYM: number;
  readonly highXM: number;
  readonly highYM: number;
}

/** Throws WalkableError with every fault when the geometry cannot be walked. */
export function createFloor(input: WalkableInput, model: SpeedModel = PRESETS.resident.model): Floor {
  checkWalkable(input);
  return layFloor(input, model);
}

function layFloor(input: WalkableInput, model: SpeedModel): Floor {
  const mesh = buildMesh(input);
  refuse(mesh.cellCount === 0 ? ['no ground: the regions enclose nothing'] : []);
  return { input, model, mesh, walls: buildWalls(input), beyond: layBeyond(input) };
}

/** Throws WalkableError likewise. */
export function createSpace(given: WalkableInput, model: SpeedModel = PRESETS.resident.model): Space {
  checkWalkable(given);
  const floor = layFloor(withPorches(given), model);
  return { ...floor, ways: buildWays(floor.input, floor.mesh), areas: floor.input.exits.map((exit) => ('lineM' in exit ? null : halfPlanes(exit.areaM))) };
}

function layBeyond(input: WalkableInput): Beyond {
  const doorsOf = doorsByRegion(input);
  const lists = input.regions.map((_, r) => regionsBeyond(input, doorsOf, r));
  const seen = lists.flat();
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, r) => (start[r + 1] = start[r]! + list.length));
  const column = (pick: (one: Seen) => number): Float64Array => Float64Array.from(seen, pick);
  return {
    start, regionIndex: Int32Array.from(seen, (one) => one.regionIndex),
    lowXM: column((one) => one.lowXM), lowYM: column((one) => one.lowYM), highXM: column((one) => one.highXM), highYM: column((one) => one.highYM),
  };
}

function doorsByRegion({ regions, doors }: WalkableInput): number[][] {
  const doorsOf = regions.map((): number[] => []);
  doors.forEach((door, d) => {
    doorsOf[door.fromIndex]!.push(d);
    doorsOf[door.toIndex]!.push(d);
  });
  return doorsOf;
}

/** Opens or shuts a door and finds the ways anew. */
export function setDoor(space: Space, doorIndex: number, isOpen: boolean): void {
  const value = isOpen ? 1 : 0;
  if (space.mesh.isDoorOpen[doorIndex] === value) return;
  space.mesh.isDoorOpen[doorIndex] = value;
  refreshWays(space.ways, space.mesh);
}

/** Regions that can be seen through the doors of r: the next ones, and those behind them when their doors are near. */
function regionsBeyond({ doors }: WalkableInput, doorsOf: readonly (readonly number[])[], r: number): Seen[] {
  const found = new Map<number, Seen>();
  for (const d of doorsOf[r]!) {
    const door = doors[d]!;
    const box = boxAround(door.lineM, VIEW_M);
    const seen = regionsInView(doors, doorsOf, r, d);
    for (const regionIndex of seen.slice(1)) found.set(regionIndex, { regionIndex, ...joint(box, found.get(regionIndex) ?? box) });
  }
  return [...found.values()];
}

/**
 * The region itself, the one behind the door, and those that open into view of it: in plan, and by the way through the doors, for
 * storeys lie above each other.
 */
function regionsInView(doors: WalkableInput['doors'], doorsOf: readonly (readonly number[])[], r: number, d: number): number[] {
  const box = boxAround(doors[d]!.lineM, VIEW_M);
  const seen = [r, acrossFrom(doors[d]!, r)];
  const enteredBy = [d, d], wayM = [0, 0];
  for (let k = 1; k < seen.length; k++) {
    for (const n of doorsOf[seen[k]!]!) {
      const other = acrossFrom(doors[n]!, seen[k]!);
      const onM = wayM[k]! + apartM(doors[enteredBy[k]!]!.lineM, doors[n]!.lineM);
      if (n === d || onM > VIEW_M || !doOverlap(box, boxAround(doors[n]!.lineM, 0)) || seen.includes(other)) continue;
      seen.push(other);
      enteredBy.push(n);
      wayM.push(onM);
    }
  }
  return seen;
}

/** Least distance between two lines that do not cross. */
function apartM(a: WalkableInput['doors'][number]['lineM'], b: WalkableInput['doors'][number]['lineM']): number {
  return Math.min(...b.map((p) => distanceM(a, p)), ...a.map((p) => distanceM(b, p)));
}

function acrossFrom({ fromIndex, toIndex }: WalkableInput['doors'][number], regionIndex: number): number {
  return fromIndex === regionIndex ? toIndex : fromIndex;
}

function boxAround([[ax, ay], [bx, by]]: WalkableInput['doors'][number]['lineM'], marginM: number): Box {
  return { lowXM: Math.min(ax, bx) - marginM, lowYM: Math.min(ay, by) - marginM, highXM: Math.max(ax, bx) + marginM, highYM: Math.max(ay, by) + marginM };
}

function doOverlap(a: Box, b: Box): boolean {
  return a.lowXM <= b.highXM && b.lowXM <= a.highXM && a.lowYM <= b.highYM && b.lowYM <= a.highYM;
}

function joint(a: Box, b: Box): Box {
  return { lowXM: Math.min(a.lowXM, b.lowXM), lowYM: Math.min(a.lowYM, b.lowYM), highXM: Math.max(a.highXM, b.highXM), highYM: Math.max(a.highYM, b.highYM) };
}

function halfPlanes(areaM: readonly (readonly [number, number])[]): [number, number, number][] {
  const [mx, my] = centroidM(areaM);
  return areaM.flatMap(([ax, ay], i): [number, number, number][] => {
    const [bx, by] = areaM[(i + 1) % areaM.length]!;
    if (widthM([[ax, ay], [bx, by]]) === 0) return [];
    const nx = ay - by, ny = bx - ax;
    const sign = nx * (mx - ax) + ny * (my - ay) >= 0 ? 1 : -1;
    return [[sign * nx, sign * ny, sign * (nx * ax + ny * ay)]];
  });
}

export function isInArea(planes: readonly (readonly [number, number, number])[], xM: number, yM: number): boolean {
  for (const plane of planes) if (plane[0] * xM + plane[1] * yM < plane[2]) return false;
  return true;
}
