import { nameIn } from '../../i18n/index.ts';
import type { ComparedNight } from '../../report/compare.ts';
import { measureById } from '../../report/measures/measures.ts';
import type { Objective } from '../../scenario/scenario.ts';
import type { RunData } from '../../state/index.ts';
import { measured } from '../format.ts';
import { useWords } from './page-context.ts';

export function ObjectiveList({ left, night }: { readonly left: RunData; readonly night: ComparedNight }) {
  const { t } = useWords();
  const { objectives } = left.scenario;
  if (objectives.length === 0) return null;
  return (
    <table className="measures objectives" data-testid="objectives">
      <thead>
        <tr>
          <th scope="col">{t('report.objectives')}</th>
          <th scope="col" className="as-found">{t('side.asFound')}</th>
          <th scope="col" className="rectified">{t('side.rectified')}</th>
        </tr>
      </thead>
      <tbody>
        {objectives.map((objective) => <ObjectiveRow key={objective.id} objective={objective} night={night} />)}
      </tbody>
    </table>
  );
}

function ObjectiveRow({ objective, night }: { readonly objective: Objective; readonly night: ComparedNight }) {
  const { t, language } = useWords();
  const unit = measureById(objective.measure)?.unit;
  const limits = unit
    ? [
        ...(objective.atMost === null ? [] : [t('report.atMost', { value: measured(objective.atMost, unit, t, language) })]),
        ...(objective.atLeast === null ? [] : [t('report.atLeast', { value: measured(objective.atLeast, unit, t, language) })]),
      ]
    : [];
  return (
    <tr>
      <th scope="row">{nameIn(objective.names, language)} <span className="muted">{limits.join(' · ')}</span></th>
      <td className="value"><Verdict objective={objective} value={night.asFound[objective.measure] ?? null} /></td>
      <td className="value"><Verdict objective={objective} value={night.rectified[objective.measure] ?? null} /></td>
    </tr>
  );
}

function Verdict({ objective, value }: { readonly objective: Objective; readonly value: number | null }) {
  const { t } = useWords();
  const isMet = value !== null && value <= (objective.atMost ?? Infinity) && value >= (objective.atLeast ?? -Infinity);
  return <span className={isMet ? 'better' : 'worse'}>{isMet ? '✓' : '✗'} {t(isMet ? 'report.met' : 'report.missed')}</span>;
}
