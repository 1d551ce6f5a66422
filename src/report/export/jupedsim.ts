/**
 * The storeys for JuPedSim and PedPy: what is walkable as one geometry a storey, exits and rooms as polygons, who lives where.
 * Movement over stairs is not theirs: a stair is where people leave a storey.
 */
import { OUTSIDE, type CompartmentInput, type OpeningInput, type PointM, type SimInput } from '../../sim/index.ts';
import { ExportRefused, type ExportedFile, type ExportFormat } from './export-format.ts';
import { doorwayIn, HALF_WALL_M, passage, strip } from './plan/doorway.ts';
import { inset } from './plan/inset.ts';
import { collectionWkt, polygonWkt } from './plan/wkt.ts';

/** Assumed: depth of the strip outside an exit in which people count as out; 0.5 .. 2 m. */
const EXIT_DEPTH_M = 1;
const WALKABLE: readonly CompartmentInput['kind'][] = ['room', 'flat', 'corridor', 'lobby', 'stair'];

export const jupedsim: ExportFormat = {
  names: { zh: '各层平面（JuPedSim、PedPy 可读的 WKT）', en: 'plans of the storeys (WKT as JuPedSim and PedPy read it)' },
  write: (input) => {
    const storeys = input.storeys.flatMap((_, s) => storeyOf(input, s) ?? []);
    if (storeys.length === 0) throw new ExportRefused('the scenario has no compartment to walk in');
    const index = { format: 'lifelane-jupedsim', version: 1, scenario: input.scenarioId, units: 'm, s', halfWallM: HALF_WALL_M, storeys: storeys.map(({ wkt: _, ...entry }) => entry) };
    return [
      ...storeys.map(({ geometry, wkt }): ExportedFile => ({ name: geometry, text: `${wkt}\n` })),
      { name: `${input.scenarioId}-jupedsim.json`, text: `${JSON.stringify(index, null, 1)}\n` },
    ];
  },
  omissions: (input) => leftOut(input).map((id) => ({ zh: `${id}：不在两个隔间共有的墙上，略去`, en: `${id} lies in no wall that its compartments share: left out` })),
};

interface Storey {
  readonly id: string;
  readonly floorM: number;
  /** File of the walkable geometry. */
  readonly geometry: string;
  readonly wkt: string;
  readonly exits: readonly { readonly id: string; readonly wkt: string }[];
  readonly stairs: readonly { readonly id: string; readonly wkt: string }[];
  readonly rooms: readonly { readonly id: string; readonly residentCount: number; readonly wkt: string }[];
}

function storeyOf(input: SimInput, storeyIndex: number): Storey | null {
  const rooms = input.compartments.flatMap((room, i) => {
    const outline = room.storeyIndex === storeyIndex && WALKABLE.includes(room.kind) ? inset(room.polygonM, HALF_WALL_M) : null;
    return outline === null ? [] : [{ room, i, wkt: polygonWkt(outline) }];
  });
  if (rooms.length === 0) return null;
  const { id, floorM } = input.storeys[storeyIndex]!;
  const onStorey = new Set(rooms.map(({ i }) => i));
  const ways = passable(input).filter(({ fromIndex }) => onStorey.has(fromIndex));
  const passages = ways.flatMap((opening) => {
    const outline = opening.toIndex === OUTSIDE ? exitWay(input, opening) : innerWay(input, opening);
    return outline === null ? [] : [polygonWkt(outline)];
  });
  return {
    id, floorM,
    geometry: `${input.scenarioId}-${id}.wkt`,
    wkt: collectionWkt([...rooms.map(({ wkt }) => wkt), ...passages]),
    exits: ways.flatMap((opening) => (opening.toIndex === OUTSIDE ? exitOf(input, opening) : [])),
    stairs: rooms.filter(({ room }) => room.kind === 'stair').map(({ room, wkt }) => ({ id: room.id, wkt })),
    rooms: rooms.map(({ room, i, wkt }) => ({ id: room.id, residentCount: residentsOf(input, i), wkt })),
  };
}

function passable(input: SimInput): readonly OpeningInput[] {
  return input.openings.filter(({ isPassable, orientation, toIndex, isExit }) => isPassable && orientation === 'wall' && (toIndex !== OUTSIDE || isExit));
}

/** Null unless it lies in the walls of both its compartments. */
function innerWay({ compartments }: SimInput, opening: OpeningInput): readonly PointM[] | null {
  const near = doorwayIn(compartments[opening.fromIndex]!, opening);
  const far = doorwayIn(compartments[opening.toIndex]!, opening);
  return near === null || far === null ? null : passage(near, opening.clearWidthM);
}

/** Out through the wall and on over the strip where people are out. */
function exitWay({ compartments }: SimInput, opening: OpeningInput): readonly PointM[] | null {
  const doorway = doorwayIn(compartments[opening.fromIndex]!, opening);
  return doorway === null ? null : strip(doorway, opening.clearWidthM, -2 * HALF_WALL_M, HALF_WALL_M + EXIT_DEPTH_M);
}

function exitOf({ compartments }: SimInput, opening: OpeningInput): readonly { id: string; wkt: string }[] {
  const doorway = doorwayIn(compartments[opening.fromIndex]!, opening);
  return doorway === null ? [] : [{ id: opening.id, wkt: polygonWkt(strip(doorway, opening.clearWidthM, HALF_WALL_M, HALF_WALL_M + EXIT_DEPTH_M)) }];
}

function leftOut(input: SimInput): readonly string[] {
  return passable(input).filter((opening) => (opening.toIndex === OUTSIDE ? exitWay(input, opening) : innerWay(input, opening)) === null).map(({ id }) => id);
}

function residentsOf({ households, people }: SimInput, homeIndex: number): number {
  return people.filter(({ householdIndex }) => households[householdIndex]!.homeIndex === homeIndex).length;
}
