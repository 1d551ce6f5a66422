import { useMemo } from 'react';
import { eventsAt, eventsOf, indexEvents } from '../../report/why/event-index.ts';
import { hazardsOnWater } from '../../report/why/water-way.ts';
import { whyOf } from '../../report/why/why.ts';
import { nameIn } from '../../i18n/index.ts';
import type { EventKind, SimEvent } from '../../sim/index.ts';
import type { RunData, Side } from '../../state/index.ts';
import { frameOf, useGrowingRun, useGrowth, useMoment } from '../hud/page-context.ts';
import { useParting } from '../hud/use-parting.ts';
import { useNight } from '../hud/use-night.ts';
import { MomentButton } from './moment-button.tsx';
import { personNow } from './person-now.ts';
import { stepSentence, valuesText } from './sentences.ts';
import { ThingLink } from './thing-link.tsx';
import { valuesOfThing } from './thing-values.ts';
import { idOfThing, type Thing } from './things.ts';
import { useInspectorWords } from './use-inspected.ts';
import { WhatIf } from './what-if.tsx';
import { ValueList } from './value-list.tsx';
import { WhyPanel } from './why-panel.tsx';

/** What of a thing asks for a reason, gravest last. */
const TROUBLES: readonly EventKind[] = [
  'windowBroke', 'doorLeftOpen', 'smokeReached', 'becameUntenable', 'facadeIgnited', 'flashedOver', 'hydrantIncomplete', 'waterWeak', 'hydrantDry', 'wrongAdapter', 'laneBlocked', 'aerialBlocked', 'crewWithdrew',
];
const LONGEST_LIST = 40;

export function ThingCard({ thing, side }: { readonly thing: Thing; readonly side: Side }) {
  const words = useInspectorWords();
  const timeS = useMoment();
  const run = useGrowingRun(side);
  const frame = frameOf(run, timeS);
  if (!run || !frame) return <p className="muted">{words.w.notComputed}</p>;
  if (idOfThing(thing, run.input) === null) return <p className="muted">{words.w.nothing}</p>;
  return (
    <>
      <ValueList rows={valuesOfThing(thing, run, frame, words)} />
      {thing.kind === 'obstacle' ? <WhatIf obstacleId={run.input.site.obstacles[thing.index]!.id} /> : null}
      {thing.kind === 'hydrant' ? <OnWater hydrantIndex={thing.index} run={run} /> : null}
      <Related thing={thing} run={run} timeS={timeS} />
      <Reasons thing={thing} run={run} timeS={timeS} />
      <Facts thing={thing} run={run} />
    </>
  );
}

/** A hydrant that nobody has opened has no events: what keeps water from it is told from the pipes. */
function OnWater({ hydrantIndex, run }: { readonly hydrantIndex: number; readonly run: RunData }) {
  const { w, language } = useInspectorWords();
  const { input, side, scenario: { hazards } } = run;
  const inTheWay = useMemo(() => hazardsOnWater(hydrantIndex, input, hazards.filter(({ isStanding }) => isStanding)), [hydrantIndex, input, hazards]);
  const [before = '', after = ''] = w.why.thing.split('{{thing}}');
  return (
    <section data-testid="on-water">
      <h4>{w.why.onWater}</h4>
      {inTheWay.length === 0 ? <p className="muted">{w.why.onWaterNone}</p> : null}
      {inTheWay.map(({ id, thingId }) => (
        <p key={id} className="why-cause"><strong>{nameIn(hazards.find((each) => each.id === id)!.names, language)}</strong> {before}<ThingLink id={thingId} input={input} side={side} />{after}</p>
      ))}
    </section>
  );
}

