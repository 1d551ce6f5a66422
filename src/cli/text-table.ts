/** Tables for terminals, aligned also where characters are two columns wide. */

/** Columns that a text takes in a terminal: East Asian wide and full-width characters take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character.codePointAt(0)!);
  return width;
}

/** Source: [unicode-tr11] wide and full-width blocks, without emoji outside them. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], [0x2e80, 0x303e], [0x3041, 0x33ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xa000, 0xa4cf], [0xac00, 0xd7a3],
  [0xf900, 0xfaff], [0xfe30, 0xfe4f], [0xff00, 0xff60], [0xffe0, 0xffe6], [0x1f300, 0x1faff], [0x20000, 0x3fffd],
];

function characterWidth(code: number): number {
  if (code >= 0x300 && code <= 0x36f) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** A row of cells, or one text across the whole table (a group's heading). */
export type TableRow = readonly string[] | string;

/** First column left, the others right; a rule under the head. @returns lines without trailing blanks */
export function renderTable(head: readonly string[], rows: readonly TableRow[]): string[] {
  const cellRows = rows.filter((row): row is readonly string[] => typeof row !== 'string');
  const widths = head.map((title, column) => Math.max(...[head, ...cellRows].map((row) => displayWidth(row[column] ?? '')), displayWidth(title)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => pad(cell, widths[column]!, column === 0)).join('  ').trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [line(head), rule, ...rows.map((row) => (typeof row === 'string' ? row : line(row)))];
}

function pad(text: string, width: number, isLeft: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return isLeft ? text + blanks : blanks + text;
}
