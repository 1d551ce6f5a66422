import { fill } from '../../i18n/fill.ts';
import { nameIn } from '../../i18n/index.ts';
import type { Divergence } from '../../report/reasons.ts';
import type { Why, WhyStep } from '../../report/why/why.ts';
import { otherSide, type RunData, type Side } from '../../state/index.ts';
import { clock } from '../format.ts';
import { MomentButton } from './moment-button.tsx';
import { fireText, stepSentence, valuesText, type Parted } from './sentences.ts';
import { ThingLink } from './thing-link.tsx';
import { useInspectorWords } from './use-inspected.ts';

/** A chain of causes, cause first; each step leads to its second and its place. */
export function WhyPanel({ why, run, isPair, parted }: { readonly why: Why | null; readonly run: RunData; readonly isPair: boolean; readonly parted: Parted | null }) {
  const { w } = useInspectorWords();
  if (why === null) return <p className="muted">{w.why.nothing}</p>;
  return (
    <section data-testid="why" aria-label={w.why.title}>
      <Head why={why} run={run} isPair={isPair} parted={parted} />
      <ol className="why">
        {why.steps.map((step, i) => <Step key={i} step={step} run={run} isPair={isPair} />)}
      </ol>
    </section>
  );
}

function Head({ why, run, isPair, parted }: { readonly why: Why; readonly run: RunData; readonly isPair: boolean; readonly parted: Parted | null }) {
  const { w, language } = useInspectorWords();
  if (!why.isProven) return <p className="notice">{w.why.unproven}</p>;
  if (!isPair) return <p className="notice">{w.why.pending}</p>;
  if (why.hazard === null) return <p className="why-cause" data-testid="why-fire">{fireText(why, { run, parted, language })}</p>;
  const { id, thingId } = why.hazard;
  const hazard = run.scenario.hazards.find((each) => each.id === id);
  const [before = '', after = ''] = w.why.thing.split('{{thing}}');
  return (
    <p className="why-cause" data-testid="why-hazard">
      <strong>{fill(w.why.cause, { hazard: hazard ? nameIn(hazard.names, language) : id })}</strong> {before}<ThingLink id={thingId} input={run.input} side={run.side} />{after}
    </p>
  );
}

function Step({ step: { event, otherTimeS, skippedCount }, run, isPair }: { readonly step: WhyStep; readonly run: RunData; readonly isPair: boolean }) {
  const { t, language, w } = useInspectorWords();
  const { input, side } = run;
  const values = valuesText(event, { input, t, language });
  const when = otherTimeS === null ? w.why.never : otherTimeS === event.timeS ? w.why.same : clock(input.startClockS, otherTimeS);
  return (
    <li>
      {skippedCount > 0 ? <p className="muted why-skipped">{fill(w.why.skipped, { count: skippedCount })}</p> : null}
      <MomentButton timeS={event.timeS} startClockS={input.startClockS} />
      <span>
        {stepSentence(event, { input, t, language })} {values === '' ? null : <span className="muted">{values}</span>}
        {event.where === null ? null : <> <ThingLink id={event.where} input={input} side={side} text={w.why.look} /></>}
        {isPair ? <span className={`why-other ${otherSide(side) === 'asFound' ? 'as-found' : 'rectified'}`}>{fill(w.why.other, { side: w.side[otherSide(side)], when })}</span> : null}
      </span>
    </li>
  );
}

/** Where two nights part: what came next here and what came next there. `runs` in the order of the comparison; `none` for a side without that fact. */
export function PartingNote({ parting, title, runs, none }: { readonly parting: Divergence | null; readonly title: string; readonly runs: readonly [RunData, RunData]; readonly none?: string }) {
  const { w, t, language } = useInspectorWords();
  if (parting === null) return <p className="muted">{w.why.partingSame}</p>;
  const facts = [parting.asFound, parting.rectified];
  return (
    <section className="parting" aria-label={title}>
      <h4><MomentButton timeS={parting.timeS} startClockS={runs[0].input.startClockS} /> {title}</h4>
      <ul>
        {runs.map((run, i) => {
          const fact = facts[i] ?? null;
          const side: Side = run.side;
          const text = fact === null
            ? fill(none ?? w.why.partingNone, { side: w.side[side] })
            : fill(w.why.partingOf, { side: w.side[side], clock: clock(run.input.startClockS, fact.timeS), sentence: stepSentence(fact, { input: run.input, t, language }) });
          return <li key={side} className={side === 'asFound' ? 'as-found' : 'rectified'}>{text}</li>;
        })}
      </ul>
    </section>
  );
}
