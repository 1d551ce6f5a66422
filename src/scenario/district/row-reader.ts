/** Reads cells of one row; the first thing wrong with the row is what it is left out for. */
import type { Names } from '../../catalog/hazard.ts';
import { nearestName } from '../did-you-mean.ts';
import type { LedgerColumn } from './ledger-columns.ts';
import type { LedgerRow, LedgerTable } from './ledger-table.ts';
import type { Reject } from './reject.ts';

export class RowRejected extends Error {
  readonly reject: Reject;
  constructor(reject: Reject) {
    super(reject.problem.en);
    this.name = 'RowRejected';
    this.reject = reject;
  }
}

export interface RowReader {
  readonly refuse: (column: LedgerColumn | null, problem: Names) => never;
  readonly has: (column: LedgerColumn) => boolean;
  readonly text: (column: LedgerColumn) => string;
  readonly neededText: (column: LedgerColumn) => string;
  readonly number: (column: LedgerColumn, range: NumberRange) => number;
  readonly choice: <T extends string>(column: LedgerColumn, choices: Readonly<Record<string, T>>) => T;
}

export interface NumberRange {
  readonly low: number;
  readonly high: number;
  readonly isWhole?: boolean;
  /** Where the cell is empty; absent: it may not be. */
  readonly absentNumber?: number;
}

export function rowReader(table: LedgerTable, row: LedgerRow, idColumn: LedgerColumn): RowReader {
  const refuse = (column: LedgerColumn | null, problem: Names): never => {
    throw new RowRejected({ fileName: table.fileName, line: row.line, column: column === null ? '' : table.called(column), value: column === null ? '' : row.text(column), towerId: row.text(idColumn), problem });
  };
  const neededText = (column: LedgerColumn): string => row.text(column) || refuse(column, { zh: '没有填写', en: 'is empty' });
  return {
    refuse,
    has: (column) => row.text(column) !== '',
    text: row.text,
    neededText,
    number: (column, { low, high, isWhole = false, absentNumber }) => {
      if (row.text(column) === '' && absentNumber !== undefined) return absentNumber;
      const value = Number(neededText(column).replace(/[,，\s]|[%％]$/g, ''));
      if (!Number.isFinite(value)) refuse(column, { zh: '不是数字', en: 'is not a number' });
      if (isWhole && !Number.isInteger(value)) refuse(column, { zh: '不是整数', en: 'is not a whole number' });
      if (value < low || value > high) refuse(column, { zh: `超出 ${low} 到 ${high}`, en: `is outside ${low}..${high}` });
      return value;
    },
    choice: (column, choices) => choices[neededText(column).toLowerCase()] ?? refuse(column, choiceProblem(row.text(column), Object.keys(choices))),
  };
}

function choiceProblem(given: string, known: readonly string[]): Names {
  return { zh: `不认识；可填：${known.join('、')}`, en: `is not known; allowed: ${known.join(', ')}${hint(given, known)}` };
}

function hint(given: string, known: readonly string[]): string {
  const nearest = nearestName(given, known);
  return nearest === null ? '' : `; did you mean "${nearest}"?`;
}
