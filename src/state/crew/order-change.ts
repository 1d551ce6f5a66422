/** One order of a log, given at another second or not at all: the past before it stays as it was. */
import type { LoggedCommand } from '../../run/run-types.ts';
import { withOrder } from '../command-tree.ts';

/** Its place in the log. */
export interface PlayedOrder {
  readonly logIndex: number;
  readonly logged: LoggedCommand;
}

/** What becomes of it. */
export type OrderChange = { readonly kind: 'leaveOut' } | { readonly kind: 'earlier'; readonly earlierS: number };

/** What people ordered to units and storeys; that units wait for orders is no order of theirs. */
export function ordersIn(log: readonly LoggedCommand[]): readonly PlayedOrder[] {
  return log.flatMap((logged, logIndex) => (isOrder(logged) ? [{ logIndex, logged }] : []));
}

function isOrder({ command }: LoggedCommand): boolean {
  return command.kind === 'orderStoreys' || command.kind === 'orderNozzle' || (command.kind === 'orderUnit' && command.order !== 'hold');
}

/**
 * An order moves no further than to the second after the one that the unit had before: else that one would take its place.
 * @param notBeforeTick  nor before the call
 */
export function logAfter(log: readonly LoggedCommand[], { logIndex, logged }: PlayedOrder, change: OrderChange, notBeforeTick: number): readonly LoggedCommand[] {
  const rest = log.filter((_, i) => i !== logIndex);
  if (change.kind === 'leaveOut') return rest;
  return withOrder(rest, { ...logged, tick: Math.max(notBeforeTick, lastWordBefore(log.slice(0, logIndex), logged) + 1, logged.tick - change.earlierS) });
}

/** Tick of the last order of the kind to the same unit; 0: none. */
function lastWordBefore(before: readonly LoggedCommand[], { command }: LoggedCommand): number {
  if (command.kind !== 'orderUnit' && command.kind !== 'orderNozzle') return 0;
  return before.findLast((each) => each.command.kind === command.kind && each.command.unit === command.unit)?.tick ?? 0;
}