/** People in a place and, of a façade cell, the room behind it. */
function Related({ thing, run, timeS }: { readonly thing: Thing; readonly run: RunData; readonly timeS: number }) {
  const { w } = useInspectorWords();
  const frame = frameOf(run, timeS);
  const { input, side } = run;
  const room = thing.kind === 'facadeCell' ? input.compartments[input.facade.cells[thing.index]!.compartmentIndex]?.id : undefined;
  const placeId = thing.kind === 'compartment' ? input.compartments[thing.index]!.id : room;
  if (!frame || (placeId === undefined && thing.kind !== 'storey')) return null;
  const isHere = ({ placeId: at, storeyIndex }: ReturnType<typeof personNow>) => (thing.kind === 'storey' ? at !== null && storeyIndex === thing.index : at !== null && at === placeId);
  const ids = input.people.flatMap(({ id }, i) => (isHere(personNow(run, frame, i)) ? [id] : []));
  const places = thing.kind === 'storey' ? input.compartments.filter(({ storeyIndex }) => storeyIndex === thing.index).map(({ id }) => id) : room === undefined ? [] : [room];
  return (
    <section className="related" aria-label={w.value.people}>
      <h4>{w.value.people}: {ids.length}</h4>
      <ul>{ids.map((id) => <li key={id}><ThingLink id={id} input={input} side={side} /></li>)}</ul>
      {places.length > 0 ? <ul className="places">{places.map((id) => <li key={id}><ThingLink id={id} input={input} side={side} /></li>)}</ul> : null}
    </section>
  );
}

function Reasons({ thing, run, timeS }: { readonly thing: Thing; readonly run: RunData; readonly timeS: number }) {
  const { w } = useInspectorWords();
  const { night, isPair } = useNight(run.side);
  const id = idOfThing(thing, run.input);
  const troubles = useMemo(() => (id === null || night === null ? [] : troublesOf(run, id)), [night, run, id]);
  const loss = thing.kind === 'unit' ? lastBy(troubles, timeS) : worstOf(troubles);
  const why = useMemo(() => (night === null || loss === null ? null : whyOf(loss, night)), [night, loss]);
  const parting = useParting();
  if (why === null) return null;
  return (
    <section className="thing-why">
      <h4>{w.why.title}</h4>
      <WhyPanel why={why} run={run} isPair={isPair} parted={parting && { whose: 'tower', timeS: parting.timeS }} />
    </section>
  );
}

/** In order of time. */
function troublesOf(run: RunData, id: string): readonly SimEvent[] {
  return factsOf(run, id).filter(({ kind, who, where }) => TROUBLES.includes(kind) && (who === null || who === id || where === id));
}

/** What a place is known by: the gravest that befell it. */
function worstOf(troubles: readonly SimEvent[]): SimEvent | null {
  return [...troubles].sort((a, b) => TROUBLES.indexOf(b.kind) - TROUBLES.indexOf(a.kind) || a.timeS - b.timeS)[0] ?? null;
}

/** What an engine is in now: the last that has befallen it, before that the first to come. */
function lastBy(troubles: readonly SimEvent[], timeS: number): SimEvent | null {
  return troubles.findLast((event) => event.timeS <= timeS) ?? troubles[0] ?? null;
}

/** Events of the thing itself and, of a place, what befell it; not what people do in it. */
function factsOf(run: RunData, id: string): SimEvent[] {
  const index = indexEvents(run.events);
  const there = eventsAt(index, id).filter(({ kind, who }) => !kind.startsWith('person') && who !== id);
  return [...eventsOf(index, id), ...there].sort((a, b) => a.tick - b.tick);
}

function Facts({ thing, run }: { readonly thing: Thing; readonly run: RunData }) {
  const { w, t, language } = useInspectorWords();
  const growth = useGrowth();
  const id = idOfThing(thing, run.input);
  // Events grow in place: `growth` says when to read them again.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const facts = useMemo(() => (id === null ? [] : factsOf(run, id).slice(0, LONGEST_LIST)), [run, id, growth]);
  if (facts.length === 0) return null;
  return (
    <section aria-label={w.tabs.story}>
      <h4>{w.tabs.story}</h4>
      <ol className="story">
        {facts.map((event, i) => (
          <li key={i}>
            <MomentButton timeS={event.timeS} startClockS={run.input.startClockS} />
            <span>{stepSentence(event, { input: run.input, t, language })} <span className="muted">{valuesText(event, { input: run.input, t, language })}</span></span>
          </li>
        ))}
      </ol>
    </section>
  );
}
