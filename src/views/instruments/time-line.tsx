import './instruments.css';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill.ts';
import { firstDifferent, timeLineOf, type Milestone, type Moment, type TimeLine as Line } from '../../report/time-line.ts';
import type { SimEvent } from '../../sim/index.ts';
import { asMeasured, pairPhase, type RunData, type Side } from '../../state/index.ts';
import { clock, elapsed } from '../format.ts';
import { eventSentence } from '../hud/event-words.ts';
import { hazardBehind } from '../hud/hazard-behind.ts';
import { usePage, useRun } from '../hud/page-context.ts';
import { SideName } from '../hud/side-name.tsx';
import { useNight } from '../hud/use-night.ts';
import { timeTicks } from './time-ticks.ts';
import { useGrowth, useInstrumentWords, useNow } from './use-instrument-words.ts';

/** A run under way is read again in steps of this many simulated seconds, both sides together. */
const FOLLOW_STEP_S = 120;

/** What mattered in both nights, a row each: its second as found and rectified, on one axis; a press goes there. */
export function TimeLine() {
  const { w } = useInstrumentWords();
  const left = useRun('asFound');
  const right = useRun('rectified');
  const line = useTimeLine(left, right);
  if (!left || !right || !line) return <p className="muted">{w.waiting}</p>;
  return (
    <div className="time-line">
      <Parting line={line} left={left} right={right} />
      <Rows line={line} left={left} right={right} />
    </div>
  );
}

function useTimeLine(left: RunData | null, right: RunData | null): Line | null {
  const { state } = usePage();
  const growth = useGrowth(FOLLOW_STEP_S);
  const isDone = useStore(state.status, (status) => pairPhase(status) === 'done');
  return useMemo(
    () => (left && right ? timeLineOf(asMeasured(left), asMeasured(right), state.client.horizonS()) : null),
    // Events grow in place: `growth` and `isDone` say when to read them again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [left, right, growth, isDone],
  );
}

interface Both {
  readonly line: Line;
  readonly left: RunData;
  readonly right: RunData;
}

/** "Here the towers part": the first fact that bears on how the nights end, as found and rectified. */
function Parting({ line, left, right }: Both) {
  const { state } = usePage();
  const { t, language, w } = useInstrumentWords();
  const nights = { asFound: useNight('asFound'), rectified: useNight('rectified') };
  const { parting, difference } = line;
  if (parting === null) return <p className="parting-line muted" data-testid="parting">{difference === null ? w.timeLine.partSame : w.timeLine.partNotYet}</p>;
  const say = (event: Moment['event'], run: RunData) => (event === null ? w.timeLine.never : `${clock(run.input.startClockS, event.timeS)} ${eventSentence(event, { input: run.input, t, language })}${cause(event, run)}`);
  const cause = (event: SimEvent, run: RunData) => {
    const { night, isPair } = nights[run.side];
    const hazard = night !== null && isPair ? hazardBehind(event, night, run, language) : null;
    return hazard === null ? '' : fill(w.timeLine.partCause, { hazard });
  };
  return (
    <p className="parting-line" data-testid="parting">
      <button type="button" className="event-time" onClick={() => state.playback.goTo(parting.timeS)}>{fill(w.timeLine.partLine, { clock: clock(left.input.startClockS, parting.timeS) })}</button>
      <span>{w.timeLine.stake[parting.stake]}</span>
      <span className="as-found"><span className="side-mark" aria-hidden="true" />{t('side.asFound')}: {say(parting.asFound, left)}</span>
      <span className="rectified"><span className="side-mark" aria-hidden="true" /><SideName side="rectified" />: {say(parting.rectified, right)}</span>
      <FirstDifference line={line} before={parting.timeS} startClockS={left.input.startClockS} />
    </p>
  );
}

/** The rows part sooner than the nights do for good: said here, or the line above seems to contradict them. */
function FirstDifference({ line, before, startClockS }: { readonly line: Line; readonly before: number; readonly startClockS: number }) {
  const { t, w } = useInstrumentWords();
  const first = firstDifferent(line.milestones);
  if (first === null || first.timeS >= before) return null;
  return <span className="muted" data-testid="first-difference">{fill(w.timeLine.firstDifference, { clock: clock(startClockS, first.timeS), what: w.timeLine.milestone[first.name], side: t(`side.${first.side}`) })}</span>;
}

