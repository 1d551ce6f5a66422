import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { DriveWords } from '../../i18n/drive/drive-words.ts';
import { fill } from '../../i18n/fill.ts';
import { sweptVerdict } from '../../physics/drive-course.ts';
import { elapsed } from '../format.ts';
import type { DriveSession } from './drive-session.ts';

export interface OutcomeProps {
  readonly session: DriveSession;
  readonly w: DriveWords;
  readonly nameOf: (id: string) => string;
  readonly onAgain: () => void;
  readonly onRun: () => void;
  readonly onSave: () => void;
}

/** What the drive came to, and what the swept path says of the same lane. */
export function OutcomePanel({ session, w, nameOf, onAgain, onRun, onSave }: OutcomeProps) {
  const { phase, isThrough, atM, tookS, nudged } = useStore(session.told);
  if (phase !== 'done') return null;
  const took = elapsed(tookS);
  return (
    <section className="drive-outcome" aria-live="polite" data-testid="drive-outcome">
      <p className="drive-end">{isThrough ? fill(w.end.passed, { took }) : fill(w.end.stopped, { at: Math.max(0, atM).toFixed(1), took })}</p>
      {isThrough && nudged.length > 0 ? <p>{fill(w.end.pushed, { what: nudged.map(nameOf).join('、') })}</p> : null}
      <p className="drive-book">{bookSentence(session, w, nameOf)}</p>
      <div className="drive-tools">
        <Button className="button is-main" onPress={onRun} data-testid="drive-run">{w.run}</Button>
        <Button className="button" onPress={onSave} data-testid="drive-save">{w.save}</Button>
        <Button className="button" onPress={onAgain} data-testid="drive-again">{w.again}</Button>
      </div>
      <p className="drive-hint">{w.runHint}</p>
    </section>
  );
}

function bookSentence({ course }: DriveSession, w: DriveWords, nameOf: (id: string) => string): string {
  const verdict = sweptVerdict(course);
  if (verdict.isPassable) return w.book.passes;
  const at = verdict.stopsAtM.toFixed(1);
  const thing = course.things[verdict.becauseIndex];
  const because = thing === undefined ? w.lane : nameOf(thing.obstacle.id);
  if (!('neededM' in verdict.measured)) return fill(w.book.stopsOther, { at, because });
  return fill(w.book.stops, { at, because, needed: verdict.measured.neededM.toFixed(1), found: verdict.measured.foundM.toFixed(1) });
}
