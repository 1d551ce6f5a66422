import { useStore } from 'zustand';
import { hazardByKind } from '../../catalog/hazards/registry.ts';
import { measureRun } from '../../report/measures/measures.ts';
import { asMeasured, type AppState, type RunData } from '../../state/index.ts';
import { hazardOfObstacle, keptThings } from './kept-things.ts';
import { usePage, useRun } from './page-context.ts';
import { switchEffect, type EndedNight, type SwitchEffect } from './switch-effect.ts';

/** More are forgotten, oldest first; a night is a few numbers. */
const MOST_NIGHTS = 8;

/** Nights that the right tower has had, oldest first: the panel and the card of a car ask about the same ones. */
const lastNights = new WeakMap<AppState, readonly EndedNight[]>();
const ended = new WeakMap<RunData, EndedNight>();

/** The right tower's night beside the one that differs from it in the fewest things: one that it had before, or the tower as found. null: not computed, or nothing to compare. */
export function useSwitchEffect(): SwitchEffect | null {
  const { state } = usePage();
  const [asFound, rectified] = [useRun('asFound'), useRun('rectified')];
  const isDone = useStore(state.status, ({ sides }) => sides.asFound.phase === 'done' && sides.rectified.phase === 'done');
  if (!isDone || asFound === null || rectified === null) return null;
  const now = endedNight(rectified, asFound);
  const known = lastNights.get(state) ?? [];
  const nights = known.at(-1)?.runId === now.runId ? known : [...known, now].slice(-MOST_NIGHTS);
  lastNights.set(state, nights);
  const found = endedNight(asFound, asFound);
  const effect = switchEffect([found, ...nights.slice(0, -1)], now, (thingId) => worsenedBy(thingId, asFound));
  // All put right beside nothing put right: that is what the page shows anyway.
  return effect?.before === found && now.things.length === 0 ? null : effect;
}

function worsenedBy(thingId: string, asFound: RunData): readonly string[] {
  const hazard = asFound.scenario.hazards.find(({ id }) => id === thingId) ?? hazardOfObstacle(thingId, asFound);
  return hazard === undefined ? [] : (hazardByKind(hazard.kind)?.worsens ?? []);
}

function endedNight(run: RunData, asFound: RunData): EndedNight {
  const known = ended.get(run);
  if (known !== undefined) return known;
  const { file, seed, commands = [] } = run.order;
  const night = { runId: run.runId, key: JSON.stringify([file.fileName, file.night ?? null, file.text, seed, commands]), things: keptThings(run, asFound), measures: measureRun(asMeasured(run)) };
  ended.set(run, night);
  return night;
}
