import { figure } from './figure.ts';
import { criterionText, limitText, plainMiss } from './plain-words.ts';
import { isVerdict } from './published-tables.ts';
import { aimsOf, missedRows, PARTS, type Part, type PublishedRow } from './report.ts';
import type { ReportedAim } from './smoke-report.ts';
import { useValidationWords } from './use-validation-words.ts';
import { VerdictIcon } from './verdict.tsx';

/** Every aim that is not met, none behind a tab. */
export function Misses() {
  const { t } = useValidationWords();
  return (
    <section id="misses" aria-labelledby="misses-title" className="report-section" data-testid="misses">
      <h2 id="misses-title">{t('misses.title')}</h2>
      <p className="muted">{t('misses.intro')}</p>
      <div className="miss-parts">{PARTS.map((part) => <PartMisses key={part} part={part} />)}</div>
    </section>
  );
}

function PartMisses({ part }: { readonly part: Part }) {
  const { t } = useValidationWords();
  const items = part === 'measured' || part === 'cfast' ? aimsOf(part).filter(({ isMet }) => !isMet).map((aim) => <AimMiss key={`${aim.subject} ${aim.criterion}`} aim={aim} />) : missedRows(part).map((row, i) => <RowMiss key={i} missed={row} />);
  return (
    <div data-part={part}>
      <h3>{t(`part.${part}.title`)}</h3>
      {items.length === 0 ? <p className="muted">{t('misses.none')}</p> : <ul className="miss-list">{items}</ul>}
    </div>
  );
}

function AimMiss({ aim }: { readonly aim: ReportedAim }) {
  const { t, subject } = useValidationWords();
  return (
    <li>
      <p><MissedMark /> <strong>{subject(aim.subject)}</strong> {plainMiss(aim, t)}</p>
      <p className="miss-figures">
        {t('misses.figures', { criterion: criterionText(aim.criterion, t), reached: aim.value === null ? t('notModelled') : figure(aim.value), wanted: limitText(aim, t) })}
      </p>
    </li>
  );
}

/** First what it is about, then each figure under the name of its column. */
function RowMiss({ missed: { table, row } }: { readonly missed: PublishedRow }) {
  const { t, name } = useValidationWords();
  const isFigure = (text: string): boolean => /^[\d.]/.test(text);
  const subjectCount = isFigure(row[1]!.text) ? 1 : 2;
  const subject = row.slice(0, subjectCount).map(({ text }) => name(text)).join(' · ');
  const figures = row.flatMap((cell, i) => (i < subjectCount || isVerdict(cell) || cell.text === '' ? [] : t('misses.column', { head: name(table.head[i]!), value: name(cell.text) })));
  return (
    <li>
      <p><MissedMark /> <strong>{subjectCount === 1 ? `${subject} ${name(table.head[0]!)}` : subject}</strong></p>
      <p className="miss-figures">{figures.join(' · ')}</p>
    </li>
  );
}

function MissedMark() {
  const { t } = useValidationWords();
  return <span className="is-missed verdict-mark"><VerdictIcon isMet={false} /> {t('missed')}</span>;
}
