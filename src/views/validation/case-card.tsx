import { useState } from 'react';
import { AgreementTable, PointTable, StairTables } from './case-tables.tsx';
import { LineChart } from './line-chart.tsx';
import { biasLimits } from './quantity-table.tsx';
import { smoke } from './report.ts';
import type { ReportedRun } from './smoke-report.ts';
import { useValidationWords } from './use-validation-words.ts';
import { VerdictIcon } from './verdict.tsx';

export interface CaseCardProps {
  readonly run: ReportedRun;
  readonly isOpenAtFirst: boolean;
}

export function CaseCard({ run, isOpenAtFirst }: CaseCardProps) {
  const { t, subject } = useValidationWords();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <article className="case-card" data-open={isOpen} data-testid={`case-${run.scenario}`}>
      <header>
        <h4>{subject(run.scenario)}</h4>
        <CaseVerdict run={run} />
      </header>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{run.panels.length > 1 ? t('cases.more', { panels: run.panels.length }) : t('cases.table')}</summary>
        {isOpen ? <CaseDetails run={run} /> : null}
      </details>
      {isOpen ? null : <FirstChart run={run} />}
    </article>
  );
}

function FirstChart({ run: { panels } }: { readonly run: ReportedRun }) {
  const { t } = useValidationWords();
  return panels[0] ? <LineChart panel={panels[0]} /> : <p className="muted">{t('cases.noCurve')}</p>;
}

function CaseVerdict({ run }: { readonly run: ReportedRun }) {
  const { t } = useValidationWords();
  const aims = smoke.aims.filter(({ subject }) => subject === run.scenario);
  if (aims.length > 0) {
    const met = aims.filter(({ isMet }) => isMet).length;
    return <p className="case-verdict"><VerdictIcon isMet={met === aims.length} /> {t('cases.aims', { met, all: aims.length })}</p>;
  }
  const { low, high } = biasLimits();
  const within = run.points.filter(({ ours, measured }) => ours !== null && ours / measured >= low && ours / measured <= high).length;
  return <p className="case-verdict"><VerdictIcon isMet={within === run.points.length} /> {t('cases.points', { within, all: run.points.length, low, high })}</p>;
}

function CaseDetails({ run }: { readonly run: ReportedRun }) {
  const { t } = useValidationWords();
  return (
    <>
      <div className="case-charts">{run.panels.map((panel, i) => <LineChart key={i} panel={panel} />)}</div>
      {run.points.length > 0 ? <PointTable run={run} /> : null}
      {run.stair ? <StairTables run={run} stair={run.stair} /> : null}
      {run.agreement.length > 0 ? <AgreementTable run={run} /> : null}
      <p className="small-print">{t('cases.scenario')} <code>scenarios/verification/{run.scenario}.jsonc</code></p>
    </>
  );
}
