import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { has } from '../../report/attribution/coalition.ts';
import type { Plan, PlanAnswer } from '../../report/plan/choose-plan.ts';
import { MOST_PLANNED, type PlanQuestion } from '../../report/plan/plan-question.ts';
import type { PlannedStudy } from '../../report/plan/plan-study.ts';
import { number } from '../format.ts';
import type { FrontPicture } from '../study-picture.ts';
import { Figure } from './figure.tsx';
import { useFirst, useStudy, type Words } from './first-context.ts';
import { MonthsPart, type MoneyProps } from './months-part.tsx';
import { UpkeepPart } from './upkeep-part.tsx';

const FRONT_PX = 220;
const PERCENT = 100;
const TEN_THOUSAND_YUAN = 10_000;

interface PartProps extends MoneyProps {
  readonly question: PlanQuestion;
}

/** What the money buys, how sure that is, and what more money would bring. */
export function PlanAnswerPart({ question, money, change, words }: PartProps) {
  const { client } = useFirst();
  const { t, groupName } = words;
  const report = useStudy((study) => study.report);
  const asked = JSON.stringify(question);
  const planned = useMemo(() => (report === null ? null : client.plan(JSON.parse(asked) as PlanQuestion)), [client, report, asked]);
  if (planned === null) return <p className="muted" data-testid="first-plan-answer">{t('plan.waiting')}</p>;
  const { answer } = planned;
  const list = answer.unpricedKinds.map(groupName).join(t('list'));
  return (
    <div className="plan-answer" role="status" data-testid="first-plan-answer" data-answer={answer.kind}>
      {answer.kind === 'plan' ? <Chosen answer={answer} planned={planned} question={question} money={money} change={change} words={words} /> : <p className="first-finding">{refusal(answer, list, words)}</p>}
      {answer.kind === 'plan' && list !== '' ? <p className="muted">{t('plan.missing', { list })}</p> : null}
    </div>
  );
}

function refusal(answer: Exclude<PlanAnswer, { kind: 'plan' }>, list: string, { t, language }: Words): string {
  switch (answer.kind) {
    case 'short': return t('plan.short', { must: number(answer.mustYuan, language) });
    case 'unpricedMust': return t('plan.unpricedMust', { list });
    case 'nothingPriced': return t('plan.nothingPriced');
    case 'tooMany': return t('plan.tooMany', { most: MOST_PLANNED });
  }
}

interface ChosenProps extends PartProps {
  readonly answer: Extract<PlanAnswer, { kind: 'plan' }>;
  readonly planned: PlannedStudy;
}

function Chosen({ answer, planned, question, money, change, words }: ChosenProps) {
  const { t, language, measureName, groupName, goodOf, value } = words;
  const { best } = answer;
  const yuan = (amount: number): string => number(amount, language);
  /** Plans count good as positive; sentences speak of the measure. */
  const changeOf = (good: number): string => words.change(goodOf(good));
  const setText = ({ fixedIndex }: Plan): string => question.items.filter((_, k) => has(fixedIndex, k)).map(({ kind }) => groupName(kind)).join(t('list')) || t('plan.nothing');
  return (
    <>
      <p className="first-finding" data-testid="first-plan-best">{best.fixedIndex === 0 ? t('plan.bestNothing') : t('plan.best', { cost: yuan(best.costYuan), list: setText(best) })}</p>
      {best.fixedIndex === 0 ? null : (
        <>
          <p>
            {t('plan.saves', { measure: measureName, change: changeOf(best.saved), count: planned.nightCount })}{' '}
            {best.costYuan > 0 ? `${t('plan.perYuan', { change: changeOf((best.saved / best.costYuan) * TEN_THOUSAND_YUAN) })} ` : ''}
            {planned.isExact ? t('plan.exact') : t('plan.additive', { error: value(planned.error) })}
          </p>
          <Checked planned={planned} words={words} />
          <MonthsPart planned={planned} items={question.items} fixedIndex={best.fixedIndex} money={money} change={change} words={words} />
          {best.saved <= 0 ? null : <UpkeepPart planned={planned} fixedIndex={best.fixedIndex} words={words} />}
        </>
      )}
      {answer.front.length < 2 ? null : (<div className="figures">
        <Front answer={answer} words={words} yuan={yuan} setText={setText} />
        <section>
          <h3>{t('plan.order')}</h3>
          <ol className="hazard-sentences">
            {answer.order.filter(({ chosenFrac }) => chosenFrac > 0).map(({ kind, chosenFrac }) => <li key={kind}><strong>{groupName(kind)}</strong> <span>{t('plan.orderItem', { percent: Math.round(chosenFrac * PERCENT) })}</span></li>)}
          </ol>
        </section>
      </div>)}
    </>
  );
}

function Checked({ planned: { computed, standingIndex }, words }: { readonly planned: PlannedStudy; readonly words: Words }) {
  const { client } = useFirst();
  const { t, change, goodOf } = words;
  const isAsked = useStudy((study) => study.setting?.checkedSets.includes(standingIndex) === true);
  if (computed === null && isAsked) return <p className="muted">{t('plan.computing')}</p>;
  if (computed === null) return <p><Button className="button" onPress={() => client.check(standingIndex)} data-testid="first-check">{t('plan.compute')}</Button></p>;
  const { count, mean, halfWidth95 } = computed;
  const said = { count, change: change(goodOf(mean)) };
  return <p data-testid="first-checked">{halfWidth95 === null ? t('plan.computed', said) : t('plan.computedBand', { ...said, low: change(goodOf(mean - halfWidth95)), high: change(goodOf(mean + halfWidth95)) })}</p>;
}

function Front({ answer: { front, best }, words, yuan, setText }: { readonly answer: ChosenProps['answer']; readonly words: Words; readonly yuan: (amount: number) => string; readonly setText: (plan: Plan) => string }) {
  const { t, gain, stepOf } = words;
  const picture: FrontPicture = { kind: 'front', format: gain, stepOf, formatCost: yuan, points: front.map(({ costYuan, saved }) => ({ costYuan, value: saved })), chosen: { costYuan: best.costYuan, value: best.saved } };
  return (
    <Figure
      title={t('plan.front')} hint={t('plan.frontHint')} picture={picture} heightPx={FRONT_PX} testId="first-front"
      head={[t('plan.cost'), t('plan.saved'), t('plan.set')]} rows={front.map((plan) => [yuan(plan.costYuan), words.gain(plan.saved), setText(plan)])}
    />
  );
}
