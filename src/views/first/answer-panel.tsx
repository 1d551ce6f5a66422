import { useMemo } from 'react';
import type { HazardEffect, HazardEffects } from '../../report/study/hazard-effects.ts';
import { LEAST_PAIRS_COUNT } from '../../report/study/study-nights.ts';
import type { BarsPicture, WaterfallPicture } from '../study-picture.ts';
import { Figure } from './figure.tsx';
import { useFirstWords, useStudy, type Words } from './first-context.ts';

const S_PER_MIN = 60;
const ROW_PX = 30;
const AXIS_PX = 40;
/** So many are named in the headline. */
const HEADLINE_COUNT = 3;
/** A hazard is named there when it brings at least this share of the whole. */
const WORTH_FRAC = 0.05;

/** What each hazard is worth: a headline, bars, the way from as found to rectified, and a sentence each. */
export function AnswerPanel() {
  const words = useFirstWords();
  const { t } = words;
  const effects = useStudy((study) => study.report?.effects ?? null);
  return (
    <section className="panel answer" aria-labelledby="answer-title" data-testid="first-answer" data-basis={effects?.basis ?? 'none'}>
      <h2 id="answer-title" className="panel-title">{t('answer.title')}</h2>
      {effects === null || effects.effects.length === 0 ? <p className="muted">{t('answer.waiting')}</p> : <Answer effects={effects} words={words} />}
    </section>
  );
}

function Answer({ effects, words }: { readonly effects: HazardEffects; readonly words: Words }) {
  const { t, language } = words;
  const groupCount = useStudy((study) => study.setting?.groups.length ?? 0);
  const inOrder = useMemo(() => ranked(effects, words), [effects, language]); // eslint-disable-line react-hooks/exhaustive-deps -- words follow language
  return (
    <>
      <p className="basis" data-testid="first-basis">{basisText(effects, words)}</p>
      <p className="first-finding" data-testid="first-headline">{headline(effects, inOrder, groupCount, words)}</p>
      <Bars effects={inOrder} words={words} />
      {effects.attribution === null ? null : <Waterfall effects={inOrder} words={words} all={effects} />}
      <ol className="hazard-sentences" data-testid="first-sentences">
        {inOrder.map((effect) => (
          <li key={effect.kind}><strong>{words.groupName(effect.kind)}</strong> <span>{sentence(effect, words)}</span></li>
        ))}
      </ol>
      {effects.basis === 'nights' ? <p className="muted small-print">{t('answer.whatShare')}</p> : null}
    </>
  );
}

function basisText({ basis, nightCount, untilS }: HazardEffects, { t }: Words): string {
  if (basis === 'glance') return t('basis.glance', { minutes: untilS / S_PER_MIN });
  if (basis === 'oneNight' || nightCount === 1) return t('basis.oneNight');
  return t(nightCount < LEAST_PAIRS_COUNT ? 'basis.nightsFew' : 'basis.nights', { count: nightCount });
}

/** By fair share; before there is one by the larger of what fixing it first and fixing it last brings. */
function goodOf({ share, saved, alone }: HazardEffect, words: Words): number {
  if (share !== null) return words.goodOf(share.mean);
  return Math.max(...[saved, alone].map((summary) => (summary === null ? -Infinity : words.goodOf(summary.mean))));
}

function ranked({ effects }: HazardEffects, words: Words): readonly HazardEffect[] {
  return [...effects].sort((a, b) => goodOf(b, words) - goodOf(a, words));
}

function headline({ difference }: HazardEffects, inOrder: readonly HazardEffect[], groupCount: number, words: Words): string {
  const { t, measureName } = words;
  const whole = difference === null ? 0 : words.goodOf(difference.mean);
  const best = inOrder.filter((effect) => goodOf(effect, words) > WORTH_FRAC * Math.abs(whole) && goodOf(effect, words) > 0).slice(0, HEADLINE_COUNT);
  const said = { measure: measureName, list: best.map(({ kind }) => words.groupName(kind)).join(t('list')), done: inOrder.length, all: groupCount };
  const first = best.length === 0 ? t('answer.nothing', said) : t(inOrder.length < groupCount ? 'answer.soFar' : 'answer.first', said);
  return difference === null ? first : `${first} ${t('answer.whole', { measure: measureName, change: words.change(difference.mean) })}`;
}

function sentence({ share, saved, alone }: HazardEffect, words: Words): string {
  const { t, change } = words;
  const parts = { saved: saved === null ? t('answer.pending') : change(saved.mean), alone: alone === null ? t('answer.pending') : change(-alone.mean) };
  if (share === null) return t('answer.sentence', parts);
  const { mean, halfWidth95 } = share;
  if (halfWidth95 === null) return t('answer.sentenceShareOne', { ...parts, share: change(mean) });
  return t('answer.sentenceShare', { ...parts, share: change(mean), low: change(mean - halfWidth95), high: change(mean + halfWidth95) });
}

function Bars({ effects, words }: { readonly effects: readonly HazardEffect[]; readonly words: Words }) {
  const { t, gain, stepOf, goodOf: good, groupName } = words;
  const picture: BarsPicture = {
    kind: 'bars', format: gain, stepOf,
    rows: effects.map(({ kind, share, saved, alone }) => {
      const bar = share ?? saved;
      const half = bar?.halfWidth95 ?? null;
      return {
        name: groupName(kind), value: bar === null ? null : good(bar.mean), low: bar === null || half === null ? null : good(bar.mean) - half, high: bar === null || half === null ? null : good(bar.mean) + half,
        saved: saved === null ? null : good(saved.mean), alone: alone === null ? null : good(alone.mean),
      };
    }),
  };
  const cell = (value: number | null) => (value === null ? '–' : gain(value));
  return (
    <Figure
      title={t('answer.chart')} hint={t('answer.chartHint')} picture={picture} heightPx={effects.length * ROW_PX + AXIS_PX} testId="first-bars"
      head={[t('answer.hazard'), t('answer.share'), t('answer.low'), t('answer.high'), t('answer.saved'), t('answer.alone')]}
      rows={picture.rows.map((row, i) => [row.name, effects[i]!.share === null ? '–' : cell(row.value), cell(row.low), cell(row.high), cell(row.saved), cell(row.alone)])}
    />
  );
}

function Waterfall({ effects, words, all }: { readonly effects: readonly HazardEffect[]; readonly words: Words; readonly all: HazardEffects }) {
  const { t, value, stepOf, groupName } = words;
  const { asFound, rectified } = all.attribution!;
  let level = asFound.mean;
  const steps = effects.map(({ kind, share }) => {
    const from = level;
    level -= share?.mean ?? 0;
    return { name: groupName(kind), from, to: level, isTotal: false };
  });
  const signed = (amount: number): string => (amount < 0 ? `−${value(-amount)}` : value(amount));
  const picture: WaterfallPicture = {
    kind: 'waterfall', format: signed, stepOf,
    steps: [{ name: t('answer.asFound'), from: 0, to: asFound.mean, isTotal: true }, ...steps, { name: t('answer.rectified'), from: 0, to: rectified.mean, isTotal: true }],
  };
  return (
    <Figure
      title={t('answer.waterfall')} picture={picture} heightPx={picture.steps.length * (ROW_PX - 6) + AXIS_PX} testId="first-waterfall"
      head={[t('answer.hazard'), t('answer.asFound'), t('answer.rectified')]} rows={picture.steps.map(({ name, from, to }) => [name, signed(from), signed(to)])}
    />
  );
}
