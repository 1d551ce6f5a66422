import { useState } from 'react';
import { CaseCard } from './case-card.tsx';
import { Legend } from './line-chart.tsx';
import { smoke } from './report.ts';
import type { AimFamily, ReportedGroup } from './smoke-report.ts';
import { useValidationWords } from './use-validation-words.ts';

/** Families of runs, each run a card with its first chart; the rest opens below it. */
export function Cases({ family }: { readonly family: AimFamily }) {
  const { t } = useValidationWords();
  const [isAllOpen, setAllOpen] = useState(false);
  const groups = smoke.groups.filter(({ runs }) => runs.some(({ measuredBy }) => (measuredBy === null) === (family === 'cfast')));
  return (
    <section id={`cases-${family}`} aria-labelledby={`cases-title-${family}`} className="report-section" data-testid={`cases-${family}`}>
      <h2 id={`cases-title-${family}`}>{t(family === 'cfast' ? 'part.cfast.title' : 'cases.title')}</h2>
      <div className="cases-tools">
        <Legend hasMeasured={family === 'measured'} />
        <button type="button" className="button" aria-expanded={isAllOpen} onClick={() => setAllOpen(!isAllOpen)}>{t(isAllOpen ? 'cases.allShut' : 'cases.allOpen')}</button>
      </div>
      {groups.map((group) => <Family key={group.title} group={group} isAllOpen={isAllOpen} />)}
    </section>
  );
}

function Family({ group, isAllOpen }: { readonly group: ReportedGroup; readonly isAllOpen: boolean }) {
  const { t, name } = useValidationWords();
  const sources = [...new Set(group.runs.flatMap(({ measuredBy }) => (measuredBy === null ? [] : [measuredBy])))];
  const models = [...new Set(group.runs.map(({ predictedBy }) => predictedBy))];
  return (
    <div className="family">
      <h3>{name(group.title)}</h3>
      <p>{name(group.about)}</p>
      <p className="small-print">{[...sources.map((by) => t('cases.source', { by })), ...models.map((by) => t('cases.predicted', { by }))].join(' · ')}</p>
      <div className="case-cards">{group.runs.map((run) => <CaseCard key={`${run.scenario} ${isAllOpen}`} run={run} isOpenAtFirst={isAllOpen} />)}</div>
    </div>
  );
}
