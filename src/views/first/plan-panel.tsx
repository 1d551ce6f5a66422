import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { partyIn } from '../../i18n/remedies.ts';
import { itemsOf, type PlanItem } from '../../report/plan/plan-question.ts';
import type { StudyGroup } from '../../report/study/study-group.ts';
import { number } from '../format.ts';
import { scenarioName, type Money } from '../../state/index.ts';
import { useFirst, useFirstWords, useStudy } from './first-context.ts';
import type { MoneyProps } from './months-part.tsx';
import { PlanAnswerPart } from './plan-answer.tsx';
import { WholeNumberField } from './whole-number-field.tsx';

const MOST_YUAN = 1_000_000_000;
const MOST_MONTHS = 60;

/** Which repairs to buy with the money there is. */
export function PlanPanel() {
  const drill = useStudy((study) => scenarioName(study.file.fileName));
  return <PlanOf key={drill} drill={drill} />;
}

function PlanOf({ drill }: { readonly drill: string }) {
  const words = useFirstWords();
  const { t } = words;
  const { moneyBook } = useFirst();
  const [money, setMoney] = useState(() => moneyBook.of(drill));
  const groups = useStudy((study) => study.setting?.groups ?? null);
  if (groups === null || groups.length === 0) return null;
  const items = itemsOf(groups, money);
  function change(part: Partial<Money>): void {
    const changed = { ...money, ...part };
    setMoney(changed);
    moneyBook.keep(drill, changed);
  }
  return (
    <section className="panel plan" aria-labelledby="plan-title" data-testid="first-plan">
      <h2 id="plan-title" className="panel-title">{t('plan.title')}</h2>
      <p className="muted">{t('plan.lead')}</p>
      <PriceTable groups={groups} items={items} money={money} change={change} words={words} />
      <Purses items={items} money={money} change={change} words={words} />
      <PlanAnswerPart question={{ items, budgetYuan: money.budgetYuan, purses: money.purses }} money={money} change={change} words={words} />
    </section>
  );
}

const without = <Value,>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> => Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

function PriceTable({ groups, items, money, change, words }: MoneyProps & { readonly groups: readonly StudyGroup[]; readonly items: readonly PlanItem[] }) {
  const { t, groupName, language } = words;
  return (
    <table className="study-table price-table">
      <caption className="visually-hidden">{t('plan.title')}</caption>
      <thead><tr><th scope="col">{t('plan.hazard')}</th><th scope="col">{t('plan.party')}</th><th scope="col">{t('plan.cost')}</th><th scope="col">{t('plan.must')}</th><th scope="col">{t('plan.due')}</th></tr></thead>
      <tbody>
        {items.map(({ kind, party, costYuan, isMust }) => {
          const hazard = groupName(kind);
          return (
            <tr key={kind}>
              <th scope="row">{hazard}</th>
              <td data-label={t('plan.party')}><Payer kind={kind} party={party} fileParty={groups.find((group) => group.kind === kind)!.party} money={money} change={change} words={words} /></td>
              <td data-label={t('plan.cost')}>
                <WholeNumberField label={t('plan.costOf', { hazard })} isLabelHidden canBeEmpty value={costYuan} min={0} max={MOST_YUAN} placeholder={t('plan.unpriced')} wrongText={t('plan.badNumber', { max: number(MOST_YUAN, language) })} onChange={(yuan) => change({ prices: { ...money.prices, [kind]: yuan } })} testId={`price-${kind}`} />
              </td>
              <td data-label={t('plan.must')}>
                <Checkbox className="tick" aria-label={t('plan.mustOf', { hazard })} isSelected={isMust} onChange={(on) => change({ mustKinds: on ? [...money.mustKinds, kind] : money.mustKinds.filter((each) => each !== kind) })} data-testid={`must-${kind}`}>
                  <span className="tick-box" aria-hidden="true" />
                </Checkbox>
              </td>
              <td data-label={t('plan.due')}>
                <WholeNumberField label={t('plan.dueOf', { hazard })} isLabelHidden canBeEmpty value={money.dueMonth[kind] ?? null} min={1} max={MOST_MONTHS} placeholder={t('plan.noDue')} wrongText={t('plan.badMonth', { max: MOST_MONTHS })} onChange={(month) => change({ dueMonth: month === null ? without(money.dueMonth, kind) : { ...money.dueMonth, [kind]: month } })} testId={`due-${kind}`} />
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
function Payer({ kind, party, fileParty, money, change, words }: MoneyProps & { readonly kind: string; readonly party: string | null; readonly fileParty: string | null }) {
  const { t, groupName, language } = words;
  const names = PURSES.map((purse) => t(`plan.payers.${purse}`));
  const byFile = fileParty === null ? t('plan.noParty') : t('plan.byFile', { party: partyIn(fileParty, language) });
  function choose(name: string): void {
    change({ payers: name === BY_FILE ? without(money.payers, kind) : { ...money.payers, [kind]: name } });
  }
  return (
    <select className="input payer" aria-label={t('plan.payerOf', { hazard: groupName(kind) })} value={money.payers[kind] === undefined ? BY_FILE : (party ?? BY_FILE)} onChange={(event) => choose(event.target.value)} data-testid={`payer-${kind}`}>
      <option value={BY_FILE}>{byFile}</option>
      {names.map((name) => <option key={name} value={name}>{name}</option>)}
    </select>
  );
}

function Purses({ items, money, change, words }: MoneyProps & { readonly items: readonly PlanItem[] }) {
  const { t, language } = words;
  const parties = [...new Set(items.flatMap(({ party }) => (party === null ? [] : [party])))];
  const wrongText = t('plan.badNumber', { max: number(MOST_YUAN, language) });
  function setPurse(party: string, yuan: number | null): void {
    change({ purses: yuan === null ? without(money.purses, party) : { ...money.purses, [party]: yuan } });
  }
  return (
    <div className="purses">
      <WholeNumberField label={t('plan.budget')} canBeEmpty value={money.budgetYuan} min={0} max={MOST_YUAN} placeholder={t('plan.noLimit')} wrongText={wrongText} onChange={(budgetYuan) => change({ budgetYuan })} testId="first-budget" />
      {parties.length < 2 ? null : (
        <details className="limits">
          <summary>{t('plan.purses')}</summary>
          <div className="limit-fields">
            {parties.map((party) => <WholeNumberField key={party} label={t('plan.purse', { party: partyIn(party, language) })} canBeEmpty value={money.purses[party] ?? null} min={0} max={MOST_YUAN} placeholder={t('plan.noLimit')} wrongText={wrongText} onChange={(yuan) => setPurse(party, yuan)} />)}
          </div>
        </details>
      )}
    </div>
  );
}
