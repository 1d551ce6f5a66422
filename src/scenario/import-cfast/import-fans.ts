import type { z } from 'zod';
import type { fanSchema } from '../schema/building-schema.ts';
import { tidy, type CfastCase } from './cfast-case.ts';
import type { GroupReader } from './group-reader.ts';
import type { CfastRooms } from './import-compartments.ts';
import { endsOf } from './import-openings.ts';
import { readCourse } from './opening-course.ts';

export type FanOfFile = z.input<typeof fanSchema>;

/** Source: [cfast-users-guide] the fan's flow falls from full to nothing between these when a file gives none. */
const USUAL_CUTOFFS_PA = [200, 300] as const;
/** What a scenario's fan curve can hold; a fall beyond it is none. */
const MAX_RISE_PA = 10_000;
/** The least area of an intake or outlet that a scenario takes. */
const MIN_AREA_M2 = 0.001;

export function importFans(cfast: CfastCase, rooms: CfastRooms): FanOfFile[] {
  return cfast.groups.VENT.filter((group) => group.text('TYPE') === 'MECHANICAL').flatMap((group) => importFan(group, cfast, rooms) ?? []);
}

function importFan(group: GroupReader, cfast: CfastCase, rooms: CfastRooms): FanOfFile | null {
  const ends = endsOf(group, rooms);
  const height = { low: -40, high: 40, unit: 'm' };
  const [intakeM = 0, outletM = 0] = group.numbers('HEIGHTS', height);
  const [intakeM2 = 0, outletM2 = 0] = group.numbers('AREAS', { low: 0, high: 200, unit: 'm2' });
  const flowM3PerS = group.number('FLOW', 0, { low: 0, high: 1000, unit: 'm3/s' });
  const { shareFrac, delayS } = runOf(group, cfast);
  if (group.number('FILTER_EFFICIENCY', 0) > 0) cfast.notes.warn({ zh: '风机的过滤没有读入', en: 'filters of fans left out' });
  const curve = curveOf(group, flowM3PerS * shareFrac);
  if (ends === undefined) return null;
  const [from, to] = ends;
  if (intakeM2 !== outletM2) cfast.notes.warn({ zh: '风机进出口面积不同的按进口面积读入', en: 'fans with another area at the outlet take that of the intake' });
  return {
    id: cfast.ids.fans.take(group.id, 'fan'), from: from?.id ?? 'outside', to: to?.id ?? 'outside',
    intakeHeightM: heightIn(from, intakeM), outletHeightM: heightIn(to, outletM), areaM2: Math.max(MIN_AREA_M2, intakeM2 || outletM2), curve, ...(delayS === 0 ? {} : { delayS }),
  };
}

/** Negative heights count from the ceiling. */
function heightIn(room: { readonly heightM: number } | null, heightM: number): number {
  return heightM < 0 ? tidy(Math.max(0, (room?.heightM ?? 0) + heightM)) : heightM;
}

function curveOf(group: GroupReader, flowM3PerS: number): FanOfFile['curve'] {
  const [fullPa = USUAL_CUTOFFS_PA[0], nonePa = USUAL_CUTOFFS_PA[1]] = group.numbers('CUTOFFS', { low: 0, high: 1e9, unit: 'Pa' });
  const isEndless = fullPa >= MAX_RISE_PA || nonePa <= fullPa;
  const full = { risePa: isEndless ? 0 : fullPa, flowM3PerS: tidy(flowM3PerS) };
  return isEndless ? [full] : [full, { risePa: Math.min(nonePa, MAX_RISE_PA), flowM3PerS: 0 }];
}

/** A fan here starts once and stays as it is: another course is kept as its last value. */
function runOf(group: GroupReader, { notes }: CfastCase): { readonly shareFrac: number; readonly delayS: number } {
  const { startFrac, changes, warning } = readCourse(group);
  const lastFrac = changes.at(-1)?.openFrac ?? startFrac;
  const isOneStart = warning === null && (changes.length === 0 || (changes.length === 1 && startFrac === 0));
  if (!isOneStart) notes.warn({ zh: `风机“${group.id}”的流量随时间变化，这里从开始就按最后的流量运行`, en: `fan "${group.id}" changes over time; it runs as at the end from the start` });
  return { shareFrac: lastFrac, delayS: isOneStart && changes.length === 1 ? Math.min(3600, changes[0]!.atS) : 0 };
}
