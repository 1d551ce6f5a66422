import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { measureById } from '../../report/measures/measures.ts';
import { injectedCommands } from '../../drill/index.ts';
import { ErrorsPart } from '../drill-result/errors-part.tsx';
import { FilesPanel } from '../drill-result/files-panel.tsx';
import { fixItems } from '../drill-result/fix-items.ts';
import { FixPanel } from '../drill-result/fix-panel.tsx';
import { OutcomeTable } from '../drill-result/outcome-table.tsx';
import { gradeText, judgedOf, measureOfDrill, pointsText } from '../drill-result/result-words.ts';
import { ScoreTable } from '../drill-result/score-table.tsx';
import { TwinReplay, type Jump } from '../drill-result/twin-replay.tsx';
import { useDrillText } from '../drill-result/use-result.ts';
import { elapsed } from '../format.ts';
import { MomentsPanel } from '../moments/moments-panel.tsx';
import { BranchPanel } from './branch-panel.tsx';
import { CueTable } from './cue-table.tsx';
import { fill, useCrew, useCrewState, useCrewText } from './use-crew.ts';

/** Measures of the one line above everything. */
const LINE = ['firstWaterS', 'crewAtFireFloorS', 'rescuedCount', 'trappedCount', 'casualtyCount', 'storeysBurnt'] as const;
/** Assumed: as many as one takes home; 3 .. 5. */
const IMPROVE_COUNT = 3;

/** The truth is open: score with its seconds, both towers, other orders, paper. */
export function ResultStage({ onReview }: { readonly onReview: () => void }) {
  const crew = useCrew();
  const { finished, file, overrides, tree } = useCrewState();
  const { w, name } = useCrewText();
  const words = useDrillText();
  // It opens on the second in which the drill stopped.
  const [jump, setJump] = useState<Jump | null>(() => (finished === null ? null : { timeS: finished.drill.stoppedS }));
  const twin = useRef<HTMLElement>(null);
  const score = crew.score();
  if (finished === null || file === null || score === null) return null;
  const { plan, drill, outcome, commands } = finished;
  const goTo = (timeS: number): void => {
    setJump({ timeS });
    twin.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className="result" data-testid="result" data-points={score.points} data-overrides={overrides.length} data-branches={tree.branches.length}>
      <h1>{w.result.title}: <span className={`grade grade-${score.grade}`} data-testid="grade">{fill(w.result.points, { points: pointsText(score.points) })} · {gradeText(score, words)}</span></h1>
      <dl className="crew-line" aria-label={w.result.line}>{LINE.map((id) => <div key={id}><dt>{name(measureById(id)!.names)}</dt><dd data-testid={`line-${id}`}>{measureOfDrill(id, outcome.asFoundValues[id], finished, words)}</dd></div>)}</dl>
      <div className="crew-columns">
        <ErrorsPart timeOf={(atS) => <Button className="evidence-link" onPress={() => goTo(atS)}>{fill(w.result.at, { time: elapsed(atS - drill.zeroS) })}</Button>} />
        <section>
          <h2>{w.result.improve}</h2>
          <ol className="crew-improve">{score.improvements.slice(0, IMPROVE_COUNT).map(({ id, what, party }) => <li key={id}>{name(what)} <small className="muted">{name(party)}</small></li>)}</ol>
        </section>
      </div>
      <section>
        <h2>{w.result.behaviours}</h2>
        <ul className="behaviours">{score.behaviours.map(({ id, colour }) => <li key={id} className={`behaviour-${colour}`}><span aria-hidden="true">{colour === 'green' ? '●' : colour === 'amber' ? '◐' : '○'}</span> {words.t(`behaviour.${id}`)} <strong>{words.t(`colour.${colour}`)}</strong></li>)}</ul>
      </section>
      <ScoreTable judged={judgedOf(finished)} score={score} onSecond={goTo} />
      <CueTable plan={plan} drill={drill} onSecond={goTo} />
      <section ref={twin} data-testid="again">
        <h2>{w.result.twin}</h2>
        <p className="muted">{w.result.twinText}</p>
        <TwinReplay outcome={outcome} jump={jump} />
        <OutcomeTable finished={finished} />
        <p className="station-row"><Button className="station-quiet" onPress={onReview} data-testid="review">{w.result.review}</Button> <span className="muted">{w.result.reviewText}</span></p>
      </section>
      <MomentsPanel client={crew.moments} order={{ file, seed: crew.ports.seed, night: 'written', rectified: 'none', commands, injected: injectedCommands(plan, drill) }} input={outcome.asFound.run.input} language={words.language} onJump={goTo} />
      <BranchPanel finished={finished} />
      <FixPanel items={fixItems(score, finished, words)} />
      <FilesPanel />
    </div>
  );
}
