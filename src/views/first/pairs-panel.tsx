import type { PairedStudy } from '../../report/study/paired-study.ts';
import { LEAST_PAIRS_COUNT } from '../../report/study/study-nights.ts';
import { number } from '../format.ts';
import type { CoursePicture, DotsPicture } from '../study-picture.ts';
import { Figure } from './figure.tsx';
import { useFirst, useFirstWords, useStudy, type Words } from './first-context.ts';

const DOTS_PX = 150;
const COURSE_PX = 210;
const PERCENT = 100;
/** Above this the reader is told that it is not for want of pairing. */
const POOR_FRAC = 1 / 3;

/** The whole difference over many nights: how large, how sure, and the nights on which rectifying did harm. */
export function PairsPanel() {
  const words = useFirstWords();
  const { t } = words;
  const pairs = useStudy((study) => study.report?.pairs ?? null);
  return (
    <section className="panel pairs" aria-labelledby="pairs-title" data-testid="first-pairs-panel">
      <h2 id="pairs-title" className="panel-title">{t('pairs.title')}</h2>
      {pairs === null ? <p className="muted">{t('answer.waiting')}</p> : <Pairs pairs={pairs} words={words} />}
    </section>
  );
}

function Pairs({ pairs, words }: { readonly pairs: PairedStudy; readonly words: Words }) {
  const { t, value, change, language } = words;
  const { row, medianBand, varianceFrac, leastVarianceFrac, nights } = pairs;
  const { mean, halfWidth95, median } = row.difference;
  const count = nights.length;
  return (
    <>
      <p className="first-finding" data-testid="first-pairs-summary">{t('pairs.summary', { count, asFound: value(row.asFound.summary.mean), rectified: value(row.rectified.summary.mean), change: change(mean) })}</p>
      <ul className="facts">
        {halfWidth95 === null || halfWidth95 === 0 ? null : <li>{t('pairs.interval', { low: change(mean - halfWidth95), high: change(mean + halfWidth95) })}{count < LEAST_PAIRS_COUNT ? ` ${t('pairs.few', { count: LEAST_PAIRS_COUNT })}` : ''}</li>}
        {medianBand === null || medianBand.low === medianBand.high ? null : <li>{t('pairs.median', { median: change(median), low: change(medianBand.low), high: change(medianBand.high) })}</li>}
        <Worse pairs={pairs} words={words} />
        <li>{t('pairs.worst')} <NightLink seed={row.worst.seed} words={words} /></li>
        {varianceFrac === null || count < LEAST_PAIRS_COUNT ? null : <li data-testid="first-variance">{t('pairs.paired', { percent: number(varianceFrac * PERCENT, language) })}{leastVarianceFrac !== null && leastVarianceFrac > POOR_FRAC ? ` ${t('pairs.pairedLeast', { percent: number(leastVarianceFrac * PERCENT, language) })}` : ''}</li>}
        {row.isCensored ? <li className="muted">{t('pairs.never')}</li> : null}
      </ul>
      {count < 2 ? null : <div className="figures"><Dots pairs={pairs} words={words} /><Course pairs={pairs} words={words} /></div>}
    </>
  );
}

function Worse({ pairs: { worse, worseSeeds, nights }, words }: { readonly pairs: PairedStudy; readonly words: Words }) {
  const { t, language } = words;
  if (worse === null) return null;
  const percent = (frac: number) => number(frac * PERCENT, language);
  const count = nights.length;
  if (worseSeeds.length === 0) return <li>{t('pairs.worseNone', { count, high: percent(worse.highFrac) })}</li>;
  return (
    <li>
      {t('pairs.worse', { count, worse: worseSeeds.length, frac: percent(worse.frac), low: percent(worse.lowFrac), high: percent(worse.highFrac) })}{' '}
      {worseSeeds.map((seed) => <NightLink key={seed} seed={seed} words={words} />)}
    </li>
  );
}

function NightLink({ seed, words: { t } }: { readonly seed: number; readonly words: Words }) {
  const { nightHref } = useFirst();
  return <a className="night-link" href={nightHref(seed)} target="_blank" rel="noopener" aria-label={t('pairs.openNight', { seed })}>{t('pairs.seedLink', { seed })}</a>;
}

function Dots({ pairs: { nights, row, worseSeeds }, words }: { readonly pairs: PairedStudy; readonly words: Words }) {
  const { t, value, stepOf } = words;
  const signed = (amount: number): string => (amount < 0 ? `−${value(-amount)}` : value(amount));
  const picture: DotsPicture = { kind: 'dots', format: signed, stepOf, mean: row.difference.mean, nights: nights.map(({ seed, difference }) => ({ seed, value: difference, isWorse: worseSeeds.includes(seed) })) };
  return (
    <Figure
      title={t('pairs.dots')} hint={t('pairs.dotsHint')} picture={picture} heightPx={DOTS_PX} testId="first-dots"
      head={[t('pairs.night'), t('pairs.asFound'), t('pairs.rectified'), t('pairs.difference')]}
      rows={nights.map(({ seed, asFound, rectified, difference }) => [<NightLink key={seed} seed={seed} words={words} />, value(asFound), value(rectified), signed(difference)])}
    />
  );
}

function Course({ pairs: { course }, words }: { readonly pairs: PairedStudy; readonly words: Words }) {
  const { t, value, stepOf } = words;
  const signed = (amount: number): string => (amount < 0 ? `−${value(-amount)}` : value(amount));
  const picture: CoursePicture = { kind: 'course', format: signed, stepOf, points: course.map(({ count, mean, halfWidth95 }) => ({ count, mean, half: halfWidth95 })) };
  return (
    <Figure
      title={t('pairs.course')} hint={t('pairs.courseHint')} picture={picture} heightPx={COURSE_PX} testId="first-course"
      head={[t('pairs.count'), t('pairs.mean'), t('answer.low'), t('answer.high')]}
      rows={course.map(({ count, mean, halfWidth95: half }) => [count, signed(mean), half === null ? '–' : signed(mean - half), half === null ? '–' : signed(mean + half)])}
    />
  );
}
