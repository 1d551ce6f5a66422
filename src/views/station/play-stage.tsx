import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { homesToTell, NOTHING_SOON, toldHomes, type DrillState } from '../../drill/index.ts';
import type { DrillDecision, DrillPhase, DrillPlan } from '../../scenario/drill-plan.ts';
import type { SimEvent, SimInput } from '../../sim/index.ts';
import type { DrillSession } from '../../state/drill/index.ts';
import { LOOK_BACK_WORDS } from '../../i18n/look-back/look-back-words.ts';
import { elapsed } from '../format.ts';
import { Confirm } from '../drill-result/confirm.tsx';
import { courseNews } from '../drill-result/course-lines.ts';
import { undoneDecisions } from '../drill-result/result-words.ts';
import { DecisionCard } from './decision-card.tsx';
import { Dial } from './dial.tsx';
import { EngineWait } from './engine-wait.tsx';
import { InstructorDrawer } from './instructor-drawer.tsx';
import { Look } from './look.tsx';
import { LookBack } from '../drill-result/look-back.tsx';
import { useStation, useStationState, useStationText } from './use-station.ts';

/** The drill itself: dial, what one sees, the questions of this step. */
export function PlayStage() {
  const { session } = useStationState();
  return session === null ? null : <Playing session={session} />;
}

interface LookingBack {
  readonly timeS: number;
  /** The instructor had stopped the clock before. */
  readonly wasPaused: boolean;
}

