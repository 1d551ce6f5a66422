import type { ReactNode } from 'react';
import { isVerdict, MET, verdictOf, type Cell, type PublishedTable } from './published-tables.ts';
import { FluxScatter } from './flux-scatter.tsx';
import { facade, people } from './report.ts';
import { TableView } from './table-view.tsx';
import { useValidationWords, type Words } from './use-validation-words.ts';
import { Verdict, VerdictIcon } from './verdict.tsx';

/** The generated tables of a part, cell by cell, in the language of the page. */
export function PublishedPart({ part }: { readonly part: 'facade' | 'people' }) {
  const { t } = useValidationWords();
  const command = part === 'facade' ? 'npm run validation' : 'LIFELANE_VALIDATION=write npm run test:unit';
  return (
    <section id={part} aria-labelledby={`${part}-title`} className="report-section" data-testid={part}>
      <h2 id={`${part}-title`}>{t(`tables.${part}`)}</h2>
      <p className="muted">{t(`tables.${part}How`)}</p>
      <p className="small-print">{t('tables.from', { command, folder: `docs/validation/${part}` })}</p>
      {part === 'facade' ? <FluxScatter /> : null}
      <div className="published">{(part === 'facade' ? facade : people).map((table, i) => <Published key={i} table={table} />)}</div>
    </section>
  );
}

function Published({ table }: { readonly table: PublishedTable }) {
  const words = useValidationWords();
  const rows = table.rows.map((row) => row.map((cell, i) => (isVerdict(cell) ? <Verdict key={i} kind={cell.text === MET ? 'met' : 'missed'} /> : cellContent(cell, words))));
  return <TableView caption={words.name(table.heading)} head={table.head.map(words.name)} rows={rows} stacks={table.rows.some((row) => verdictOf(row) !== null)} />;
}

function cellContent({ text, isMarked }: Cell, { name, t }: Words): ReactNode {
  if (!isMarked) return name(text);
  return <strong className="is-missed"><VerdictIcon isMet={false} /> {name(text)} <span className="visually-hidden">{t('marked')}</span></strong>;
}
