import type { z } from 'zod';
import type { openingSchema } from '../schema/building-schema.ts';
import { tidy, type CfastCase } from './cfast-case.ts';
import type { GroupReader } from './group-reader.ts';
import type { CfastRoom, CfastRooms } from './import-compartments.ts';
import { readCourse } from './opening-course.ts';

export type OpeningOfFile = z.input<typeof openingSchema>;
export interface InjectOfFile {
  readonly atS: number;
  readonly kind: 'setOpening';
  readonly opening: string;
  readonly openFrac: number;
}

export interface CfastOpenings {
  readonly openings: readonly OpeningOfFile[];
  /** In order of time. */
  readonly injects: readonly InjectOfFile[];
}

/** What a person walks through. Assumed: a leaf of 0.6 m by 1.8 m at the least, its sill no higher than a step; range 0.5-0.8 m. */
const DOOR_WIDTH_M = 0.6;
const DOOR_HEIGHT_M = 1.8;
const DOOR_SILL_M = 0.2;
/** A wall's outward normal, clockwise from +y. */
const AZIMUTH_DEG: Readonly<Record<string, number>> = { FRONT: 180, RIGHT: 90, REAR: 0, BACK: 0, LEFT: 270 };

/** Wall, ceiling and floor vents; fans are read elsewhere. */
export function importOpenings(cfast: CfastCase, rooms: CfastRooms): CfastOpenings {
  const openings: OpeningOfFile[] = [];
  const injects: InjectOfFile[] = [];
  for (const group of cfast.groups.VENT) {
    const opening = importVent(group, cfast, rooms);
    const { startFrac, changes, warning } = readCourse(group);
    if (opening === null) continue;
    if (warning !== null) cfast.notes.warn(warning);
    openings.push({ ...opening, ...(startFrac === 1 ? {} : { openFrac: startFrac }) });
    injects.push(...changes.map(({ atS, openFrac }) => ({ atS, kind: 'setOpening' as const, opening: opening.id, openFrac })));
  }
  return { openings, injects: injects.sort((a, b) => a.atS - b.atS) };
}

function importVent(group: GroupReader, cfast: CfastCase, rooms: CfastRooms): OpeningOfFile | null {
  const type = group.text('TYPE');
  if (type === 'WALL') return wallVent(group, cfast, rooms);
  if (type === 'CEILING' || type === 'FLOOR') return floorVent(group, cfast, rooms);
  if (type !== 'MECHANICAL') group.report('TYPE', `"${type}" is unknown`, 'WALL, CEILING, FLOOR or MECHANICAL');
  return null;
}

/** One of them may be null, the open air. */
type Ends = readonly [CfastRoom | null, CfastRoom | null];

/** The two ends by name; undefined after saying what is wrong. */
export function endsOf(group: GroupReader, { byName }: CfastRooms): Ends | undefined {
  const names = group.texts('COMP_IDS');
  const known = names.filter((name) => name === 'OUTSIDE' || byName.has(name));
  if (names.length !== 2) group.report('COMP_IDS', `names ${names.length} compartments`, 'two compartments, or one and OUTSIDE');
  else if (known.length < 2) group.report('COMP_IDS', `no compartment ${JSON.stringify(names.find((name) => !known.includes(name)))}`, 'the ID of a &COMP, or OUTSIDE');
  else if (names[0] === names[1]) group.report('COMP_IDS', `joins ${JSON.stringify(names[0])} to itself`, 'two different compartments');
  else return [byName.get(names[0]!) ?? null, byName.get(names[1]!) ?? null];
  return undefined;
}

