import { PARTS, smoke, tallyOf, type Part } from './report.ts';
import { useValidationWords } from './use-validation-words.ts';
import { VerdictIcon } from './verdict.tsx';

/** One minute: what was compared with what, how much is met, how much is not. */
export function Overview() {
  const { t } = useValidationWords();
  const tallies = PARTS.map(tallyOf);
  const met = tallies.reduce((sum, { metCount }) => sum + metCount, 0);
  const all = tallies.reduce((sum, { allCount }) => sum + allCount, 0);
  return (
    <section aria-labelledby="title" className="overview">
      <h1 id="title">{t('title')}</h1>
      <p className="overview-question">{t('question')}</p>
      <p className="overview-lead">{t('lead')}</p>
      <p className="overview-total" data-testid="total">
        <span className="is-met"><VerdictIcon isMet /> {t('total', { met, all })}</span>
        <a className="is-missed" href="#misses"><VerdictIcon isMet={met === all} /> {t('totalMissed', { missed: all - met })}</a>
      </p>
      <ul className="parts">
        {PARTS.map((part) => <PartCard key={part} part={part} />)}
      </ul>
      <p className="notice">{t('meaning')}</p>
    </section>
  );
}

const SECTION: Readonly<Record<Part, string>> = { measured: '#quantities', cfast: '#cases-cfast', facade: '#facade', people: '#people' };

function PartCard({ part }: { readonly part: Part }) {
  const { t } = useValidationWords();
  const { metCount, allCount } = tallyOf(part);
  const missed = allCount - metCount;
  const runs = smoke.groups.flatMap((group) => group.runs).filter(({ measuredBy }) => (measuredBy === null) === (part === 'cfast')).length;
  return (
    <li className="part-card" data-testid={`part-${part}`}>
      <h2><a href={SECTION[part]}>{t(`part.${part}.title`)}</a></h2>
      <p className="part-tally"><strong>{t('ofAll', { met: metCount, all: allCount })}</strong> {t('met')}</p>
      <div className="tally-bar" aria-hidden="true"><span style={{ inlineSize: `${(100 * metCount) / Math.max(1, allCount)}%` }} /></div>
      <p className={missed > 0 ? 'is-missed' : 'is-met'}><VerdictIcon isMet={missed === 0} /> {missed > 0 ? t('missedCount', { missed }) : t('noMiss')}</p>
      <p className="part-what">{t(`part.${part}.what`, { runs })}</p>
    </li>
  );
}
