import { FRAME_COLUMNS, type Frame, type TotalName } from '../../sim/index.ts';
import { openList, type RunData, type Side } from '../../state/index.ts';
import { clock, number } from '../format.ts';
import { thingName } from '../names.ts';
import { eventSentence, latestHeadline } from './event-words.ts';
import { NextSmoke } from './next-smoke.tsx';
import { singleThing } from './kept-things.ts';
import { frameOf, useMoment, usePage, useRun, useWords } from './page-context.ts';

const BIG_NUMBERS = ['outCount', 'trappedCount', 'storeysBurningCount'] as const satisfies readonly TotalName[];

export function totalOf(frame: Frame | null, name: TotalName): number {
  return frame?.totals[FRAME_COLUMNS.totals.indexOf(name)] ?? 0;
}

/** Over each tower: its name, three numbers that a visitor reads from across the room, and the last thing that happened. */
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
  return (
    <section className={`half ${side === 'asFound' ? 'as-found' : 'rectified'}`} aria-label={t(`side.${side}`)} data-testid={`score-${side}`}>
      <h2 className="half-name">
        <span className="side-mark" aria-hidden="true" />
        <SideName side={side} run={run} />
      </h2>
      <dl className="big-numbers">
        {BIG_NUMBERS.map((name) => (
          <div key={name}>
            <dt>{t(`totals.${name}`)}</dt>
            <dd><BigNumber name={name} side={side} text={frame ? number(totalOf(frame, name), language) : '–'} /></dd>
          </div>
        ))}
      </dl>
      <p className="headline">{run ? <Headline run={run} timeS={timeS} /> : null}</p>
      <NextSmoke timeS={timeS} side={side} />
    </section>
  );
}

type BigNumberName = (typeof BIG_NUMBERS)[number];

/** A number asks who and where: a press on it answers. */
function BigNumber({ name, side, text }: { readonly name: BigNumberName; readonly side: Side; readonly text: string }) {
  const { state } = usePage();
  const { t } = useWords();
  if (name === 'outCount') return text;
  const label = t(name === 'trappedCount' ? 'totals.whoTrapped' : 'totals.whichStoreys', { count: text });
  const open = () => (name === 'trappedCount' ? openList(state.selection, 'trouble', side) : state.settings.setState({ pictureMode: 'table' }));
  return <button type="button" className="big-number" title={label} aria-label={label} onClick={open} data-testid={`${name}-${side}`}>{text}</button>;
}

/** `Rectified but 2 hazards` when switches leave some in the right tower. */
export function SideName({ side, run }: { readonly side: Side; readonly run: RunData | null }) {
  const { t, language } = useWords();
  const asFound = useRun('asFound');
  const hazards = run?.scenario.hazards ?? [];
  const standing = hazards.filter((hazard) => hazard.isStanding).length;
  if (side === 'asFound' || standing === 0) return t(`side.${side}`);
  const single = run === null || asFound === null ? null : singleThing(run, asFound);
  if (single !== null) return t(`side.${single.is}`, { names: thingName(single.id, { input: asFound!.input, language }) });
  return standing === hazards.length ? t('side.equal') : t('side.partly', { count: standing });
}

function Headline({ run, timeS }: { readonly run: RunData; readonly timeS: number }) {
  const { t, language } = useWords();
  const event = latestHeadline(run, timeS);
  if (!event) return null;
  return (
    <>
      <time>{clock(run.input.startClockS, event.timeS)}</time> {eventSentence(event, { input: run.input, t, language })}
    </>
  );
}
