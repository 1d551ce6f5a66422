import { Button } from 'react-aria-components';
import { useFirst, useFirstWords, useStudy } from './first-context.ts';
import { roughTime } from '../time-left.ts';

/** How far the study has got, and its three buttons. */
export function RunStrip() {
  const { client } = useFirst();
  const { t, language } = useFirstWords();
  const phase = useStudy((study) => study.phase);
  const report = useStudy((study) => study.report);
  const doneCount = useStudy((study) => study.doneCount);
  const keptCount = useStudy((study) => study.keptCount);
  const leftS = useStudy((study) => study.leftS);
  const isKept = useStudy((study) => study.isKept);
  const workerCount = useStudy((study) => study.workerCount);
  const left = report?.missingCount ?? 0;
  const isUnderWay = phase === 'computing' || phase === 'paused';
  return (
    <section className="panel run-strip" data-phase={phase} data-testid="first-run">
      <p role="status" className="run-phase"><strong>{usePhaseText()}</strong></p>
      {phase === 'loading' || phase === 'rejected' ? null : (
        <p className="muted run-figures">
          <progress value={doneCount} max={Math.max(1, doneCount + left)} aria-label={t('run.done', { done: doneCount, left })} />{' '}
          <span data-testid="first-done">{t('run.done', { done: doneCount, left })}</span>
          {keptCount > 0 ? <span data-testid="first-kept"> · {t('run.kept', { count: keptCount })}</span> : null}
          {isUnderWay && leftS !== null && left > 0 ? <span data-testid="first-left"> · {t('run.left', { time: roughTime(leftS, language) })}</span> : null}
          {phase === 'computing' ? <span> · {t('run.workers', { count: workerCount })}</span> : null}
        </p>
      )}
      <div className="panel-tools">
        {phase === 'computing' ? <Button className="button" onPress={() => client.pause()} data-testid="first-pause">{t('run.pause')}</Button> : null}
        {phase === 'paused' || phase === 'stopped' || phase === 'broken' ? <Button className="button" onPress={() => client.goOn()} data-testid="first-go-on">{t('run.goOn')}</Button> : null}
        {isUnderWay ? <Button className="button" onPress={() => client.stop()} data-testid="first-stop">{t('run.stop')}</Button> : null}
      </div>
      {isUnderWay && isKept !== null ? <p className="muted run-leave" data-testid="first-leave">{t(isKept ? 'run.mayLeave' : 'run.mustStay')}</p> : null}
    </section>
  );
}

export function usePhaseText(): string {
  const { t } = useFirstWords();
  const phase = useStudy((study) => study.phase);
  const message = useStudy((study) => study.message);
  const hasHazards = useStudy((study) => study.setting === null || study.setting.groups.length > 0);
  const settledBy = useStudy((study) => (study.report?.isPairsSettled === true ? (study.report.effects?.settledBy ?? null) : null));
  const percent = useStudy((study) => (study.setting?.targetFrac ?? 0) * 100);
  if (!hasHazards) return t('phase.noHazards');
  if (phase === 'broken') return t('phase.broken', { message: message ?? '' });
  if (phase !== 'ended') return t(`phase.${phase}`);
  if (settledBy === null) return t('phase.limits');
  return settledBy === 'first' ? t('phase.settledFirst', { percent }) : t('phase.settled');
}
