/** One order of a log, given at another second or not at all: the past before it stays as it was. */
import type { LoggedCommand } from '../../run/run-types.ts';
import { nozzlesFor, type Command, type SimInput, type UnitOrder } from '../../sim/index.ts';
import { withOrder } from '../command-tree.ts';

/** Its place in the log. */
export interface PlayedOrder {
  readonly logIndex: number;
  readonly logged: LoggedCommand;
}

/** What becomes of it. */
export type OrderChange = { readonly kind: 'leaveOut' } | { readonly kind: 'earlier'; readonly earlierS: number } | { readonly kind: 'instead'; readonly command: Command };

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
  if (change.kind === 'instead') return withOrder(rest, { ...logged, command: change.command });
  return withOrder(rest, { ...logged, tick: Math.max(notBeforeTick, lastWordBefore(log.slice(0, logIndex), logged) + 1, logged.tick - change.earlierS) });
}

/** Tick of the last order of the kind to the same unit; 0: none. */
function lastWordBefore(before: readonly LoggedCommand[], { command }: LoggedCommand): number {
  if (command.kind !== 'orderUnit' && command.kind !== 'orderNozzle') return 0;
  return before.findLast((each) => each.command.kind === command.kind && each.command.unit === command.unit)?.tick ?? 0;
}

/** For a crew with an engine; a ladder does as planned or waits. */
const ON_STOREY: readonly UnitOrder[] = ['attack', 'search', 'knock', 'supply', 'ventilate'];
const ANYWHERE: readonly UnitOrder[] = ['clearLane', 'layHose', 'walkIn', 'relieve', 'withdraw', 'hold', 'asPlanned'];
/** Storeys beside the one that was ordered. Assumed: what a commander wavers between; 1 .. 5. */
const STOREYS_BESIDE = [-2, -1, 1, 2, 3] as const;

/** What could have been ordered to the same unit, or to the same storeys, in the same second. */
export function alternativesTo(command: Command, { response, storeys }: Pick<SimInput, 'response' | 'storeys'>): readonly Command[] {
  if (command.kind === 'orderStoreys') return command.order === 'moveDown' ? [] : [{ ...command, order: command.order === 'stay' ? 'evacuate' : 'stay' }];
  if (command.kind !== 'orderNozzle' && command.kind !== 'orderUnit') return [];
  const unit = response.units.find(({ id }) => id === command.unit);
  if (unit === undefined) return [];
  if (command.kind === 'orderNozzle') return nozzlesFor(unit.kit).filter((nozzle) => nozzle !== command.nozzle).map((nozzle) => ({ ...command, nozzle }));
  const { storey, order } = command;
  const beside = storey === null ? [] : STOREYS_BESIDE.map((by) => storey + by).filter((each) => storeys.some(({ number }) => number === each));
  const orders = unit.kind === 'aerial' ? (['asPlanned', 'hold'] as const) : storey === null ? ANYWHERE : [...ON_STOREY, ...ANYWHERE];
  return [
    ...beside.map((each): Command => ({ ...command, storey: each })),
    ...orders.filter((each) => each !== order).map((each): Command => ({ ...command, order: each, storey: ON_STOREY.includes(each) ? storey : null })),
  ];
}
