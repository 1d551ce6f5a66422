import { TICK_S, type Command, type TimedCommand } from '../sim/index.ts';
import type { LoggedCommand } from './run-types.ts';

/** Tick -> what arrives in it. */
export type CommandSchedule = ReadonlyMap<number, readonly Command[]>;

/**
 * Merges the scenario's injects with the log. Within one tick the injects come first (the night happens, then people
 * answer it), each list in its own order. An inject at `atS` arrives in the first tick that does not end before it,
 * and never before tick 1.
 */
export function scheduleCommands(injects: readonly TimedCommand[], commands: readonly LoggedCommand[]): CommandSchedule {
  const schedule = new Map<number, Command[]>();
  for (const inject of injects) arriveAt(schedule, injectTick(inject), inject.command);
  for (const logged of commands) arriveAt(schedule, logged.tick, logged.command);
  return schedule;
}

/** First tick in which the two logs do not bring the same commands in the same order; Infinity: they never differ. */
export function firstDifferentTick(before: readonly LoggedCommand[], after: readonly LoggedCommand[]): number {
  const [byTickBefore, byTickAfter] = [scheduleCommands([], before), scheduleCommands([], after)];
  const ticks = [...new Set([...byTickBefore.keys(), ...byTickAfter.keys()])].sort((a, b) => a - b);
  return ticks.find((tick) => JSON.stringify(byTickBefore.get(tick)) !== JSON.stringify(byTickAfter.get(tick))) ?? Infinity;
}

function injectTick(inject: TimedCommand): number {
  return Math.max(1, Math.ceil(inject.atS / TICK_S));
}

function arriveAt(schedule: Map<number, Command[]>, tick: number, command: Command): void {
  const list = schedule.get(tick);
  if (list === undefined) schedule.set(tick, [command]);
  else list.push(command);
}
