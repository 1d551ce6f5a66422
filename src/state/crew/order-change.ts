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
  return command.kind === 'orderStoreys' || (command.kind === 'orderUnit' && command.order !== 'hold');
}

/** @param notBeforeTick  an order cannot come before the call */
export function logAfter(log: readonly LoggedCommand[], { logIndex, logged }: PlayedOrder, change: OrderChange, notBeforeTick: number): readonly LoggedCommand[] {
  const rest = log.filter((_, i) => i !== logIndex);
  if (change.kind === 'leaveOut') return rest;
  return withOrder(rest, { ...logged, tick: Math.max(notBeforeTick, logged.tick - change.earlierS) });
}
