import { FRAME_COLUMNS, type Frame, type TotalName } from '../../sim/index.ts';
import { openList, type RunData, type Side } from '../../state/index.ts';
import { shortUnitName } from '../../report/thing-names.ts';
import { clock, number } from '../format.ts';
import { thingById } from '../inspector/things.ts';
import { useLookAt } from '../inspector/use-inspected.ts';
import { thingName } from '../names.ts';
import { eventSentence, latestHeadline } from './event-words.ts';
import { NextSmoke } from './next-smoke.tsx';
import { SideName } from './side-name.tsx';
import { StairsLine } from './stairs-line.tsx';
import { NARROW, useMedia } from './use-media.ts';
import { frameOf, useMoment, usePage, useRun, useWords } from './page-context.ts';

const BIG_NUMBERS = ['outCount', 'insideCount', 'trappedCount', 'storeysBurningCount'] as const satisfies readonly TotalName[];

export function totalOf(frame: Frame | null, name: TotalName): number {
  return frame?.totals[FRAME_COLUMNS.totals.indexOf(name)] ?? 0;
}

/** Over each tower: its name, four numbers that a visitor reads from across the room, and the last thing that happened, where smoke comes to next, which stairs can be used. */
export function Scoreboard() {
  return (
    <div className="scoreboard">
      <Half side="asFound" />
      <Half side="rectified" />
    </div>
  );
}

function Half({ side }: { readonly side: Side }) {
  const { t, language } = useWords();
  const timeS = useMoment();
  const run = useRun(side);
  const frame = frameOf(run, timeS);
  const isNarrow = useMedia(NARROW);
  return (
    <section className={`half ${side === 'asFound' ? 'as-found' : 'rectified'}`} aria-label={t(`side.${side}`)} data-testid={`score-${side}`}>
      <h2 className="half-name">
        <span className="side-mark" aria-hidden="true" />
        <SideName side={side} />
      </h2>
      <dl className="big-numbers">
        {BIG_NUMBERS.map((name) => (
          <div key={name}>
            <dt>{t(isNarrow && name === 'storeysBurningCount' ? 'totals.storeysBurningShort' : `totals.${name}`)}</dt>
            <dd><BigNumber name={name} side={side} text={frame ? number(totalOf(frame, name), language) : '–'} /></dd>
          </div>
        ))}
      </dl>
      <p className="headline">{run ? <Headline run={run} timeS={timeS} /> : null}</p>
      <NextSmoke timeS={timeS} side={side} />
      <StairsLine timeS={timeS} side={side} />
    </section>
  );
}

type BigNumberName = (typeof BIG_NUMBERS)[number];

const ASKED = { insideCount: 'totals.whoInside', trappedCount: 'totals.whoTrapped', storeysBurningCount: 'totals.whichStoreys' } as const;

/** A number asks who and where: a press on it answers. */
function BigNumber({ name, side, text }: { readonly name: BigNumberName; readonly side: Side; readonly text: string }) {
  const { state } = usePage();
  const { t } = useWords();
  if (name === 'outCount') return text;
  const label = t(ASKED[name], { count: text });
  const open = () => (name === 'trappedCount' ? openList(state.selection, 'trouble', side) : state.settings.setState({ pictureMode: 'table' }));
  return <button type="button" className="big-number" title={label} aria-label={label} onClick={open} data-testid={`${name}-${side}`}>{text}</button>;
}

/** With what stopped an engine; a press on it opens the card of whom it is about. */
function Headline({ run, timeS }: { readonly run: RunData; readonly timeS: number }) {
  const isNarrow = useMedia(NARROW);
  const lookAt = useLookAt();
  const { t, language } = useWords();
  const event = latestHeadline(run, timeS);
  if (!event) return null;
  const { neededM, foundM } = event.values;
  const isTight = event.kind === 'laneBlocked' && neededM !== undefined && foundM !== undefined && !isNarrow;
  const { input } = run;
  const text = isTight
    ? t('events.stoppedTight', { who: shortUnitName(event.who ?? '', input, language), because: thingName(event.because ?? '', { input, language }), needed: number(neededM, language, 1), found: number(foundM, language, 1) })
    : eventSentence(event, { input, t, language });
  const thing = thingById(event.who ?? '', run.input);
  const told = <><time>{clock(run.input.startClockS, event.timeS)}</time> {text}</>;
  return thing === null ? told : <button type="button" className="event-time" onClick={() => lookAt(thing, run.side)} data-testid={`headline-${run.side}`}>{told}</button>;
}