/** CFAST counts heights from the floor of the compartment that its file has first. */
function wallVent(group: GroupReader, { ids, notes }: CfastCase, rooms: CfastRooms): OpeningOfFile | null {
  const ends = endsOf(group, rooms);
  const length = { low: -600, high: 600, unit: 'm' };
  const widthM = group.number('WIDTH', 0, { low: 0, high: 30, unit: 'm' });
  const bottomM = group.number('BOTTOM', 0, length);
  const topM = group.number('TOP', 0, length);
  const tallM = group.number('HEIGHT', 0, length);
  const face = group.text('FACE');
  if (ends === undefined) return null;
  const [from, to] = inFileOrder(ends);
  const sillM = bottomM < 0 ? from.heightM + bottomM : bottomM;
  const headM = topM === 0 ? sillM + tallM : topM < 0 ? from.heightM + topM : topM;
  const fit = fitBetween(sillM, headM, from, to);
  if (widthM <= 0 || fit.headM - fit.sillM <= 0) {
    group.report(null, `${widthM} m wide from ${tidy(sillM)} m to ${tidy(headM)} m has no area between the floors and ceilings of its compartments`, 'WIDTH, and TOP (or HEIGHT) above BOTTOM');
    return null;
  }
  if (fit.isCut) notes.warn({ zh: `“${group.id}”超出所连房间的地面或顶棚，已截到两者之间`, en: `"${group.id}" reached beyond a floor or ceiling and was cut to fit` });
  const isDoor = widthM >= DOOR_WIDTH_M && fit.headM - fit.sillM >= DOOR_HEIGHT_M && fit.sillM <= DOOR_SILL_M;
  return {
    id: ids.openings.take(group.id, 'vent'), kind: isDoor ? 'door' : 'gap', from: from.id, to: to?.id ?? 'outside', widthM, sillM: fit.sillM, headM: fit.headM,
    ...(to === null && AZIMUTH_DEG[face] !== undefined ? { azimuthDeg: AZIMUTH_DEG[face] } : {}),
  };
}

/** The compartment that comes first in the file, and the other one; the open air comes last. */
function inFileOrder([a, b]: Ends): readonly [CfastRoom, CfastRoom | null] {
  if (a === null || b === null) return [(a ?? b)!, null];
  return a.index < b.index ? [a, b] : [b, a];
}

function fitBetween(sillM: number, headM: number, from: CfastRoom, to: CfastRoom | null): { readonly sillM: number; readonly headM: number; readonly isCut: boolean } {
  const liftM = to === null ? 0 : to.floorM - from.floorM;
  const lowM = Math.max(0, liftM);
  const highM = to === null ? from.heightM : Math.min(from.heightM, liftM + to.heightM);
  const cutSillM = Math.max(sillM, lowM);
  const cutHeadM = Math.min(headM, highM);
  return { sillM: tidy(cutSillM), headM: tidy(cutHeadM), isCut: cutSillM - sillM > LEVEL_TOLERANCE_M || headM - cutHeadM > LEVEL_TOLERANCE_M };
}
/** Assumed: rounding of a drawing, not worth a word; range 1-20 mm. */
const LEVEL_TOLERANCE_M = 0.01;

function floorVent(group: GroupReader, { ids, notes }: CfastCase, rooms: CfastRooms): OpeningOfFile | null {
  const ends = endsOf(group, rooms);
  const areaM2 = group.number('AREA', 0, { low: 0.0001, high: 200, unit: 'm2' });
  if (ends === undefined) return null;
  const [a, b] = ends;
  if (a === null || b === null) return holeToTheAir(group, (a ?? b)!, { areaM2, isUp: a === null }, { ids, notes });
  const [below, above] = a.floorM < b.floorM ? [a, b] : [b, a];
  return { id: ids.openings.take(group.id, 'vent'), kind: 'shaftHole', from: below.id, to: above.id, areaM2 };
}

/** CFAST names the upper end first. */
function holeToTheAir(group: GroupReader, room: CfastRoom, { areaM2, isUp }: { areaM2: number; isUp: boolean }, { ids, notes }: Pick<CfastCase, 'ids' | 'notes'>): OpeningOfFile | null {
  if (isUp) return { id: ids.openings.take(group.id, 'vent'), kind: 'shaftHole', from: room.id, to: 'outside', areaM2 };
  notes.warn({ zh: `“${group.id}”是通向室外的地面开口，没有读入`, en: `"${group.id}", a hole in a floor to the open air, left out` });
  return null;
}
