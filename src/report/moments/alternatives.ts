/** What else could have been done: each decision of a log left out, or made a minute sooner. */
import type { LoggedCommand } from '../../run/run-types.ts';
import { TICK_S, type Command } from '../../sim/index.ts';

/** What nobody decides: the weather, and a fire that starts. It stays in every log. */
const NOT_DECIDED: readonly Command['kind'][] = ['setWind', 'igniteFuel'];

/** All that was ordered in one second. */
export interface Decision {
  readonly tick: number;
  readonly commands: readonly LoggedCommand[];
}

/** `leftOut`: the plan of the machine commander holds instead. `sooner`: the same order, `SOONER_S` earlier. */
export type AlternativeKind = 'leftOut' | 'sooner';

export interface Alternative {
  readonly kind: AlternativeKind;
  readonly decision: Decision;
  /** The whole log with that one change. */
  readonly log: readonly LoggedCommand[];
  /** First tick in which the two logs differ. */
  readonly fromTick: number;
}

/** Assumed: what a crew can gain by deciding faster, as reviews of drills ask it; 30 .. 120 s. */
export const SOONER_S = 60;

/** @param injected  of the log, what a drill or its instructor threw in: it stays in every log, and nobody is asked about it */
export function decisionsOf(log: readonly LoggedCommand[], injected: readonly LoggedCommand[] = []): readonly Decision[] {
  const thrownIn = new Set(injected.map(sameText));
  const decided = log.filter((logged) => isDecided(logged) && !thrownIn.has(sameText(logged)));
  const ticks = [...new Set(decided.map(({ tick }) => tick))].sort((a, b) => a - b);
  return ticks.map((tick) => ({ tick, commands: decided.filter((logged) => logged.tick === tick) }));
}

/** Logs cross from page to worker: the same command is another object there. */
function sameText({ tick, command }: LoggedCommand): string {
  return JSON.stringify([tick, command]);
}

function isDecided({ command }: LoggedCommand): boolean {
  return !NOT_DECIDED.includes(command.kind);
}

/** The latest first: each goes back less far than the next, so that one run serves them all. */
export function alternativesOf(log: readonly LoggedCommand[], injected: readonly LoggedCommand[] = []): readonly Alternative[] {
  return decisionsOf(log, injected)
    .flatMap((decision) => [leftOut(log, decision), ...sooner(log, decision)])
    .sort((a, b) => b.fromTick - a.fromTick);
}

function leftOut(log: readonly LoggedCommand[], decision: Decision): Alternative {
  return { kind: 'leftOut', decision, log: log.filter((logged) => !decision.commands.includes(logged)), fromTick: decision.tick };
}

/** Nothing can be ordered before the first tick. */
function sooner(log: readonly LoggedCommand[], decision: Decision): Alternative[] {
  const fromTick = Math.max(1, decision.tick - Math.round(SOONER_S / TICK_S));
  if (fromTick === decision.tick) return [];
  const moved = log.map((logged) => (decision.commands.includes(logged) ? { ...logged, tick: fromTick } : logged));
  return [{ kind: 'sooner', decision, log: moved.sort((a, b) => a.tick - b.tick), fromTick }];
}
