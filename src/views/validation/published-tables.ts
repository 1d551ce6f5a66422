/** The tables of a generated Markdown page: what the façade and people pages of docs/validation say, cell by cell. */
export interface PublishedTable {
  /** Heading that the table stands under; the title of the page where there is none. */
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly text: string;
  /** Printed bold: off by more than the page allows. */
  readonly isMarked: boolean;
}

/** What a verdict cell says. */
export const MET = 'met';
export const MISSED = 'missed';

export function publishedTables(markdown: string): PublishedTable[] {
  const tables: { heading: string; head: string[]; rows: Cell[][] }[] = [];
  let heading = '';
  let isInTable = false;
  for (const line of markdown.split('\n')) {
    if (/^#+ /.test(line)) heading = line.replace(/^#+ /, '');
    const isRow = line.startsWith('|');
    if (isRow && !isInTable) tables.push({ heading, head: cellsOf(line).map(({ text }) => text), rows: [] });
    else if (isRow && !isRule(line)) tables.at(-1)!.rows.push(cellsOf(line));
    isInTable = isRow;
  }
  return tables;
}

function isRule(line: string): boolean {
  return /^[|\s:-]+$/.test(line);
}

function cellsOf(line: string): Cell[] {
  return line.replace(/^\|/, '').replace(/\|\s*$/, '').split('|').map((part) => {
    const text = part.trim();
    return { text: text.replaceAll('**', '').replaceAll('`', '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'), isMarked: text.startsWith('**') };
  });
}

/** Whether a cell says met or missed, and nothing else. */
export function isVerdict({ text }: Cell): boolean {
  return text === MET || text === MISSED;
}

/** Of a row that has a verdict; null: it has none. */
export function verdictOf(row: readonly Cell[]): typeof MET | typeof MISSED | null {
  const cell = row.find(isVerdict);
  return cell === undefined ? null : cell.text === MET ? MET : MISSED;
}
