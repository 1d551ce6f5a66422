import { STUDY_WORDS } from '../../i18n/study/study-words.ts';
import { fill } from '../../i18n/index.ts';
import type { PlanItem } from '../../report/plan/plan-question.ts';
import type { PlannedStudy } from '../../report/plan/plan-study.ts';
import { timePlan } from '../../report/plan/time-plan.ts';
import type { Money } from '../../state/index.ts';
import { number } from '../format.ts';
import { StudyTable } from './figure.tsx';
import type { Words } from './first-context.ts';
import { WholeNumberField } from './whole-number-field.tsx';

/** What the parts of the plan share: what was said of money, and how to say more. */
export interface MoneyProps {
  readonly money: Money;
  readonly change: (part: Partial<Money>) => void;
  readonly words: Words;
}

interface MonthsPartProps extends MoneyProps {
  readonly planned: PlannedStudy;
  readonly items: readonly PlanItem[];
  readonly fixedIndex: number;
}

const MOST_WORKS = 16;

/** In which month what is fixed: deadlines first, then what is worth most for its money. */
export function MonthsPart({ planned: { model }, items, fixedIndex, money, change, words: { t, language, groupName, gain } }: MonthsPartProps) {
  const { worksPerMonth, dueMonth } = money;
  const steps = timePlan(items, model, fixedIndex, { worksPerMonth, dueMonth });
  const { upkeep, list } = STUDY_WORDS[language];
  const namesOf = (kinds: readonly string[]): string => kinds.map(groupName).join(list);
  const lateKinds = steps.flatMap((step) => step.lateKinds);
  return (
    <section className="upkeep" aria-labelledby="months-title" data-testid="first-months">
      <h3 id="months-title">{t('months.title')}</h3>
      <p className="muted study-hint">{t('months.lead')}</p>
      <WholeNumberField label={t('months.works')} value={worksPerMonth} min={1} max={MOST_WORKS} wrongText={t('ask.range', { min: 1, max: MOST_WORKS })} onChange={(count) => change({ worksPerMonth: count ?? 1 })} testId="first-works" />
      <StudyTable
        caption={t('months.title')} head={[upkeep.month, upkeep.works, upkeep.spent, upkeep.saved]}
        rows={steps.map(({ monthNumber, kinds, spentYuan, saved }) => [monthNumber, namesOf(kinds), number(spentYuan, language), gain(saved)])}
      />
      {lateKinds.length === 0 ? null : <p className="notice" role="alert">{fill(upkeep.late, { list: namesOf(lateKinds) })}{t('months.lateHint')}</p>}
    </section>
  );
}
