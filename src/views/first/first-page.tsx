import './first.css';
import { useEffect } from 'react';
import { Button, I18nProvider } from 'react-aria-components';
import { hazardsCsv, pairsCsv } from '../../report/study/study-csv.ts';
import { scenarioName } from '../../state/index.ts';
import { downloadText } from '../hud/download.ts';
import { formatIssue } from '../../scenario/scenario-error.ts';
import { SidePageHeader } from '../hud/side-page-header.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { AskPanel } from './ask-panel.tsx';
import { FirstPageProvider, useFirstWords, useStudy, type FirstContext } from './first-context.ts';
import { PairsPanel } from './pairs-panel.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { PrintedHead } from './printed-head.tsx';
import { RunStrip } from './run-strip.tsx';
import { TogetherPanel } from './together-panel.tsx';

export interface FirstPageProps {
  readonly page: FirstContext;
  /** Address of the drill. */
  readonly drillHref: string;
}

/** Which fix first: many nights with one hazard or another repaired, drawn while they are computed. */
export function FirstPage({ page, drillHref }: FirstPageProps) {
  return (
    <FirstPageProvider value={page}>
      <Content page={page} drillHref={drillHref} />
    </FirstPageProvider>
  );
}

function Content({ page, drillHref }: FirstPageProps) {
  const { t, language } = useFirstWords();
  const hasHazards = useStudy((study) => study.setting === null || study.setting.groups.length > 0);
  const hasSeveral = useStudy((study) => study.setting === null || study.setting.groups.length > 1);
  const isRejected = useStudy((study) => study.phase === 'rejected');
  useEffect(() => {
    document.title = t('pageTitle');
  }, [t]);
  return (
    <I18nProvider locale={language}>
      <SidePageHeader settings={page.settings} drillHref={drillHref} skipText={t('skip')} backText={t('back')} />
      <main id="content" className="first" data-testid="first" onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); const [file] = event.dataTransfer.files; if (file) page.onFile(file); }}>
        <div className="first-head">
          <h1>{t('title')}</h1>
          <p className="first-lead">{t('lead')}</p>
          <PrintedHead />
        </div>
        <AskPanel />
        <RunStrip />
        {isRejected ? <Issues /> : null}
        {hasHazards && !isRejected ? <><AnswerPanel />{hasSeveral ? <TogetherPanel /> : null}<PairsPanel /><PlanPanel /><Exports /></> : null}
      </main>
    </I18nProvider>
  );
}

/** The same in a spreadsheet, or on paper. */
function Exports() {
  const { t, language } = useFirstWords();
  const report = useStudy((study) => study.report);
  const groups = useStudy((study) => study.setting?.groups ?? null);
  const fileName = useStudy((study) => scenarioName(study.file.fileName));
  if (report === null || groups === null) return null;
  const save = (what: string, text: string) => downloadText(`${fileName}.${report.measureId}.${what}.csv`, 'text/csv;charset=utf-8', text);
  return (
    <div className="ask-row first-exports">
      <Button className="button" isDisabled={report.effects === null} onPress={() => save('hazards', hazardsCsv(report, groups, language))} data-testid="first-csv">{t('exports.hazards')}</Button>
      <Button className="button" isDisabled={report.pairs === null} onPress={() => save('nights', pairsCsv(report))} data-testid="first-csv-nights">{t('exports.nights')}</Button>
      <Button className="button" onPress={() => window.print()}>{t('exports.print')}</Button>
    </div>
  );
}

/** What is wrong with the file, line by line. */
function Issues() {
  const issues = useStudy((study) => study.issues);
  return (
    <ul className="panel first-issues">
      {issues.map(formatIssue).map((text) => <li key={text}>{text}</li>)}
    </ul>
  );
}
