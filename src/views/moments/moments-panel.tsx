import './moments.css';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill.ts';
import type { Language } from '../../i18n/language.ts';
import { MOMENT_WORDS } from '../../i18n/moments/moment-words.ts';
import { momentsOf, weighedDecisions, type Change, type WeighedDecision } from '../../report/moments/moments.ts';
import { TICK_S, type SimInput } from '../../sim/index.ts';
import type { MomentsClient, MomentsOrder, MomentsState } from '../../state/index.ts';
import { clock, elapsed, number } from '../format.ts';
import { useTimeLeft } from '../time-left.ts';
import { commandSentence } from './command-sentence.ts';

export interface MomentsPanelProps {
  readonly client: MomentsClient;
  /** The night as it was ordered; null: it is not there yet. */
  readonly order: MomentsOrder | null;
  readonly input: SimInput;
  readonly language: Language;
  /** Shows that second, where the page can; null: times are only told. */
  readonly onJump: ((timeS: number) => void) | null;
}

/** The two or three decisions on which most hung, found by computing the night again without them and sooner. */
export function MomentsPanel({ client, order, ...told }: MomentsPanelProps) {
  const w = MOMENT_WORDS[told.language];
  const state = useStore(client.store);
  const hasOrders = order !== null && order.commands.length > 0;
  const isStale = state.commands !== null && order !== null && JSON.stringify(state.commands) !== JSON.stringify(order.commands);
  return (
    <section className="moments" aria-labelledby="moments-title" data-testid="moments" data-phase={state.phase}>
      <h3 id="moments-title">{w.title}</h3>
      <p className="muted">{hasOrders ? w.lead : w.noOrders}</p>
      {state.phase === 'computing' ? <Progress state={state} language={told.language} onStop={() => client.stop()} /> : <Button className="button" isDisabled={!hasOrders} onPress={() => order && client.find(order)} data-testid="find-moments">{state.phase === 'idle' ? w.find : w.again}</Button>}
      {state.phase === 'failed' ? <p role="alert">{fill(w.failed, { message: state.message ?? '' })}</p> : null}
      {state.phase === 'stopped' ? <p className="muted">{fill(w.stopped, { done: state.nights.length, count: state.nightCount })}</p> : null}
      {isStale ? <p className="moments-stale">{w.stale}</p> : null}
      {state.nights.length > 1 || state.phase === 'ended' ? <Found state={state} told={told} /> : null}
    </section>
  );
}

function Progress({ state: { nights, nightCount }, language, onStop }: { readonly state: MomentsState; readonly language: Language; readonly onStop: () => void }) {
  const w = MOMENT_WORDS[language];
  const left = useTimeLeft(nights.length / Math.max(1, nightCount), language);
  return (
    <div className="moments-progress" role="status">
      <progress aria-label={w.title} max={Math.max(1, nightCount)} value={nights.length} />
      <span>{nightCount === 0 ? w.starting : fill(w.progress, { done: nights.length, count: nightCount })} <span className="muted">{left}</span></span>
      <Button className="button" onPress={onStop}>{w.stop}</Button>
    </div>
  );
}

type Told = Omit<MomentsPanelProps, 'client' | 'order'>;

function Found({ state, told }: { readonly state: MomentsState; readonly told: Told }) {
  const w = MOMENT_WORDS[told.language];
  const weighed = weighedDecisions(state.nights);
  const moments = momentsOf(weighed);
  return (
    <>
      {moments.length === 0 && state.phase === 'ended' ? <p data-testid="no-moments">{w.none}</p> : null}
      <ol className="moment-list">{moments.map((moment) => <Moment key={moment.decision.tick} moment={moment} told={told} />)}</ol>
      <details>
        <summary>{fill(w.all, { count: weighed.length })}</summary>
        <AllAlternatives weighed={weighed} told={told} />
      </details>
      <p className="small-print">{w.how}</p>
    </>
  );
}

function Moment({ moment, told }: { readonly moment: WeighedDecision; readonly told: Told }) {
  const { language, input, onJump } = told;
  const w = MOMENT_WORDS[language];
  const { decision, kind, changes } = moment;
  const sign = changes[0]!.by > 0 ? 'worse' : 'better';
  const timeS = decision.tick * TICK_S;
  const time = clock(input.startClockS, timeS);
  return (
    <li className="moment" data-testid="moment">
      {onJump === null ? <span className="moment-time">{time}</span> : <button type="button" className="event-time" aria-label={fill(w.jump, { clock: time })} onClick={() => onJump(timeS)}>{time}</button>}
      <div>
        <strong>{sentencesOf(moment, told)}</strong>
        <p>{w.verdict[kind][sign]} <span className="muted">{w.if[kind]}{language === 'en' ? ': ' : '：'}</span><span className={`moment-${sign}`}>{changesText(changes, language)}</span></p>
      </div>
    </li>
  );
}

function AllAlternatives({ weighed, told }: { readonly weighed: readonly WeighedDecision[]; readonly told: Told }) {
  const w = MOMENT_WORDS[told.language];
  const inOrder = [...weighed].sort((a, b) => a.decision.tick - b.decision.tick);
  return (
    <div className="moments-scroll">
      <table className="moments-table">
        <thead><tr><th scope="col">{w.what}</th><th scope="col">{w.instead}</th><th scope="col">{w.outcome}</th></tr></thead>
        <tbody>
          {inOrder.map((each) => (
            <tr key={`${each.decision.tick}.${each.kind}`}>
              <th scope="row"><span className="moment-time">{clock(told.input.startClockS, each.decision.tick * TICK_S)}</span> {sentencesOf(each, told)}</th>
              <td>{w.if[each.kind]}</td>
              <td>{each.changes.length === 0 ? <span className="muted">{w.same}</span> : changesText(each.changes, told.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sentencesOf({ decision }: WeighedDecision, { input, language }: Told): string {
  return decision.commands.map(({ command }) => commandSentence(command, { input, language })).join(MOMENT_WORDS[language].and);
}

function changesText(changes: readonly Change[], language: Language): string {
  const w = MOMENT_WORDS[language];
  const value = (id: Change['measureId'], amount: number | null) => (amount === null ? w.never : id.endsWith('S') ? elapsed(amount) : number(amount, language, 1));
  return changes.map(({ measureId, ordered, other }) => fill(w.change, { measure: w.measure[measureId], ordered: value(measureId, ordered), other: value(measureId, other) })).join(w.and);
}