function Playing({ session }: { readonly session: DrillSession }) {
  const { t, name, language } = useStationText();
  const station = useStation();
  const { retry } = useStationState();
  const now = useStore(session.view);
  const { phase, plan, input } = now;
  const [look, setLook] = useState<LookingBack | null>(null);
  // Whoever lets the clock run sees the present.
  const lookS = phase === 'paused' && look !== null ? look.timeS : null;
  const { drill, open } = lookS === null ? now : session.at(lookS);
  const clockS = lookS ?? now.clockS;
  const soon = lookS === null ? now.soon : NOTHING_SOON;
  const asked = useAsTheyCame(open);
  // A new step is read from the top, clock and all; a question that joins others moves nothing under the thumb.
  useEffect(() => {
    scrollTo(0, 0);
  }, [drill.phaseIndex]);
  if (plan === null || input === null) return <p className="station-wait" role="status">{t('play.loading')}</p>;
  if (phase === 'catchingUp') return <p className="station-wait" role="status">{t('play.catchingUp')}</p>;
  const step = plan.phases[drill.phaseIndex];
  const role = plan.roles.find(({ id }) => id === step?.role);
  const busyS = Math.ceil(drill.busyUntilS - clockS);
  const untold = open.filter(({ kind }) => kind === 'board').reduce((sum, board) => sum + homesToTell(board, input).filter(({ id }) => toldHomes(drill, soon, board.id)[id] === undefined).length, 0);
  const calling = open.filter(({ kind }) => kind === 'board').reduce((sum, board) => sum + Object.values(toldHomes(drill, soon, board.id)).filter(({ atS }) => atS > drill.timeS).length, 0);
  const next = step === undefined ? [] : plan.decisions.filter((decision) => decision.phase === step.id && drill.choices[decision.id] === undefined && decision.handsOver === null);
  const isHeld = step !== undefined && (phase === 'running' || phase === 'paused') && busyS <= 0 && isWaitingForNight(plan, step, drill, open.length);
  return (
    <div className="drill-play" data-testid="play" data-second={drill.timeS} data-phase={step?.id ?? ''} data-session={phase}>
      {retry === null ? null : <p className="station-note">{t('play.retry', { phase: nameOfPhase(plan, retry.phase, name) })}</p>}
      {lookS === null ? null : <LookBack since="alarm" zeroS={now.drill.zeroS} nowS={now.drill.timeS} lookS={lookS} onLook={(timeS) => setLook({ wasPaused: look?.wasPaused === true, timeS })} onNow={() => { setLook(null); if (look?.wasPaused !== true) session.resume(); }} onFrom={retry !== null ? null : () => { setLook(null); station.againFrom(lookS); }} />}
      <Dial plan={plan} drill={drill} clockS={clockS} />
      {phase === 'paused' && lookS === null ? <p className="station-note" role="status" data-testid="frozen">{t('play.frozen')} <Button className="station-quiet" onPress={() => session.resume()} data-testid="thaw">{t('play.thaw')}</Button></p> : null}
      {/* Nobody thinks for free: what is frozen takes no answers. */}
      <div inert={lookS !== null || phase === 'paused'}>
      {step === undefined ? <div className="station-quiet-night"><Look look="panel" /><p role="status">{t('play.quiet')}</p></div> : (
        <section className="step" aria-label={t('play.phase', { index: drill.phaseIndex + 1, total: plan.phases.length })}>
          <div className="step-head">
            <Look look={step.look} />
            <div>
              <p className="step-count">{t('play.phase', { index: drill.phaseIndex + 1, total: plan.phases.length })} · {name(step.names)} · {t('play.role', { role: role ? name(role.names) : '' })}</p>
              <p className="step-told" role="status">{name(step.told)}</p>
            </div>
          </div>
          <StepLeft plan={plan} drill={drill} />
          <Replies plan={plan} drill={drill} />
          <Notices events={session.events()} sinceS={drill.phaseStartS[step.id] ?? Infinity} timeS={drill.timeS} zeroS={drill.zeroS} input={input} />
          {busyS > 0 && open.length === 0 ? <p className="step-busy" role="status">{t('play.busy', { seconds: busyS })}{next.length === 0 ? null : <><br /><span className="muted" data-testid="asked-next">{t('play.busyNext', { list: next.map(({ names }) => name(names)).join(language === 'zh-CN' ? '、' : ', ') })}</span></>}</p> : null}
          {busyS <= 0 && open.every(({ kind }) => kind === 'board') && phase === 'running' && !hasSoon(plan, step.id, drill, open.length) ? <p className="step-busy" role="status" data-testid="waiting">{untold > 0 ? t('play.homesLeft', { count: untold }) : calling > 0 ? t('play.homesTelling', { count: calling }) : t('play.waiting')}</p> : null}
          {isHeld ? <EngineWait step={step} session={session} timeS={drill.timeS} input={input} isHurrying={now.isHurrying} /> : null}
          {asked.map((decision) => <DecisionCard key={decision.id} plan={plan} decision={decision} session={session} drill={drill} input={input} soon={soon} />)}
        </section>
      )}
      </div>
      <div className="play-foot">
        <InstructorDrawer session={session} />
        {lookS !== null || now.drill.zeroS === Infinity ? null : <Button className="station-quiet" onPress={() => { setLook({ timeS: now.drill.timeS, wasPaused: phase === 'paused' }); session.pause(); }} data-testid="look">{LOOK_BACK_WORDS[language].open}</Button>}
        {step === undefined || lookS !== null ? null : <Button className="station-quiet" isDisabled={busyS > 0} onPress={() => session.give({ kind: 'next', phase: step.id })} data-testid="next">{busyS > 0 ? t('play.nextAfter', { seconds: busyS }) : t('play.next')}</Button>}
        <Confirm text={t('play.stop')} className="station-quiet" testId="stop" title={t('play.stopSure')} said={t('play.stopText')} yes={t('play.stopYes')} no={t('play.stopNo')} onYes={() => session.give({ kind: 'stop' })} />
      </div>
    </div>
  );
}

/** Open questions in the order in which they came up: a new one stands below those that are being read. */
function useAsTheyCame(open: readonly DrillDecision[]): readonly DrillDecision[] {
  const seen = useRef<readonly string[]>([]);
  const ids = open.map(({ id }) => id);
  seen.current = [...seen.current.filter((id) => ids.includes(id)), ...ids.filter((id) => !seen.current.includes(id))];
  return seen.current.map((id) => open.find((decision) => decision.id === id)!);
}

