/** A drill as a table for a spreadsheet: what was done when, what it was worth. UTF-8 with a mark that Excel needs for Chinese. */
const BYTE_ORDER_MARK = '\uFEFF';

export type CsvRow = readonly (string | number | null)[];

export function csvText(rows: readonly CsvRow[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is kept a text. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
