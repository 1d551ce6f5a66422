import type { z } from 'zod';
import type { compartmentSchema } from '../schema/building-schema.ts';
import { tidy, type CfastCase } from './cfast-case.ts';
import type { GroupReader } from './group-reader.ts';
import type { CfastMaterials } from './import-materials.ts';
import { inferStoreys, storeyAt, type FloorHole, type StoreyOfFile } from './infer-storeys.ts';

export type CompartmentOfFile = z.input<typeof compartmentSchema>;

/** A compartment with what CFAST counts from its corner: places of fires, targets and vents. */
export interface CfastRoom {
  readonly id: string;
  /** In the file's order. */
  readonly index: number;
  readonly originM: readonly [number, number];
  readonly floorM: number;
  readonly widthM: number;
  readonly depthM: number;
  readonly heightM: number;
}

export interface CfastRooms {
  readonly storeys: readonly StoreyOfFile[];
  readonly compartments: readonly CompartmentOfFile[];
  /** By CFAST's name. */
  readonly byName: ReadonlyMap<string, CfastRoom>;
}

const SIDE = { low: 0.1, high: 1000, unit: 'm' } as const;
const LEVEL = { low: -60, high: 600 } as const;
const HEIGHT = { low: 0.3, high: 600, unit: 'm' } as const;
const HEIGHT_OF_SECTION = { ...HEIGHT, low: 0 };

export function importCompartments(cfast: CfastCase, materials: CfastMaterials): CfastRooms {
  const isAdiabatic = cfast.groups.MISC.some((group) => group.flag('ADIABATIC'));
  const byName = new Map<string, CfastRoom>();
  const placed = cfast.groups.COMP.map((group, index) => {
    const room = importRoom(group, index, cfast);
    if (byName.has(group.id)) group.report('ID', 'is the name of another compartment already', 'another name');
    byName.set(group.id, room);
    return { group, room };
  });
  if (placed.length === 0) cfast.notes.report(0, '&COMP', 'is missing', 'at least one compartment');
  const storeys = inferStoreys(placed.map(({ room }) => room), floorHoles(cfast.groups.VENT, byName));
  const compartments = placed.map(({ group, room }): CompartmentOfFile => {
    const storey = storeyAt(storeys, room.floorM);
    return {
      id: room.id, kind: group.flag('HALL') ? 'corridor' : 'room', storey: storey.id, polygonM: cornersOf(room),
      ...(room.floorM === storey.floorM ? {} : { floorM: room.floorM }), ...(room.heightM === storey.heightM ? {} : { heightM: room.heightM }),
      ...(group.flag('SHAFT') ? { zoneCount: 1 as const } : {}), ...surfacesOf(group, materials, isAdiabatic, cfast), ...leakOf(group, room, cfast),
    };
  });
  return { storeys, compartments, byName };
}

function floorHoles(vents: readonly GroupReader[], byName: ReadonlyMap<string, CfastRoom>): FloorHole[] {
  return vents.flatMap((vent) => {
    if (!['CEILING', 'FLOOR'].includes(vent.text('TYPE'))) return [];
    const floorsM = vent.texts('COMP_IDS').flatMap((name) => byName.get(name)?.floorM ?? []);
    return floorsM.length === 2 ? [{ belowM: Math.min(...floorsM), aboveM: Math.max(...floorsM) }] : [];
  });
}

function importRoom(group: GroupReader, index: number, { notes, ids }: CfastCase): CfastRoom {
  const [xM = 0, yM = 0, zM = 0] = group.numbers('ORIGIN', { low: -4000, high: 4000, unit: 'm' });
  if (zM < LEVEL.low || zM > LEVEL.high) group.report('ORIGIN', `a floor at ${zM} m is outside ${LEVEL.low}..${LEVEL.high} m`, `${LEVEL.low}..${LEVEL.high} m`);
  const heightM = group.number('HEIGHT', 0, HEIGHT);
  const widthM = group.number('WIDTH', 0, SIDE);
  const depthM = group.number('DEPTH', 0, SIDE);
  const meanM2 = meanAreaM2(group, heightM);
  const scale = meanM2 === null ? 1 : Math.sqrt(meanM2 / (widthM * depthM));
  if (meanM2 !== null) notes.warn({ zh: `“${group.id}”的变截面按等体积的长方体读入`, en: `"${group.id}": a box of the same volume stands for its changing cross-section` });
  return { id: ids.compartments.take(group.id, 'room'), index, originM: [xM, yM], floorM: zM, widthM: tidy(widthM * scale), depthM: tidy(depthM * scale), heightM };
}

