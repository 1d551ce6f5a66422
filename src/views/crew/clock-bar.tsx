import { Button } from 'react-aria-components';
import { LOOK_BACK_WORDS } from '../../i18n/look-back/look-back-words.ts';
import { Confirm } from '../drill-result/confirm.tsx';
import { clock, elapsed } from '../format.ts';
import { InstructorDrawer } from './instructor-drawer.tsx';
import { fill, useCrew, useCrewText, type PlayProps } from './use-crew.ts';

/** From here on the end of the drill is announced. Assumed: time for one more order; 30 .. 120 s. */
const LAST_CALL_S = 60;

/** The clock since the call, the step, the times that count, and what stops the night. */
export function ClockBar({ brief, picture, onLook }: PlayProps & { /** null: one looks back already, or there is nothing to look at yet. */ readonly onLook: (() => void) | null }) {
  const crew = useCrew();
  const { w, name, language } = useCrewText();
  // Whole seconds: what has run and what is left add up to the limit.
  const sinceS = picture.zeroS === null ? 0 : Math.max(0, Math.floor(picture.clockS - picture.zeroS));
  const phase = brief.phases[picture.phaseIndex];
  return (
    <section className="crew-clock" aria-label={w.clock.label}>
      <p className="crew-time"><strong data-testid="since">{elapsed(sinceS)}</strong> <span>{w.clock.since}</span> <span className={brief.durationS - sinceS <= LAST_CALL_S ? 'crew-limit crew-limit-near' : 'crew-limit'} data-testid="limit">{fill(w.clock.limit, { time: elapsed(brief.durationS) })}</span></p>
      <div className="crew-phase">
        <strong>{phase ? fill(w.clock.phase, { index: picture.phaseIndex + 1, total: brief.phases.length, phase: name(phase.names) }) : ''}</strong>
        <span className="muted">{fill(w.clock.now, { clock: clock(brief.startClockS, picture.clockS) })} · <span role="status" data-testid="pace-now">{picture.session === 'paused' ? (picture.lookS !== null ? w.clock.lookingBack : w.clock.frozen) : picture.paceFactor === 1 ? w.clock.realTime : fill(w.clock.speed, { pace: picture.paceFactor })}</span></span>
      </div>
      <ul className="crew-marks" aria-label={w.clock.marks}>
        {brief.marks.map(({ id, names, atMostS }) => {
          const markedS = picture.markedS[id];
          const doneS = markedS === undefined || picture.zeroS === null ? null : markedS - picture.zeroS;
          const isLate = (doneS ?? sinceS) > atMostS;
          const said = doneS !== null ? fill(w.clock.done, { time: elapsed(doneS) }) : isLate ? fill(w.clock.late, { time: elapsed(sinceS - atMostS) }) : fill(w.clock.left, { time: elapsed(atMostS - sinceS) });
          return <li key={id} className={isLate ? 'crew-mark mark-late' : doneS !== null ? 'crew-mark mark-done' : 'crew-mark'}><strong>{name(names)}</strong> <small>{said}</small></li>;
        })}
      </ul>
      <div className="crew-controls">
        {picture.session === 'paused' ? <Button className="station-quiet" onPress={() => crew.control('resume')} data-testid="resume">{w.clock.resume}</Button> : <Button className="station-quiet" onPress={() => crew.control('pause')} data-testid="pause">{w.clock.pause}</Button>}
        {onLook === null ? null : <Button className="station-quiet" onPress={onLook} data-testid="look">{LOOK_BACK_WORDS[language].open}</Button>}
        <InstructorDrawer brief={brief} picture={picture} />
        <Confirm text={w.clock.stop} className="station-quiet" testId="stop" title={w.clock.stopSure} said={w.clock.stopText} yes={w.clock.stopYes} no={w.clock.stopNo} onYes={() => crew.give({ kind: 'stop' })} />
      </div>
    </section>
  );
}
