import { fill } from '../../i18n/fill.ts';
import { type InspectorWords } from '../../i18n/inspector/inspector-words.ts';
import { eventsOf, indexEvents } from '../../report/why/event-index.ts';
import type { EventKind } from '../../sim/index.ts';
import { computedS, SIDES, type RunData } from '../../state/index.ts';
import { clock, number } from '../format.ts';
import { frameOf, useMoment, useRun } from '../hud/page-context.ts';
import { thingName } from '../names.ts';
import { personNow } from './person-now.ts';
import { stateText } from './sentences.ts';
import { useInspectorWords, type Words } from './use-inspected.ts';

type RowName = Exclude<keyof InspectorWords['pair'], 'title' | 'notYet' | 'pending' | 'ending'>;
const ROWS: readonly RowName[] = ['now', 'place', 'dose', 'aware', 'moved', 'end'];

/** The same person in both towers, this moment and in the end. */
export function PairTable({ personIndex }: { readonly personIndex: number }) {
  const words = useInspectorWords();
  const timeS = useMoment();
  const runs = [useRun('asFound'), useRun('rectified')];
  const columns = runs.map((run) => (run ? columnOf(run, { personIndex, timeS }, words) : null));
  return (
    <table className="pair" data-testid="pair">
      <caption className="visually-hidden">{words.w.pair.title}</caption>
      <thead>
        <tr><td />{SIDES.map((side) => <th key={side} scope="col" className={side === 'asFound' ? 'as-found' : 'rectified'}><span className="side-mark" aria-hidden="true" />{words.w.side[side]}</th>)}</tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row} className={row === 'end' ? 'pair-end' : row === 'aware' || row === 'moved' ? 'pair-early' : undefined}>
            <th scope="row">{words.w.pair[row]}</th>
            {columns.map((column, i) => <td key={SIDES[i]}>{column?.[row] ?? '–'}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function columnOf(run: RunData, { personIndex, timeS }: { readonly personIndex: number; readonly timeS: number }, words: Words): Partial<Record<RowName, string>> {
  const frame = frameOf(run, timeS);
  if (!frame) return {};
  const { w, t, language } = words;
  const { input } = run;
  const now = personNow(run, frame, personIndex);
  const own = eventsOf(indexEvents(run.events), input.people[personIndex]!.id);
  const first = (kind: EventKind) => own.find((event) => event.kind === kind && event.timeS <= timeS);
  const whenOf = (kind: EventKind) => (now.state === 'absent' ? '–' : (first(kind) ? clock(input.startClockS, first(kind)!.timeS) : w.pair.notYet));
  return {
    now: stateText(now, { t, language }),
    place: now.placeId === null ? (now.state === 'out' ? t('place.outside') : '–') : thingName(now.placeId, { input, language }),
    dose: number(now.fed, language, 2),
    aware: whenOf('personAware'),
    moved: whenOf('personStartedMoving'),
    end: endOf(run, personIndex, words),
  };
}

function endOf(run: RunData, personIndex: number, { w, t, language }: Words): string {
  const frame = run.recording === null ? null : frameOf(run, computedS(run));
  if (!frame) return w.pair.pending;
  const last = personNow(run, frame, personIndex);
  const left = eventsOf(indexEvents(run.events), run.input.people[personIndex]!.id).findLast((event) => event.kind === 'personOut' || event.kind === 'personRescued' || event.kind === 'personDied');
  const when = left ? ` ${clock(run.input.startClockS, left.timeS)}` : '';
  const how = left?.kind === 'personRescued' ? t('events.titles.personRescued') : stateText(last, { t, language });
  return fill(w.pair.ending, { state: how, when, dose: number(last.fed, language, 2) });
}
