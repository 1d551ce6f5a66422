import type { DrillState } from '../../drill/index.ts';
import type { DrillPlan } from '../../scenario/drill-plan.ts';
import { elapsed } from '../format.ts';
import { useStationText } from './use-station.ts';

/** Radius of the ring that time runs on, and its length. */
const RADIUS_PX = 50;
const LENGTH_PX = 2 * Math.PI * RADIUS_PX;

/** The 1·3·5 clock: one ring that fills until the last limit, the marks on it, and each mark in words. */
export function Dial({ plan, drill, clockS, isTold = false }: { readonly plan: DrillPlan; readonly drill: DrillState; readonly clockS: number; /** With what each mark asks for. */ readonly isTold?: boolean }) {
  const { t } = useStationText();
  const sinceS = drill.zeroS === Infinity ? 0 : Math.max(0, Math.min(clockS, drill.stoppedS) - drill.zeroS);
  const wholeS = plan.marks[plan.marks.length - 1]?.atMostS ?? plan.durationS;
  // Past the last limit with all marks made in time nothing is late.
  const isOver = sinceS > wholeS && plan.marks.some(({ id, atMostS }) => markState(drill, id, atMostS, sinceS) !== 'mark-done');
  return (
    <section className="dial" aria-label={t('dial.label')} data-testid="dial">
      <svg viewBox="0 0 120 120" className="dial-face" aria-hidden="true">
        <circle cx="60" cy="60" r={RADIUS_PX} className="dial-track" />
        <circle cx="60" cy="60" r={RADIUS_PX} className={isOver ? 'dial-run dial-over' : 'dial-run'} strokeDasharray={`${Math.min(1, sinceS / wholeS) * LENGTH_PX} ${LENGTH_PX}`} transform="rotate(-90 60 60)" />
        {plan.marks.map(({ id, atMostS }) => {
          const turn = (atMostS / wholeS) * 2 * Math.PI - Math.PI / 2;
          return <circle key={id} cx={60 + RADIUS_PX * Math.cos(turn)} cy={60 + RADIUS_PX * Math.sin(turn)} r="5" className={`dial-dot ${markState(drill, id, atMostS, sinceS)}`} />;
        })}
        <text x="60" y="67" className="dial-time">{elapsed(sinceS)}</text>
        <text x="60" y="82" className="dial-word">{drill.zeroS === Infinity ? t('dial.waiting') : t('dial.sinceAlarm')}</text>
      </svg>
      <ul className="dial-marks">
        {plan.marks.map((mark, i) => <Mark key={mark.id} mark={mark} drill={drill} sinceS={sinceS} aim={isTold ? plan.aims[i] : undefined} />)}
      </ul>
    </section>
  );
}

type MarkState = 'mark-done' | 'mark-late' | 'mark-open' | 'mark-missed';

export function markState(drill: DrillState, id: string, atMostS: number, sinceS: number): MarkState {
  const doneS = drill.markedS[id];
  if (doneS !== undefined) return doneS - drill.zeroS <= atMostS ? 'mark-done' : 'mark-late';
  return drill.stoppedS < Infinity || sinceS > atMostS ? 'mark-missed' : 'mark-open';
}

function Mark({ mark, drill, sinceS, aim }: { readonly mark: DrillPlan['marks'][number]; readonly drill: DrillState; readonly sinceS: number; readonly aim: DrillPlan['aims'][number] | undefined }) {
  const { t, name } = useStationText();
  const state = markState(drill, mark.id, mark.atMostS, sinceS);
  const doneS = (drill.markedS[mark.id] ?? Infinity) - drill.zeroS;
  const said =
    state === 'mark-done' ? `${t('dial.onTime')} · ${elapsed(doneS)}`
    : state === 'mark-late' ? t('dial.done', { time: elapsed(doneS) })
    : state === 'mark-open' ? t('dial.left', { time: elapsed(mark.atMostS - Math.floor(sinceS)) })
    : drill.stoppedS < Infinity ? t('dial.missed') : t('dial.late', { time: elapsed(sinceS - mark.atMostS) });
  return (
    <li className={`dial-mark ${state}`} data-testid={`mark-${mark.id}`}>
      <strong>{Math.round(mark.atMostS / 60)}</strong>
      <span>{name(mark.names)}</span>
      <small>{said}</small>
      {aim === undefined ? null : <small className="dial-aim">{name(aim)}</small>}
    </li>
  );
}
