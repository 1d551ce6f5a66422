import type { ReactNode } from 'react';
import { useValidationWords } from './use-validation-words.ts';

export interface TableViewProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Columns of figures, set to the right. */
  readonly figureColumns?: readonly number[];
  /** On a phone each row becomes a block, its figures under one another with their names. */
  readonly stacks?: boolean;
}

/** A table that keeps its page from scrolling sideways: where it is too wide it scrolls by itself, by keyboard too. Roles are said aloud, as blocks would lose them. */
export function TableView({ caption, head, rows, figureColumns = [], stacks = false }: TableViewProps) {
  const { t } = useValidationWords();
  const look = (column: number) => (figureColumns.includes(column) ? 'is-figure' : undefined);
  return (
    <div className="table-scroll" role="group" tabIndex={0} aria-label={t('tables.scroll', { title: caption })}>
      <table className={stacks ? 'report-table stacks' : 'report-table'} role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">{head.map((text, i) => (text === '' ? <td key={i} role="cell" /> : <th key={i} role="columnheader" scope="col" className={look(i)}>{text}</th>))}</tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, i) => (
            <tr key={i} role="row">
              {row.map((cell, k) => (k === 0 ? <th key={k} role="rowheader" scope="row">{cell}</th> : <td key={k} role="cell" className={look(k)} data-label={head[k]}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
