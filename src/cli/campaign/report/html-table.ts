import { escapeHtml } from './report-text.ts';

/** A cell: text, or mark-up that is already safe. */
export type Cell = string | { readonly html: string };

export interface TableOptions {
  /** Columns of text; all others are numbers and stand right. */
  readonly textColumns?: readonly number[];
  readonly className?: string;
  readonly caption?: string;
}

/** Heads repeat on every printed page. */
export function htmlTable(head: readonly string[], rows: readonly (readonly Cell[])[], { textColumns = [0], className = '', caption }: TableOptions = {}): string {
  const kind = (columnIndex: number) => (textColumns.includes(columnIndex) ? '' : ' class="number"');
  const headRow = head.map((title, i) => `<th scope="col"${kind(i)}>${escapeHtml(title)}</th>`).join('');
  const bodyRows = rows.map((row) => `<tr>${row.map((cell, i) => (i === 0 ? `<th scope="row"${kind(i)}>${markup(cell)}</th>` : `<td${kind(i)}>${markup(cell)}</td>`)).join('')}</tr>`);
  const title = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`;
  return `<div class="wide"><table${className === '' ? '' : ` class="${className}"`}>${title}<thead><tr>${headRow}</tr></thead><tbody>\n${bodyRows.join('\n')}\n</tbody></table></div>\n`;
}

export function section(title: string, inner: string, className = ''): string {
  return `<section${className === '' ? '' : ` class="${className}"`}><h2>${escapeHtml(title)}</h2>\n${inner}</section>\n`;
}

/** Text that must not break: an id, a month. */
export function whole(text: string): Cell {
  return { html: `<span class="whole">${escapeHtml(text)}</span>` };
}

function markup(cell: Cell): string {
  return typeof cell === 'string' ? escapeHtml(cell) : cell.html;
}
