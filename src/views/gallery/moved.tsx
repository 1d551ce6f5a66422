import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { AnyHazard } from '../../catalog/hazards/registry.ts';
import { measuredNight, measureOver, movedMeasure, type ExhibitMeasure } from '../../report/gallery/exhibit-measure.ts';
import { courseOfMeasure, isLasting } from '../../report/gallery/measure-course.ts';
import { asMeasured, computedS, pairPhase, type RunData } from '../../state/index.ts';
import { elapsed } from '../format.ts';
import { usePage, useRun } from '../hud/page-context.ts';
import { exhibitOf, SEEDS } from './exhibits.ts';
import { MeasureChart } from './measure-chart.tsx';
import { PairedBar } from './paired-bar.tsx';
import { useGalleryWords } from './use-gallery-words.ts';

/** What the hazard moves: this night as it is computed, and the mean of the published nights. */
export function Moved({ hazard }: { readonly hazard: AnyHazard }) {
  const { t } = useGalleryWords();
  const left = useRun('asFound');
  const right = useRun('rectified');
  return (
    <section className="panel moved" aria-labelledby="moved-title" data-testid="moved">
      <h2 id="moved-title" className="panel-title">{t('moved.title')}</h2>
      {hazard.worsens.map((id) => <MovedMeasure key={id} id={id} kind={hazard.kind} left={left} right={right} />)}
      <p className="small-print">{t('figuresFrom', SEEDS)}</p>
    </section>
  );
}

interface MovedMeasureProps {
  readonly id: string;
  readonly kind: string;
  readonly left: RunData | null;
  readonly right: RunData | null;
}

function MovedMeasure({ id, kind, left, right }: MovedMeasureProps) {
  const { t, name } = useGalleryWords();
  const published = exhibitOf(kind)?.measures.find((measure) => measure.id === id);
  return (
    <article className="moved-measure" data-testid={`moved-${id}`}>
      <h3>{name(movedMeasure(id).names)}</h3>
      {left && right ? <Tonight id={id} left={left} right={right} /> : <p className="muted">{t('moved.waiting')}</p>}
      {published ? (
        <div className="published-mean">
          <h4>{t('moved.mean', { count: SEEDS.count })}</h4>
          <PairedBar measure={published} />
        </div>
      ) : null}
    </article>
  );
}

function Tonight({ id, left, right }: { readonly id: string; readonly left: RunData; readonly right: RunData }) {
  const { t, tPage, name, value } = useGalleryWords();
  const isDone = useStore(usePage().state.status, pairPhase) === 'done' && left.recording !== null && right.recording !== null;
  const measure = movedMeasure(id);
  const untilS = Math.min(computedS(left), computedS(right));
  // Frames grow in place: the time computed so far says when to look again.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const courses = useMemo(() => [left, right].map((run) => courseOfMeasure(asMeasured(run), measure)), [left, right, measure, computedS(left), computedS(right), isDone]);
  const [asFound = [], rectified = []] = courses;
  const isTime = measure.unit === 's';
  const isPending = !isDone && needsTheEnd(id);
  const last = (points: typeof asFound) => value(points.at(-1)?.value ?? 0, measure.unit);
  const label = t('moved.course', { measure: name(measure.names), asFound: last(asFound), rectified: last(rectified) });
  return (
    <>
      <p className="tonight-title">{isDone ? t('moved.tonight', { seed: left.order.seed }) : t('moved.soFar', { time: elapsed(untilS) })}</p>
      {isPending ? <p className="muted">{t('moved.pending')}</p> : null}
      {isDone ? <Said measure={measureOver(id, [{ asFound: measuredNight(asMeasured(left)), rectified: measuredNight(asMeasured(right)) }])} left={left} right={right} /> : null}
      {isPending ? null : <MeasureChart label={label} unit={isTime ? t('moved.minutes') : tPage(`unit.${measure.unit}`)} isTime={isTime} untilS={left.input.durationS} asFound={asFound} rectified={rectified} />}
      {isTime && !isPending && !isLasting(id) ? <p className="small-print">{t('moved.stillRunning')}</p> : null}
    </>
  );
}

/** Who got out when is handed over with the end of a run. */
const needsTheEnd = (id: string): boolean => /^t\d+OutS$/.test(id);

interface SaidProps {
  readonly measure: ExhibitMeasure;
  readonly left: RunData;
  readonly right: RunData;
}

/** This night in plain words; a night in which the hazard helped is said as it is. */
function Said({ measure: { id, unit, mean, isCensored }, left, right }: SaidProps) {
  const { t, tPage, value } = useGalleryWords();
  const definition = movedMeasure(id);
  const apart = mean.asFound - mean.rectified;
  const by = isCensored && unit === 's' ? t('said.atLeast', { by: value(Math.abs(apart), unit) }) : value(Math.abs(apart), unit);
  const side = (run: RunData) => {
    const own = definition.value(asMeasured(run));
    return own === null ? t('moved.never') : value(own, unit);
  };
  return (
    <>
      <p className={`said ${mean.worseBy > 0 ? 'is-worse' : ''}`} data-testid={`said-${id}`}>{t(`said.${saying(id, unit === 's', mean.worseBy, apart)}`, { by })}</p>
      <p className="tonight-values">
        <span className="as-found"><span className="side-mark" aria-hidden="true" />{t('moved.value', { side: tPage('side.asFound'), value: side(left) })}</span>
        <span className="rectified"><span className="side-mark" aria-hidden="true" />{t('moved.value', { side: tPage('side.rectified'), value: side(right) })}</span>
      </p>
    </>
  );
}

type Saying = 'same' | 'later' | 'earlier' | 'longer' | 'shorter' | 'more' | 'fewer' | 'against';

function saying(id: string, isTime: boolean, worseBy: number, apart: number): Saying {
  if (apart === 0) return 'same';
  if (isTime && isLasting(id)) return apart > 0 ? 'longer' : 'shorter';
  if (isTime) return apart > 0 ? 'later' : 'earlier';
  if (worseBy < 0) return 'against';
  return apart > 0 ? 'more' : 'fewer';
}
