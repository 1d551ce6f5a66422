import type { Names } from '../../catalog/hazard.ts';
import type { GroupReader } from './group-reader.ts';

export const FIRE_COLUMNS = ['TIME', 'HRR', 'HEIGHT', 'AREA', 'CO_YIELD', 'SOOT_YIELD', 'HCN_YIELD'] as const;
export type FireColumn = (typeof FIRE_COLUMNS)[number];
/** Per column the values of all rows; absent columns are missing. */
export type FireTable = Readonly<Partial<Record<FireColumn, readonly number[]>>>;

/** Columns without a meaning here: HCl follows from the chlorine of the fuel, trace gas is not followed. */
const SILENT_COLUMNS = ['HCL_YIELD', 'TRACE_YIELD'];
const MAX_ROW_COUNT = 2000;

/** The rows of one table; null where there is none. */
export function readFireTable(id: string, groups: readonly GroupReader[]): FireTable | null {
  const own = groups.filter((group) => group.id === id);
  const head = own.find((group) => group.has('LABELS'));
  const rows = own.filter((group) => group.has('DATA')).map((group) => ({ group, values: group.numbers('DATA') }));
  if (head === undefined || rows.length === 0) return null;
  const labels = head.texts('LABELS');
  const unknown = labels.filter((label) => label !== '' && !SILENT_COLUMNS.includes(label) && !(FIRE_COLUMNS as readonly string[]).includes(label));
  if (unknown.length > 0) head.report('LABELS', `"${unknown[0]}" is unknown`, `${[...FIRE_COLUMNS, ...SILENT_COLUMNS].join(', ')}`);
  if (rows.length > MAX_ROW_COUNT) head.report(null, `${rows.length} rows`, `at most ${MAX_ROW_COUNT}`);
  for (const { group, values } of rows) if (values.length < labels.length) group.report('DATA', `${values.length} values for ${labels.length} columns`, 'one value a column');
  checkTimes(rows, labels.indexOf('TIME'));
  return Object.fromEntries(FIRE_COLUMNS.filter((column) => labels.includes(column)).map((column) => [column, rows.map(({ values }) => values[labels.indexOf(column)] ?? 0)]));
}

function checkTimes(rows: readonly { readonly group: GroupReader; readonly values: readonly number[] }[], timeColumn: number): void {
  if (timeColumn < 0) {
    rows[0]!.group.report(null, 'has no column TIME', 'a column TIME');
    return;
  }
  rows.forEach(({ group, values }, i) => {
    const beforeS = rows[i - 1]?.values[timeColumn] ?? -1;
    const timeS = values[timeColumn] ?? 0;
    if (timeS <= beforeS) group.report('DATA', `${timeS} s comes after ${beforeS} s`, 'times that rise from 0 s on');
  });
}

/** One value for a column that may change: of all the fuel that burns, or of the moment when most does. */
export function oneValue(table: FireTable, column: FireColumn, by: 'fuel' | 'peak', otherwise: { readonly value: number }): number {
  const values = table[column];
  if (values === undefined) return otherwise.value;
  const isSteady = values.every((value) => value === values[0]);
  if (isSteady) return values[0]!;
  return by === 'peak' ? values[peakIndex(table)]! : meanOverFuel(table, values);
}

export function isChanging(table: FireTable, column: FireColumn): boolean {
  const values = table[column] ?? [];
  return values.some((value) => value !== values[0]);
}

function peakIndex({ HRR: hrrKw = [] }: FireTable): number {
  return hrrKw.reduce((best, kw, i) => (kw > hrrKw[best]! ? i : best), 0);
}

function meanOverFuel({ TIME: timeS = [], HRR: hrrKw = [] }: FireTable, values: readonly number[]): number {
  let energyKj = 0;
  let weighted = 0;
  for (let i = 1; i < timeS.length; i++) {
    const partKj = (((hrrKw[i] ?? 0) + (hrrKw[i - 1] ?? 0)) / 2) * (timeS[i]! - timeS[i - 1]!);
    energyKj += partKj;
    weighted += (partKj * (values[i]! + values[i - 1]!)) / 2;
  }
  return energyKj > 0 ? Number((weighted / energyKj).toPrecision(6)) : values[0]!;
}

/** Said of fires whose table changes what a scenario's item keeps. */
export const CHANGING: Names = {
  zh: '火源的高度取最大热释放时的值，产率取按燃料量的平均值',
  en: 'the height of a fire is that at its greatest heat release, yields are the mean over its fuel',
};
