import type { z } from 'zod';
import type { fireSchema, tableItemSchema } from '../schema/fire-schema.ts';
import type { CfastCase } from './cfast-case.ts';
import { CHANGING, FIRE_COLUMNS, isChanging, oneValue, readFireTable, type FireTable } from './fire-table.ts';
import type { GroupReader, Range } from './group-reader.ts';
import { placeIn, type CfastRooms } from './import-compartments.ts';

type TableItem = z.input<typeof tableItemSchema>;
export type FireOfFile = Omit<z.input<typeof fireSchema>, 'item'> & { readonly item: TableItem };

/** Of the elements, g/mol. Source: standard atomic weights. */
const GRAMS_PER_MOL = { CARBON: 12.011, HYDROGEN: 1.008, OXYGEN: 15.999, NITROGEN: 14.007, CHLORINE: 35.45 } as const;
const CO2_GRAMS_PER_MOL = 44.009;
/** Source: [cfast-users-guide] the fire of a file that gives no area is a disc of 0.2 m. */
const USUAL_AREA_M2 = 0.0314;
/** The least that a scenario's item may have. */
const MIN_AREA_M2 = 0.001;
/** Source: [cfast-users-guide] heat of combustion where a file gives none. */
const USUAL_HEAT_KJ_PER_KG = 50_000;
const HEAT: Range = { low: 5000, high: 60_000, unit: 'kJ/kg' };

export function importFires(cfast: CfastCase, rooms: CfastRooms, durationS: number): FireOfFile[] {
  return cfast.groups.FIRE.flatMap((group) => importFire(group, cfast, rooms, durationS) ?? []);
}

function importFire(group: GroupReader, cfast: CfastCase, { byName }: CfastRooms, durationS: number): FireOfFile | null {
  const roomName = group.text('COMP_ID');
  const chemistryName = group.text('FIRE_ID');
  const room = byName.get(roomName);
  const chemistry = cfast.groups.CHEM.findLast((candidate) => candidate.id === chemistryName);
  if (room === undefined) group.report('COMP_ID', `no compartment "${roomName}"`, 'the ID of a &COMP');
  if (chemistry === undefined) group.report('FIRE_ID', `no chemistry "${chemistryName}"`, 'the ID of a &CHEM');
  const [xM = 0, yM = 0] = group.numbers('LOCATION', { low: -1000, high: 1000, unit: 'm' });
  const ignition = ignitionOf(group, cfast);
  if (room === undefined || chemistry === undefined) return null;
  const table = heldToTheEnd(readFireTable(chemistryName, cfast.groups.TABL) ?? steadyTable(chemistry), durationS);
  if (FIRE_COLUMNS.some((column) => column !== 'TIME' && column !== 'HRR' && column !== 'AREA' && isChanging(table, column))) cfast.notes.warn(CHANGING);
  return { id: cfast.ids.fires.take(group.id, 'fire'), at: room.id, ...ignition, item: { ...itemOf(chemistry, table), positionM: placeIn(room, xM, yM) } };
}

/** A scenario lights a fire by the clock or by the heat that its fuel can stand. */
function ignitionOf(group: GroupReader, { notes }: CfastCase): { igniteAtS?: number | null } {
  const criterion = group.text('IGNITION_CRITERION') || 'TIME';
  const setpoint = group.number('SETPOINT', 0);
  if (criterion === 'TIME') return setpoint > 0 ? { igniteAtS: setpoint } : {};
  if (criterion !== 'TEMPERATURE' && criterion !== 'FLUX') group.report('IGNITION_CRITERION', `"${criterion}" is unknown`, 'TIME, TEMPERATURE or FLUX');
  group.text('DEVC_ID');
  notes.warn({ zh: `火源“${group.id}”由目标点燃，这里改为按一般家具的着火条件点燃`, en: `fire "${group.id}" is lit by a target; here it lights as furnishings do` });
  return { igniteAtS: null };
}

function steadyTable(chemistry: GroupReader): FireTable {
  const hrrKw = chemistry.number('HRR', 0);
  return { TIME: [0], HRR: [hrrKw] };
}

function itemOf(chemistry: GroupReader, table: FireTable): TableItem {
  const coYield = chemistry.number('CO_YIELD', 0, { low: 0, high: 0.5, unit: 'kg/kg' });
  const sootYield = chemistry.number('SOOT_YIELD', 0, { low: 0, high: 0.5, unit: 'kg/kg' });
  const hcnYield = chemistry.number('HCN_YIELD', 0, { low: 0, high: 0.1, unit: 'kg/kg' });
  return {
    timeS: [...(table.TIME ?? [])], hrrKw: [...(table.HRR ?? [])],
    baseHeightM: oneValue(table, 'HEIGHT', 'peak', { value: 0 }), burningAreaM2: areaOf(table, chemistry.number('AREA', 0)),
    heatOfCombustionKjPerKg: chemistry.number('HEAT_OF_COMBUSTION', USUAL_HEAT_KJ_PER_KG, HEAT),
    radiativeFrac: chemistry.number('RADIATIVE_FRACTION', 0, { low: 0, high: 1, unit: '' }), co2YieldKgPerKg: co2YieldKgPerKg(chemistry),
    coYieldKgPerKg: oneValue(table, 'CO_YIELD', 'fuel', { value: coYield }), sootYieldKgPerKg: oneValue(table, 'SOOT_YIELD', 'fuel', { value: sootYield }), hcnYieldKgPerKg: oneValue(table, 'HCN_YIELD', 'fuel', { value: hcnYield }),
  };
}

/** One area, or one a row where it changes. */
function areaOf(table: FireTable, otherwiseM2: number): number | number[] {
  if (table.AREA !== undefined && isChanging(table, 'AREA')) return table.AREA.map((areaM2) => Math.max(MIN_AREA_M2, areaM2));
  const areaM2 = table.AREA?.[0] ?? otherwiseM2;
  return areaM2 < MIN_AREA_M2 ? USUAL_AREA_M2 : areaM2;
}

/** CFAST holds the last row of a table to the end of the run; an item here burns out with its table. */
function heldToTheEnd(table: FireTable, durationS: number): FireTable {
  const lastS = table.TIME?.at(-1) ?? 0;
  const isGoingOn = (table.TIME?.length ?? 0) < 2 || ((table.HRR?.at(-1) ?? 0) > 0 && lastS < durationS);
  if (!isGoingOn) return table;
  return Object.fromEntries(Object.entries(table).map(([column, values]) => [column, [...values, column === 'TIME' ? Math.max(durationS, lastS + 1) : values.at(-1)!]]));
}

/** Of complete burning: all carbon of the formula. */
function co2YieldKgPerKg(chemistry: GroupReader): number {
  const count = { low: 0, high: 1000, unit: '' };
  const elements = Object.keys(GRAMS_PER_MOL) as (keyof typeof GRAMS_PER_MOL)[];
  const grams = elements.reduce((sum, element) => sum + GRAMS_PER_MOL[element] * chemistry.number(element, 0, count), 0);
  if (grams <= 0) {
    chemistry.report(null, 'has no atoms', 'CARBON, HYDROGEN, OXYGEN, NITROGEN, CHLORINE of its formula');
    return 0;
  }
  return Number(((CO2_GRAMS_PER_MOL * chemistry.number('CARBON', 0)) / grams).toPrecision(6));
}
