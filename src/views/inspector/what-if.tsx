import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { RunData } from '../../state/index.ts';
import { eventSentence } from '../hud/event-words.ts';
import { hazardOfObstacle, obstaclesOf, singleThing } from '../hud/kept-things.ts';
import { usePage, useRun } from '../hud/page-context.ts';
import { SwitchEffectText } from '../hud/switch-effect-note.tsx';
import { useSwitchEffect } from '../hud/use-switch-effect.ts';
import { thingName } from '../names.ts';
import { useInspectorWords } from './use-inspected.ts';

/** What this one car, bollard or stall costs: the right tower is run again as found without it, or rectified but for it. */
export function WhatIf({ obstacleId }: { readonly obstacleId: string }) {
  const { state } = usePage();
  const { w } = useInspectorWords();
  const [asFound, rectified] = [useRun('asFound'), useRun('rectified')];
  const phase = useStore(state.status, ({ sides }) => sides.rectified.phase);
  const effect = useSwitchEffect();
  if (asFound === null || rectified === null) return null;
  const hazard = hazardOfObstacle(obstacleId, asFound);
  if (hazard === undefined) return null;
  const { hazards } = asFound.scenario;
  const others = obstaclesOf(hazard, asFound).filter((id) => id !== obstacleId);
  const asked = singleThing(rectified, asFound);
  const isAnswered = phase === 'done' && asked?.id === obstacleId;
  // The card stays with the tower that has the thing for certain.
  const stay = () => state.selection.setState({ selected: { kind: 'obstacle', index: asFound.input.site.obstacles.findIndex(({ id }) => id === obstacleId), side: 'asFound' } });
  const ask = (standing: readonly string[], gone: readonly string[]) => {
    stay();
    state.setStanding(standing, gone);
  };
  return (
    <section className="what-if" data-testid="what-if" data-answered={isAnswered || undefined}>
      <h4>{w.whatIf.title}</h4>
      <div className="what-if-choices">
        <Button className="button" onPress={() => ask(hazards.map(({ id }) => id), [obstacleId])} data-testid="what-if-without">{w.whatIf.without}</Button>
        <Button className="button" onPress={() => ask([hazard.id], others)} data-testid="what-if-only">{w.whatIf.only}</Button>
        {rectified.scenario.hazards.some(({ isStanding }) => isStanding) ? <Button className="button" onPress={() => ask([], [])} data-testid="what-if-back">{w.whatIf.back}</Button> : null}
      </div>
      {phase === 'computing' ? <p className="muted" role="status">{w.whatIf.computing}</p> : null}
      {isAnswered && effect !== null ? <SwitchEffectText effect={effect} /> : null}
      {isAnswered && asked.is === 'without' ? <StillInTheWay run={rectified} /> : null}
      {phase === 'done' && asked === null ? <p className="muted">{w.whatIf.hint}</p> : null}
    </section>
  );
}

/** Why one thing less may change nothing: the next one stands there. */
function StillInTheWay({ run }: { readonly run: RunData }) {
  const { t, w, language } = useInspectorWords();
  const event = run.events.find(({ kind }) => kind === 'laneBlocked');
  if (event === undefined) return null;
  const context = { input: run.input, t, language };
  return <p className="muted">{w.whatIf.still} {eventSentence(event, context)}{event.because === null ? '' : `${w.whatIf.by}${thingName(event.because, context)}`}</p>;
}
