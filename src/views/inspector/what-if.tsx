import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { linkSentence } from '../../report/chain-sentences.ts';
import { chainOf, type ChainLinkKind } from '../../report/chain.ts';
import { asMeasured, type RunData } from '../../state/index.ts';
import { elapsed } from '../format.ts';
import { hazardOfObstacle, obstaclesOf, singleThing } from '../hud/kept-things.ts';
import { usePage, useRun } from '../hud/page-context.ts';
import { SideName } from '../hud/side-name.tsx';
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
      {isAnswered ? <div className="what-if-ways"><WayToWater run={asFound} /><WayToWater run={rectified} /></div> : null}
      {phase === 'done' && asked === null ? <p className="muted">{w.whatIf.hint}</p> : null}
    </section>
  );
}

/** The links that say why water came sooner or later: what stopped the engine, how its hose or itself came in, who had the water. */
const WAY_LINKS: ReadonlySet<ChainLinkKind> = new Set<ChainLinkKind>(['stopped', 'stoppedByLoad', 'stoppedBySlope', 'unhindered', 'hoseByHand', 'droveIn', 'firstWater', 'neverWater']);

/** Why one thing less may change nothing, or even cost time: the crew does something else. */
function WayToWater({ run }: { readonly run: RunData }) {
  const { language } = useInspectorWords();
  const links = useMemo(() => chainOf(asMeasured(run)).filter(({ kind }) => WAY_LINKS.has(kind)), [run]);
  const words = { language, lasting: elapsed, name: (id: string) => thingName(id, { input: run.input, language }) };
  return (
    <div className={run.side === 'asFound' ? 'as-found' : 'rectified'} data-testid={`way-${run.side}`}>
      <h5><SideName side={run.side} /></h5>
      <ul>{links.map((link) => <li key={link.kind}><span className="value">{link.timeS === null ? '–' : elapsed(link.timeS)}</span> {linkSentence(link, words)}</li>)}</ul>
    </div>
  );
}
