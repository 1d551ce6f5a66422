import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { itemsOf, type PlanItem } from '../../report/plan/plan-question.ts';
import type { StudyGroup } from '../../report/study/study-group.ts';
import { number } from '../format.ts';
import { useFirstWords, useStudy, type Words } from './first-context.ts';
import { PlanAnswerPart } from './plan-answer.tsx';
import { WholeNumberField } from './whole-number-field.tsx';

const MOST_YUAN = 1_000_000_000;

/** What a reader has said about money; a price that nobody gave stays open. */
interface Money {
  readonly prices: Readonly<Record<string, number | null>>;
  /** By kind; a kind that is not named is paid by the file's party. */
  readonly payers: Readonly<Record<string, string>>;
  readonly mustKinds: readonly string[];
  readonly budgetYuan: number | null;
  readonly purses: Readonly<Record<string, number>>;
}

const NO_MONEY: Money = { prices: {}, payers: {}, mustKinds: [], budgetYuan: null, purses: {} };

/** Which repairs to buy with the money there is. */
export function PlanPanel() {
  const words = useFirstWords();
  const { t } = words;
  const [money, setMoney] = useState(NO_MONEY);
  const groups = useStudy((study) => study.setting?.groups ?? null);
  if (groups === null || groups.length === 0) return null;
  const items = itemsOf(groups, money);
  const change = (part: Partial<Money>) => setMoney({ ...money, ...part });
  return (
    <section className="panel plan" aria-labelledby="plan-title" data-testid="first-plan">
      <h2 id="plan-title" className="panel-title">{t('plan.title')}</h2>
      <p className="muted">{t('plan.lead')}</p>
      <PriceTable groups={groups} items={items} money={money} change={change} words={words} />
      <Purses items={items} money={money} change={change} words={words} />
      <PlanAnswerPart question={{ items, budgetYuan: money.budgetYuan, purses: money.purses }} words={words} />
    </section>
  );
}

interface PartProps {
  readonly money: Money;
  readonly change: (part: Partial<Money>) => void;
  readonly words: Words;
}

function PriceTable({ groups, items, money, change, words }: PartProps & { readonly groups: readonly StudyGroup[]; readonly items: readonly PlanItem[] }) {
  const { t, groupName, language } = words;
  return (
    <table className="study-table price-table">
      <caption className="visually-hidden">{t('plan.title')}</caption>
      <thead><tr><th scope="col">{t('plan.hazard')}</th><th scope="col">{t('plan.party')}</th><th scope="col">{t('plan.cost')}</th><th scope="col">{t('plan.must')}</th></tr></thead>
      <tbody>
        {items.map(({ kind, party, costYuan, isMust }) => {
          const hazard = groupName(kind);
          return (
            <tr key={kind}>
              <th scope="row">{hazard}</th>
              <td><Payer kind={kind} party={party} fileParty={groups.find((group) => group.kind === kind)!.party} money={money} change={change} words={words} /></td>
              <td>
                <WholeNumberField label={t('plan.costOf', { hazard })} isLabelHidden canBeEmpty value={costYuan} min={0} max={MOST_YUAN} placeholder={t('plan.unpriced')} wrongText={t('plan.badNumber', { max: number(MOST_YUAN, language) })} onChange={(yuan) => change({ prices: { ...money.prices, [kind]: yuan } })} testId={`price-${kind}`} />
              </td>
              <td>
                <Checkbox className="tick" aria-label={t('plan.mustOf', { hazard })} isSelected={isMust} onChange={(on) => change({ mustKinds: on ? [...money.mustKinds, kind] : money.mustKinds.filter((each) => each !== kind) })} data-testid={`must-${kind}`}>
                  <span className="tick-box" aria-hidden="true" />
                </Checkbox>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const PURSES = ['fund', 'government', 'housing', 'property'] as const;
const BY_FILE = '';

/** Who pays: as the file says, or one of the four purses of the rectification programme. */
function Payer({ kind, party, fileParty, money, change, words }: PartProps & { readonly kind: string; readonly party: string | null; readonly fileParty: string | null }) {
  const { t, groupName } = words;
  const names = PURSES.map((purse) => t(`plan.payers.${purse}`));
  const byFile = fileParty === null ? t('plan.noParty') : t('plan.byFile', { party: fileParty });
  function choose(name: string): void {
    const others = Object.fromEntries(Object.entries(money.payers).filter(([each]) => each !== kind));
    change({ payers: name === BY_FILE ? others : { ...others, [kind]: name } });
  }
  return (
    <select className="input payer" aria-label={t('plan.payerOf', { hazard: groupName(kind) })} value={money.payers[kind] === undefined ? BY_FILE : (party ?? BY_FILE)} onChange={(event) => choose(event.target.value)} data-testid={`payer-${kind}`}>
      <option value={BY_FILE}>{byFile}</option>
      {names.map((name) => <option key={name} value={name}>{name}</option>)}
    </select>
  );
}

function Purses({ items, money, change, words }: PartProps & { readonly items: readonly PlanItem[] }) {
  const { t, language } = words;
  const parties = [...new Set(items.flatMap(({ party }) => (party === null ? [] : [party])))];
  const wrongText = t('plan.badNumber', { max: number(MOST_YUAN, language) });
  function setPurse(party: string, yuan: number | null): void {
    const others = Object.fromEntries(Object.entries(money.purses).filter(([each]) => each !== party));
    change({ purses: yuan === null ? others : { ...others, [party]: yuan } });
  }
  return (
    <div className="purses">
      <WholeNumberField label={t('plan.budget')} canBeEmpty value={money.budgetYuan} min={0} max={MOST_YUAN} placeholder={t('plan.noLimit')} wrongText={wrongText} onChange={(budgetYuan) => change({ budgetYuan })} testId="first-budget" />
      {parties.length < 2 ? null : (
        <details className="limits">
          <summary>{t('plan.purses')}</summary>
          <div className="limit-fields">
            {parties.map((party) => <WholeNumberField key={party} label={t('plan.purse', { party })} canBeEmpty value={money.purses[party] ?? null} min={0} max={MOST_YUAN} placeholder={t('plan.noLimit')} wrongText={wrongText} onChange={(yuan) => setPurse(party, yuan)} />)}
          </div>
        </details>
      )}
    </div>
  );
}
