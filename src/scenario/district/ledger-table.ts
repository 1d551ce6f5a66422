/** A ledger, CSV or JSON, as rows of texts by column; what is wrong with the file as a whole stops here. */
import type { ScenarioIssue } from '../scenario.ts';
import { ScenarioError } from '../scenario-error.ts';
import { positionFinder, readText } from '../read-text.ts';
import { csvRows } from './csv-rows.ts';
import { columnNames, readHead, type LedgerColumn } from './ledger-columns.ts';

export interface LedgerRow {
  readonly line: number;
  /** Empty text: nothing stands there. */
  readonly text: (column: LedgerColumn) => string;
}

export interface LedgerTable {
  readonly fileName: string;
  readonly rows: readonly LedgerRow[];
  /** What the file calls a column. */
  readonly called: (column: LedgerColumn) => string;
  /** Columns that nothing reads. */
  readonly unread: readonly string[];
}

interface TableSpec {
  readonly columns: readonly LedgerColumn[];
  readonly needed: readonly LedgerColumn[];
}

/** @throws ScenarioError when the file is no table, or lacks a column without which no row can be read */
export function readLedgerTable(text: string, fileName: string, { columns, needed }: TableSpec): LedgerTable {
  const { heads, rows } = fileName.toLowerCase().endsWith('.json') ? jsonRows(text, fileName) : rowsOfCsv(text, fileName);
  const { places, unknown, twice } = readHead(heads, columns);
  const missing = needed.filter((column) => !places.has(column));
  const faults = [
    ...missing.map((column) => ({ problem: `has no column ${columnNames(column)}`, allowed: `columns: ${columns.map(columnNames).join(', ')}` })),
    ...twice.map((called) => ({ problem: `the column "${called}" stands here twice`, allowed: 'once' })),
  ];
  if (faults.length > 0) throw new ScenarioError(faults.map((fault) => ({ ...at(fileName, 1), ...fault })));
  return {
    fileName,
    rows: rows.map(({ line, cells }) => ({ line, text: (column) => cells[places.get(column)?.index ?? -1] ?? '' })),
    called: (column) => places.get(column)?.called ?? columnNames(column),
    unread: unknown,
  };
}

interface RawTable {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

function rowsOfCsv(text: string, fileName: string): RawTable {
  const { rows, openQuoteLine } = csvRows(text);
  if (openQuoteLine !== null) throw new ScenarioError([{ ...at(fileName, openQuoteLine), problem: 'a quotation mark opens here and never closes', allowed: 'a cell in quotes ends with a quote; a quote inside it is written twice' }]);
  const [head, ...rest] = rows;
  if (head === undefined) throw new ScenarioError([{ ...at(fileName, 1), problem: 'the file is empty', allowed: 'a row of column names, then a row a tower' }]);
  return { heads: head.cells, rows: rest };
}

function jsonRows(text: string, fileName: string): RawTable {
  const { raw, root } = readText(text, fileName);
  if (!Array.isArray(raw) || !raw.every(isRecord)) throw new ScenarioError([{ ...at(fileName, 1), problem: 'is not a list of objects', allowed: '[{ "id": "A1", … }, …]' }]);
  const lineOf = positionFinder(text);
  const heads = [...new Set(raw.flatMap((row) => Object.keys(row)))];
  return { heads, rows: raw.map((row, i) => ({ line: lineOf(root.children![i]!.offset).line, cells: heads.map((head) => cellText(row[head])) })) };
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(cellText).join('、');
  return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(fileName: string, line: number): Omit<ScenarioIssue, 'problem' | 'allowed'> {
  return { fileName, line, column: 1, path: '' };
}