function Rows({ line, left, right }: Both) {
  const { t, w } = useInstrumentWords();
  const { durationS } = left.input;
  const host = useNow<HTMLDivElement>(durationS);
  return (
    <div ref={host} className="time-rows" tabIndex={0} role="region" aria-label={w.timeLine.title} style={line.parting ? ({ '--part': line.parting.timeS / durationS } as React.CSSProperties) : undefined}>
      <table data-testid="time-line">
        <thead>
          <tr>
            <th scope="col">{w.timeLine.what}</th>
            <th scope="col" className="as-found">{t('side.asFound')}</th>
            <th scope="col" className="rectified"><SideName side="rectified" /></th>
            <td className="time-axis" aria-hidden="true">{timeTicks(durationS).map((atS) => <span key={atS} style={{ insetInlineStart: `${(atS / durationS) * 100}%` }}>{elapsed(atS)}</span>)}</td>
            <th scope="col">{t('compare.difference')}</th>
          </tr>
        </thead>
        <tbody>{line.milestones.map((milestone) => <Row key={milestone.name} milestone={milestone} left={left} right={right} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ milestone, left, right }: { readonly milestone: Milestone; readonly left: RunData; readonly right: RunData }) {
  const { w } = useInstrumentWords();
  const { playback } = usePage().state;
  const { asFound, rectified, name } = milestone;
  const at = (moment: Moment) => `${Math.min(100, (moment.timeS / left.input.durationS) * 100)}%`;
  const span = asFound && rectified ? { insetInlineStart: at(asFound.timeS < rectified.timeS ? asFound : rectified), inlineSize: `${(Math.abs(asFound.timeS - rectified.timeS) / left.input.durationS) * 100}%` } : null;
  return (
    <tr data-milestone={name}>
      <th scope="row">{w.timeLine.milestone[name]}</th>
      <td className="as-found"><Time moment={asFound} run={left} name={name} side="asFound" /></td>
      <td className="rectified"><Time moment={rectified} run={right} name={name} side="rectified" /></td>
      <td className="time-track" aria-hidden="true">
        {span ? <span className="axis-span" style={span} /> : null}
        {asFound ? <span className="axis-mark diamond" style={{ insetInlineStart: at(asFound) }} onClick={() => playback.goTo(asFound.timeS)} /> : null}
        {rectified ? <span className="axis-mark dot" style={{ insetInlineStart: at(rectified) }} onClick={() => playback.goTo(rectified.timeS)} /> : null}
      </td>
      <td className="value">{asFound && rectified ? <Change changeS={rectified.timeS - asFound.timeS} /> : <span className="muted">–</span>}</td>
    </tr>
  );
}

/** A fact as found may be the better one (a casualty that comes later): the row says by how much, not which is better. */
function Change({ changeS }: { readonly changeS: number }) {
  const { t } = useInstrumentWords();
  if (changeS === 0) return <span className="muted">{t('compare.same')}</span>;
  return <>{changeS > 0 ? '+' : '−'}{elapsed(Math.abs(changeS))}</>;
}

function Time({ moment, run, name, side }: { readonly moment: Moment | null; readonly run: RunData; readonly name: Milestone['name']; readonly side: Side }) {
  const { state } = usePage();
  const { t, language, w } = useInstrumentWords();
  if (moment === null) return <span className="muted">{w.timeLine.never}</span>;
  const time = clock(run.input.startClockS, moment.timeS);
  const told = moment.event === null ? w.timeLine.milestone[name] : eventSentence(moment.event, { input: run.input, t, language });
  const label = fill(w.timeLine.jump, { clock: time, what: told, side: t(`side.${side}`) });
  return <button type="button" className="event-time" aria-label={label} title={told} onClick={() => state.playback.goTo(moment.timeS)}>{elapsed(moment.timeS)}</button>;
}
