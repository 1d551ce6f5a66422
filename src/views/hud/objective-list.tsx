import { nameIn } from '../../i18n/index.ts';
import type { ComparedNight } from '../../report/compare.ts';
import { measureById } from '../../report/measures/measures.ts';
import { objectiveResults, type ObjectiveResult } from '../../report/objectives.ts';
import type { Objective } from '../../scenario/scenario.ts';
import type { RunData } from '../../state/index.ts';
import { measured } from '../format.ts';
import { useWords } from './page-context.ts';
import { SideName } from './side-name.tsx';

export function ObjectiveList({ left, night }: { readonly left: RunData; readonly night: ComparedNight }) {
  const { t } = useWords();
  const { objectives } = left.scenario;
  if (objectives.length === 0) return null;
  const asFound = objectiveResults(objectives, night.asFound);
  const rectified = objectiveResults(objectives, night.rectified);
  return (
    <table className="measures objectives" data-testid="objectives">
      <thead>
        <tr>
          <th scope="col">{t('report.objectives')}</th>
          <th scope="col" className="as-found">{t('side.asFound')}</th>
          <th scope="col" className="rectified"><SideName side="rectified" /></th>
        </tr>
      </thead>
      <tbody>
        {objectives.map((objective, i) => (
          <tr key={objective.id}>
            <ObjectiveName objective={objective} />
            <td className="value"><Verdict result={asFound[i]!} /></td>
            <td className="value"><Verdict result={rectified[i]!} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ObjectiveName({ objective }: { readonly objective: Objective }) {
  const { t, language } = useWords();
  const unit = measureById(objective.measure)?.unit;
  const text = (value: number) => (unit ? measured(value, unit, t, language) : String(value));
  const limits = [
    ...(objective.atMost === null ? [] : [t('report.atMost', { value: text(objective.atMost) })]),
    ...(objective.atLeast === null ? [] : [t('report.atLeast', { value: text(objective.atLeast) })]),
  ];
  return <th scope="row">{nameIn(objective.names, language)} <span className="muted">{limits.join(' · ')}</span></th>;
}

function Verdict({ result }: { readonly result: ObjectiveResult }) {
  const { t } = useWords();
  return <span className={result.isMet ? 'better' : 'worse'}>{result.isMet ? '✓' : '✗'} {t(result.isMet ? 'report.met' : 'report.missed')}</span>;
}
