import { Button } from 'react-aria-components';
import { measureById } from '../../report/measures/measures.ts';
import { measured } from '../format.ts';
import { MomentsPanel } from '../moments/moments-panel.tsx';
import { Dial } from './dial.tsx';
import { askedFromS, injectedCommands } from '../../drill/index.ts';
import { ErrorsPart } from '../drill-result/errors-part.tsx';
import { FilesPanel } from '../drill-result/files-panel.tsx';
import { fixItems } from '../drill-result/fix-items.ts';
import { FixPanel } from '../drill-result/fix-panel.tsx';
import { OutcomeTable } from '../drill-result/outcome-table.tsx';
import { gradeText, judgedOf, pointsText } from '../drill-result/result-words.ts';
import { ScoreTable } from '../drill-result/score-table.tsx';
import { TwinReplay } from '../drill-result/twin-replay.tsx';
import { fullPointsOf, pointsOf } from '../../state/drill/index.ts';
import { useStation, useStationState, useStationText } from './use-station.ts';

/** Times against 1-3-5, points with their evidence, the rectified tower, what to fix, the second try, the paper. */
export function ResultStage() {
  const station = useStation();
  const { file, finished, retry, overrides } = useStationState();
  const words = useStationText();
  const { t, name } = words;
  const score = station.score();
  if (file === null || finished === null || score === null) return null;
  const { plan, drill, outcome, commands } = finished;
  // Where every point was earned nothing is weakest.
  const weakest = plan.phases.find(({ id }) => id === score.weakestPhase && pointsOf(score, id) < fullPointsOf(plan, id));
  const canTryAgain = weakest !== undefined && askedFromS(plan, drill, weakest.id) !== null && !(retry?.phase === weakest.id && retry.afterPoints === fullPointsOf(plan, weakest.id));
  const retried = plan.phases.find(({ id }) => id === retry?.phase);
  return (
    <div className="result" data-testid="result" data-points={score.points} data-overrides={overrides.length}>
      <h1>{t('result.title')} <span className={`grade grade-${score.grade}`} data-testid="grade">{t('result.points', { points: pointsText(score.points) })} · {gradeText(score, words)}</span> <Button className="station-quiet" onPress={() => print()} data-testid="print-top">{t('result.printTop')}</Button></h1>
      {retried && retry?.afterPoints != null ? <p className="station-note" role="status" data-testid="retried">{t('result.retrySaid', { phase: name(retried.names), before: pointsText(retry.beforePoints), after: pointsText(retry.afterPoints), full: pointsText(fullPointsOf(plan, retried.id)) })} {retry.afterPoints === fullPointsOf(plan, retried.id) ? t('result.retryFull') : retry.afterPoints > retry.beforePoints ? t('result.retryBetter', { by: pointsText(retry.afterPoints - retry.beforePoints) }) : t('result.retrySame')}</p> : null}
      <Dial plan={plan} drill={drill} clockS={drill.stoppedS} isTold />
      <ErrorsPart timeOf={null} />
      <section>
        <h2>{t('result.behaviours')}</h2>
        <ul className="behaviours">{score.behaviours.map(({ id, colour }) => <li key={id} className={`behaviour-${colour}`}><span aria-hidden="true">{colour === 'green' ? '●' : colour === 'amber' ? '◐' : '○'}</span> {t(`behaviour.${id}`)} <strong>{t(`colour.${colour}`)}</strong></li>)}</ul>
      </section>
      <ScoreTable judged={judgedOf(finished)} score={score} />
      <section data-testid="again">
        <h2>{t('result.again')}</h2>
        <p className="muted">{t('result.againText')}</p>
        <TwinReplay outcome={outcome} />
        <OutcomeTable finished={finished} />
      </section>
      <section data-testid="hazards">
        <h2>{t('result.hazards')}</h2>
        {outcome.hazards.length === 0 ? <p>{t('result.noHazards')}</p> : <p className="muted">{t('result.hazardsText')}</p>}
        <ol className="plain">{outcome.hazards.slice(0, 6).map(({ hazard, measureId, saved, isAtLeast }) => <li key={`${hazard.id}.${measureId}`}>{t(isAtLeast ? 'result.savedAtLeast' : 'result.saved', { hazard: name(hazard.names), measure: name(measureById(measureId)!.names), value: measured(saved, measureById(measureId)!.unit, words.tPage, words.language) })}</li>)}</ol>
        <p className="small-print">{t('result.oneNight')}</p>
      </section>
      <MomentsPanel client={station.moments} order={{ file, seed: station.ports.seed, night: 'written', rectified: 'none', commands, injected: injectedCommands(plan, drill) }} input={outcome.asFound.run.input} language={words.language} onJump={null} />
      {canTryAgain ? <section data-testid="retry">
        <h2>{t('result.retry')}</h2>
        <p>{t('result.retryText', { phase: name(weakest.names) })}</p><Button className="station-big" onPress={() => station.tryAgain()} data-testid="try-again">{t('result.retryGo')}</Button>
      </section> : null}
      <FixPanel items={fixItems(score, finished, words)} />
      <FilesPanel />
    </div>
  );
}