/** Over the height, of a cross-section given by area at some heights; null where none is given. */
function meanAreaM2(group: GroupReader, heightM: number): number | null {
  const areasM2 = group.numbers('CROSS_SECT_AREAS', { low: 0, high: 1e6, unit: 'm2' });
  const heightsM = group.numbers('CROSS_SECT_HEIGHTS', HEIGHT_OF_SECTION);
  if (areasM2.length === 0) return null;
  if (heightsM.length !== areasM2.length || heightsM.some((level, i) => i > 0 && level <= heightsM[i - 1]!)) {
    group.report('CROSS_SECT_HEIGHTS', `${heightsM.length} heights for ${areasM2.length} areas, or not rising`, 'one height an area, rising');
    return null;
  }
  const points = [{ atM: 0, areaM2: areasM2[0]! }, ...heightsM.map((atM, i) => ({ atM, areaM2: areasM2[i]! })), { atM: heightM, areaM2: areasM2.at(-1)! }];
  const volumeM3 = points.slice(1).reduce((sum, point, i) => sum + (Math.max(0, point.atM - points[i]!.atM) * (point.areaM2 + points[i]!.areaM2)) / 2, 0);
  return volumeM3 > 0 && heightM > 0 ? volumeM3 / heightM : null;
}

function cornersOf({ originM: [xM, yM], widthM, depthM }: CfastRoom): [number, number][] {
  const farXM = tidy(xM + widthM);
  const farYM = tidy(yM + depthM);
  return [[xM, yM], [farXM, yM], [farXM, farYM], [xM, farYM]];
}

/** Named by surface; all of one material are named once. */
function surfacesOf(group: GroupReader, materials: CfastMaterials, isAdiabatic: boolean, { notes }: CfastCase): Pick<CompartmentOfFile, 'material' | 'ceiling' | 'walls' | 'floor'> {
  const of = (surface: 'CEILING' | 'WALL' | 'FLOOR'): string | null => {
    const layers = group.texts(`${surface}_MATL_ID`).filter((name) => name !== '' && name !== 'OFF');
    const [thicknessM = 0] = group.numbers(`${surface}_THICKNESS`, { low: 0, high: 2, unit: 'm' });
    if (layers.length > 1) notes.warn({ zh: '多层墙体只取朝向室内的一层', en: 'of surfaces in layers only the layer that faces the room is kept' });
    return layers[0] === undefined || isAdiabatic ? null : (materials.find(layers[0], thicknessM, group, `${surface}_MATL_ID`)?.id ?? null);
  };
  const ceiling = of('CEILING');
  const walls = of('WALL');
  const floor = of('FLOOR');
  return walls !== null && ceiling === walls && floor === walls ? { material: walls } : { ceiling, walls, floor };
}

/** CFAST's wall and floor leaks are one crack over the height here. */
function leakOf(group: GroupReader, { widthM, depthM, heightM }: CfastRoom, { notes }: CfastCase): { leakAreaM2?: number } {
  const share = { low: 0, high: 1, unit: '' };
  const [wallShare = 0, floorShare = 0] = group.numbers('LEAK_AREA_RATIO', share);
  const [wallM2 = 0, floorM2 = 0] = group.numbers('LEAK_AREA', { low: 0, high: 100, unit: 'm2' });
  const atFloorM2 = floorM2 + floorShare * widthM * depthM;
  const leakAreaM2 = tidy(wallM2 + wallShare * 2 * (widthM + depthM) * heightM + atFloorM2);
  if (atFloorM2 > 0) notes.warn({ zh: '地面缝隙并入沿高度分布的缝隙', en: 'leaks at the floor are spread over the height with those of the walls' });
  return leakAreaM2 > 0 ? { leakAreaM2 } : {};
}

/** Negative distances count from the far wall. */
export function placeIn({ originM, widthM, depthM }: CfastRoom, xM: number, yM: number): [number, number] {
  return [tidy(originM[0] + (xM < 0 ? widthM + xM : xM)), tidy(originM[1] + (yM < 0 ? depthM + yM : yM))];
}
