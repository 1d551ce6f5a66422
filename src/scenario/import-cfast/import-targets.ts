import type { z } from 'zod';
import type { targetSchema } from '../schema/building-schema.ts';
import { tidy, type CfastCase } from './cfast-case.ts';
import type { GroupReader } from './group-reader.ts';
import { placeIn, type CfastRooms } from './import-compartments.ts';
import type { FireOfFile } from './import-fires.ts';
import type { CfastMaterials } from './import-materials.ts';

export type TargetOfFile = z.input<typeof targetSchema>;
type Normal = [number, number, number];

/** Which way a target faces, as CFAST's solver has it. */
const NORMALS: Readonly<Record<string, Normal>> = {
  CEILING: [0, 0, 1], FLOOR: [0, 0, -1], 'FRONT WALL': [1, 0, 0], 'BACK WALL': [-1, 0, 0], 'RIGHT WALL': [0, 1, 0], 'LEFT WALL': [0, -1, 0],
};
const PLACE = { low: -1000, high: 1000, unit: 'm' } as const;
/** A target whose file names no material is the catalogue's thin steel plate. */
const STEEL_PLATE_M = 0.001;
/** Where CFAST takes the temperature of a target that says nothing: half way through. */
const USUAL_DEPTH_FRAC = 0.5;

interface Surroundings {
  readonly rooms: CfastRooms;
  readonly materials: CfastMaterials;
  readonly fires: readonly FireOfFile[];
}

/** Plates; detectors and sprinklers have no place here and are told of. */
export function importTargets(cfast: CfastCase, around: Surroundings): TargetOfFile[] {
  return cfast.groups.DEVC.flatMap((group) => {
    const type = group.text('TYPE');
    if (type === 'PLATE' || type === 'CYLINDER') return importTarget(group, cfast, around) ?? [];
    if (['SPRINKLER', 'HEAT_DETECTOR', 'SMOKE_DETECTOR'].includes(type)) cfast.notes.warn({ zh: '探测器和喷头没有读入', en: 'detectors and sprinklers left out' });
    else group.report('TYPE', `"${type}" is unknown`, 'PLATE, CYLINDER, HEAT_DETECTOR, SMOKE_DETECTOR or SPRINKLER');
    return [];
  });
}

function importTarget(group: GroupReader, cfast: CfastCase, { rooms, materials, fires }: Surroundings): TargetOfFile | null {
  const room = rooms.byName.get(group.text('COMP_ID'));
  if (room === undefined) {
    group.report('COMP_ID', `no compartment "${group.text('COMP_ID')}"`, 'the ID of a &COMP');
    return null;
  }
  if (group.text('TYPE') === 'CYLINDER') cfast.notes.warn({ zh: '圆柱形目标按平板读入', en: 'cylinders are read as plates' });
  const [xM = room.widthM / 2, yM = room.depthM / 2, zM = room.heightM] = group.numbers('LOCATION', PLACE);
  const name = group.text('MATL_ID');
  const material = name === '' ? null : materials.find(name, 0, group, 'MATL_ID');
  const thicknessM = group.number('THICKNESS', 0, { low: 0, high: 1, unit: 'm' }) || Math.min(1, material?.thicknessM ?? STEEL_PLATE_M);
  const positionM = placeIn(room, xM, yM);
  const heightM = tidy(Math.min(room.heightM, zM < 0 ? Math.max(0, room.heightM + zM) : zM));
  return {
    id: cfast.ids.targets.take(group.id, 'target'), compartment: room.id, positionM, heightM,
    normal: normalOf(group, [...positionM, heightM], fireNamed(group, cfast, fires)), ...(material === null ? {} : { material: material.id }), thicknessM, depthM: depthOf(group, thicknessM),
  };
}

/** By a named surface, towards a named fire, or as written. */
function normalOf(group: GroupReader, [xM, yM, zM]: Normal, fire: FireOfFile | undefined): Normal {
  const [xPart = 0, yPart = 0, zPart = 1] = group.numbers('NORMAL', { low: -1e6, high: 1e6, unit: '' });
  const facing = facingOf(group);
  const known = NORMALS[facing];
  if (known !== undefined) return known;
  if (facing !== '' && fire === undefined) group.report('SURFACE_ORIENTATION', `"${facing}" is unknown`, `${Object.keys(NORMALS).join(', ')} or the ID of a &FIRE`);
  const [fireXM, fireYM] = fire?.item.positionM ?? [xM, yM];
  return fire === undefined ? ofUnitLength([xPart, yPart, zPart]) : ofUnitLength([fireXM - xM, fireYM - yM, (fire.item.baseHeightM ?? 0) - zM]);
}

function facingOf(group: GroupReader): string {
  return group.text('SURFACE_ORIENTATION') || group.text('FRONT_SURFACE_ORIENTATION');
}

function fireNamed(group: GroupReader, { groups }: CfastCase, fires: readonly FireOfFile[]): FireOfFile | undefined {
  return fires[groups.FIRE.findIndex(({ id }) => id === facingOf(group))];
}

function ofUnitLength([x, y, z]: Normal): Normal {
  const length = Math.sqrt(x * x + y * y + z * z);
  return length > 0 ? [tidy(x / length), tidy(y / length), tidy(z / length)] : [0, 0, 1];
}

/** CFAST's depth is a share of the thickness, or metres where the file says so. */
function depthOf(group: GroupReader, thicknessM: number): number {
  const depth = group.number('TEMPERATURE_DEPTH', USUAL_DEPTH_FRAC, { low: 0, high: 1, unit: '' });
  const isLength = ['M', 'DISTANCE'].includes(group.text('DEPTH_UNITS'));
  return tidy(Math.min(thicknessM, isLength ? depth : depth * thicknessM));
}
