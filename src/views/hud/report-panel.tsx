import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { nameIn } from '../../i18n/index.ts';
import { compareNight, type ComparedNight } from '../../report/compare.ts';
import { asMeasured, finalHash, pairPhase, SIDES, type RunData } from '../../state/index.ts';
import { ChainList } from './chain-list.tsx';
import { downloadRecording } from './download.ts';
import { MeasureTable } from './measure-table.tsx';
import { ObjectiveList } from './objective-list.tsx';
import { usePage, useRun, useWords } from './page-context.ts';
import { SideName } from './side-name.tsx';
import { ReasonList } from './reason-list.tsx';

/** What the hazards cost in this night, on paper as well. */
export function ReportPanel() {
  const { state } = usePage();
  const { t } = useWords();
  const left = useRun('asFound');
  const right = useRun('rectified');
  const phase = useStore(state.status, pairPhase);
  const night = useNight(left, right, phase === 'done');
  return (
    <section className="panel report" id="report" tabIndex={-1} aria-labelledby="report-title" data-testid="report">
      <div className="panel-head">
        <h2 id="report-title" className="panel-title">{t('report.title')}</h2>
        <div className="panel-tools">
          <Button className="button" isDisabled={!night} onPress={() => window.print()}>{t('report.print')}</Button>
          {[left, right].map((run, i) => (
            <Button key={SIDES[i]} className="button" isDisabled={!run?.recording} onPress={() => { if (run) downloadRecording(run); }} data-testid={`download-${SIDES[i]!}`}>
              {t('report.downloadOf', { side: t(`side.${SIDES[i]!}`) })}
            </Button>
          ))}
        </div>
      </div>
      {left && right ? <ReportHead left={left} right={right} /> : null}
      {left && right && night ? (
        <>
          <ReasonList left={left} night={night} />
          <ChainList left={left} right={right} />
          <MeasureTable night={night} />
          <ObjectiveList left={left} night={night} />
        </>
      ) : (
        <p className="muted">{t(phase === 'cancelled' ? 'report.partial' : phase === 'failed' ? 'report.failed' : 'report.waiting')}</p>
      )}
      <p className="small-print">{t('report.disclaimer')}</p>
    </section>
  );
}

function useNight(left: RunData | null, right: RunData | null, isDone: boolean): ComparedNight | null {
  return useMemo(() => {
    if (!isDone || !left?.recording || !right?.recording) return null;
    return compareNight(left.order.seed, asMeasured(left), asMeasured(right));
  }, [left, right, isDone]);
}

function ReportHead({ left, right }: { readonly left: RunData; readonly right: RunData }) {
  const { t, language } = useWords();
  return (
    <div className="report-head">
      <p className="report-idea">
        <strong>{nameIn(left.scenario.names, language)}</strong> {nameIn(left.scenario.idea, language)}
      </p>
      <dl className="report-facts">
        <div><dt>{t('report.seed')}</dt><dd>{left.order.seed}</dd></div>
        {[left, right].map((run) => (
          <div key={run.side} className={run.side === 'asFound' ? 'as-found' : 'rectified'}>
            <dt title={t('report.hashHint')}>{t('report.hash')} · <SideName side={run.side} /></dt>
            <dd><code data-testid={`hash-${run.side}`}>{finalHash(run) ?? '–'}</code></dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