/** A question of this step is still to come. */
function hasSoon(plan: DrillPlan, phase: string, drill: DrillState, openCount: number): boolean {
  const left = plan.decisions.filter((decision) => decision.phase === phase && decision.kind !== 'board' && drill.choices[decision.id] === undefined);
  return left.length > 0 && openCount === 0;
}

/** Its questions are there and none can be put: for a second as it begins, longer where they wait for what the night brings. */
function isWaitingForNight(plan: DrillPlan, { id: phase, waits }: DrillPhase, drill: DrillState, openCount: number): boolean {
  const lastS = Math.max(drill.phaseStartS[phase] ?? 0, drill.busyUntilS, ...Object.values(drill.choices).map((choice) => choice.lastS));
  return hasSoon(plan, phase, drill, openCount) && (waits !== null || drill.timeS > lastS + 1);
}

function nameOfPhase(plan: DrillPlan, phase: string, name: (names: { readonly zh: string; readonly en: string }) => string): string {
  const found = plan.phases.find(({ id }) => id === phase);
  return found ? name(found.names) : phase;
}

/** How long news stays. Assumed: read between two presses; 15 .. 60 s. */
const NEWS_S = 40;

/** What the gate and the engines have come to: what was ordered there minutes ago is done now. */
function Notices({ events, sinceS, timeS, zeroS, input }: { readonly events: readonly SimEvent[]; /** The step began then: its news stays, however fast it went by. */ readonly sinceS: number; readonly timeS: number; readonly zeroS: number; readonly input: SimInput }) {
  const words = useStationText();
  const news = courseNews(events.filter((event) => event.timeS <= timeS && event.timeS > Math.min(sinceS, timeS - NEWS_S)), { input, ...words });
  return <div className="replies" role="log" data-testid="news">{news.map((line) => <p key={`${line.timeS}.${line.what}`} className="reply reply-news"><time>{elapsed(Math.max(0, line.timeS - zeroS))}</time> {line.what}</p>)}</div>;
}

/** A step that went by with its time: which one, and what of it was not done. */
function StepLeft({ plan, drill }: { readonly plan: DrillPlan; readonly drill: DrillState }) {
  const { t, name, language } = useStationText();
  const left = plan.phases[drill.phaseIndex - 1];
  if (left === undefined || drill.timeS > (drill.phaseEndS[left.id] ?? 0) + NEWS_S) return null;
  const undone = undoneDecisions(plan, drill).filter(({ phase }) => phase === left.id);
  return undone.length === 0 ? null : <p className="reply" role="status" data-testid="step-left">{t('play.stepLeft', { phase: name(left.names), list: undone.map(({ names }) => name(names)).join(language === 'zh-CN' ? '；' : '; ') })}</p>;
}

/** How long a reply stays. Assumed: two sentences are read in it; 10 .. 30 s. */
const REPLY_S = 20;

/** What followed from the last choices, in a sentence each. */
function Replies({ plan, drill }: { readonly plan: DrillPlan; readonly drill: DrillState }) {
  const { t, name } = useStationText();
  const said = plan.decisions.flatMap((decision) => {
    const choice = drill.choices[decision.id];
    if (choice === undefined || drill.timeS > choice.lastS + REPLY_S) return [];
    return decision.options.filter(({ id, reply }) => choice.options.includes(id) && reply !== null).map((option) => ({ key: `${decision.id}.${option.id}`, option }));
  });
  return (
    <div className="replies" role="status" aria-label={t('play.reply')}>
      {said.map(({ key, option }) => <p key={key} className={option.isRight ? 'reply reply-right' : 'reply'} data-testid={`reply-${key}`}>{name(option.reply!)}</p>)}
    </div>
  );
}
