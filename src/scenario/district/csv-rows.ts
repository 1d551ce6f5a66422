/** CSV text -> rows of cells with the line each began on. Commas, semicolons or tabs; quotes as in RFC 4180. */

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvText {
  readonly rows: readonly CsvRow[];
  /** Line of a quote that never ends; null: none. */
  readonly openQuoteLine: number | null;
}

export function csvRows(text: string): CsvText {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let rowLine = 1;
  let quoteLine: number | null = null;
  const endRow = (): void => {
    cells.push(cell.trim());
    if (cells.some((one) => one !== '')) rows.push({ line: rowLine, cells });
    cells = [];
    cell = '';
    rowLine = line;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\n') line++;
    if (quoteLine !== null) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else quoteLine = null;
    } else if (char === '"' && cell.trim() === '') [cell, quoteLine] = ['', line];
    else if (char === separator) [cells, cell] = [[...cells, cell.trim()], ''];
    else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  endRow();
  return { rows, openQuoteLine: quoteLine };
}

/** The one that the head has most of. */
function separatorOf(text: string): string {
  const head = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length);
  const counted = [',', '\t', ';'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}
