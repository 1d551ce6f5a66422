/** Everything that comes from the geometry alone: mesh, walls, ways, and which regions see into each other. */
import { checkWalkable, refuse, widthM } from './check-walkable.ts';
import { buildMesh, type Mesh } from './mesh.ts';
import { withPorches } from './porches.ts';
import { PRESETS } from './presets.ts';
import { reachM, type SpeedModel } from './speed-model.ts';
import { centroidM, type WalkableInput } from './walkable.ts';
import { buildWalls, type Walls } from './walls.ts';
import { buildWays, refreshWays, type Ways } from './ways.ts';

/** Most that a body's radius may be. Assumed; a person in a wheelchair has about 0.4 m. */
export const RADIUS_MAX_M = 0.6;
/** Regions joined through others look into each other within this. Assumed: the farthest that anybody minds, 2 .. 4. */
const VIEW_M = 3;

export interface Space {
  /** With a porch behind every exit line. */
  readonly input: WalkableInput;
  readonly model: SpeedModel;
  readonly mesh: Mesh;
  readonly walls: Walls;
  readonly ways: Ways;
  /** Per region: regions beyond its doors, and the box around the door within which people see into them. */
  readonly beyond: readonly (readonly Beyond[])[];
  /** Exit areas as half planes: a x + b y >= c for all; null: a line. */
  readonly areas: readonly (readonly (readonly [number, number, number])[] | null)[];
}

export interface Beyond {
  readonly regionIndex: number;
  readonly lowXM: number;
  readonly lowYM: number;
  readonly highXM: number;
  readonly highYM: number;
}

/** Throws WalkableError with every fault when the geometry cannot be walked. */
export function createSpace(given: WalkableInput, model: SpeedModel = PRESETS.resident.model): Space {
  checkWalkable(given);
  const input = withPorches(given);
  const mesh = buildMesh(input);
  refuse(mesh.cellCount === 0 ? ['no ground: the regions enclose nothing'] : []);
  return {
    input, model, mesh, walls: buildWalls(input, RADIUS_MAX_M + reachM(model.wall)), ways: buildWays(input, mesh),
    beyond: input.regions.map((_, r) => regionsBeyond(input, r)),
    areas: input.exits.map((exit) => ('lineM' in exit ? null : halfPlanes(exit.areaM))),
  };
}

/** Opens or shuts a door and finds the ways anew. */
export function setDoor(space: Space, doorIndex: number, isOpen: boolean): void {
  const value = isOpen ? 1 : 0;
  if (space.mesh.isDoorOpen[doorIndex] === value) return;
  space.mesh.isDoorOpen[doorIndex] = value;
  refreshWays(space.ways, space.mesh);
}

/** Regions that can be seen through the doors of r: the next ones, and those behind them when their doors are near. */
function regionsBeyond({ doors }: WalkableInput, r: number): Beyond[] {
  const found = new Map<number, Beyond>();
  doors.forEach((door, d) => {
    if (door.fromIndex !== r && door.toIndex !== r) return;
    const box = boxAround(door.lineM, VIEW_M);
    const seen = [r, door.fromIndex === r ? door.toIndex : door.fromIndex];
    for (let k = 1; k < seen.length; k++) {
      doors.forEach((next, n) => {
        if (n === d || (next.fromIndex !== seen[k] && next.toIndex !== seen[k])) return;
        const other = next.fromIndex === seen[k] ? next.toIndex : next.fromIndex;
        if (doOverlap(box, boxAround(next.lineM, 0)) && !seen.includes(other)) seen.push(other);
      });
    }
    for (const regionIndex of seen.slice(1)) found.set(regionIndex, { regionIndex, ...joint(box, found.get(regionIndex) ?? box) });
  });
  return [...found.values()];
}

type Box = Omit<Beyond, 'regionIndex'>;

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
