/** Rows as tables read them: comma, one quoting, an empty cell for "never" and "does not apply". */

export type CsvCell = string | number | boolean | null;

/** Without it Excel takes the file for the machine's own code page, and Chinese is lost. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A whole table that a spreadsheet opens. */
export function spreadsheetCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => csvLine(cells)).join('');
}

export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return csvText(cell);
  if (typeof cell === 'number' && !Number.isFinite(cell)) return '';
  return String(cell);
}

/** Quotes what would break a row; a leading sign would make spreadsheets run it as a formula, so it gets an apostrophe. */
export function csvText(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
