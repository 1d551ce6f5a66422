/** Own units, as the board of the command post has them: state, storey, order that stands; and what came of each order. */
import { FRAME_COLUMNS, TICK_S, UNIT, type EventKind, type Frame, type SimEvent, type SimInput, type UnitOrder, type UnitStateName } from '../../sim/index.ts';
import type { LoggedCommand } from '../../run/run-types.ts';
import type { GivenOrder } from '../drill-state.ts';
import type { KnownOrder, KnownUnit } from './known-schema.ts';

const COLUMNS = FRAME_COLUMNS.units;
const STATE_NAMES = new Map<number, UnitStateName>(Object.entries(UNIT).map(([name, code]) => [code, name as UnitStateName]));

export function ownUnits(frame: Frame | null, commands: readonly LoggedCommand[], input: SimInput, timeS: number): KnownUnit[] {
  return input.response.units.map(({ id }, u): KnownUnit => {
    const of = (column: (typeof COLUMNS)[number]) => frame?.units[u * COLUMNS.length + COLUMNS.indexOf(column)] ?? 0;
    const last = commands.findLast(({ tick, command }) => tick * TICK_S <= timeS && command.kind === 'orderUnit' && command.unit === id)?.command;
    const [order, orderStorey] = last?.kind === 'orderUnit' ? [last.order, last.storey] : [null, null];
    return { id, state: STATE_NAMES.get(of('state')) ?? 'onWatch', storeyNumber: storeyAt(of('crewZM'), input), order, orderStorey };
  });
}

/** Null: outside, or on the ground. */
function storeyAt(zM: number, { storeys }: SimInput): number | null {
  if (zM <= 0) return null;
  const nearest = storeys.reduce((best, storey) => (Math.abs(storey.floorM - zM) < Math.abs(best.floorM - zM) ? storey : best), storeys[0]!);
  return nearest.number;
}

/** What a unit reports when an order is done. */
const DONE: Readonly<Partial<Record<UnitOrder, readonly EventKind[]>>> = {
  attack: ['attackStarted'], search: ['storeySearched'], knock: ['storeySearched'], extinguish: ['extinguisherUsed'], supply: ['adapterCoupled'],
  clearLane: ['laneCleared'], layHose: ['hoseLaidByHand'], walkIn: ['crewClimbing'], withdraw: ['crewWithdrew'],
  cutMains: ['mainsCut'], pressurise: ['fansStarted', 'blowerSet'], ventilate: ['ventsOpened', 'blowerSet'], relieve: ['lineRelieved'], droneLook: ['droneLooked', 'droneGrounded'], relay: ['relayLaid', 'shuttleBack'],
};

function crewOf(unitId: string, { units }: SimInput['response']): number | null {
  return units.find(({ id }) => id === unitId)?.crewCount ?? null;
}

export function knownOrders(orders: readonly GivenOrder[], events: readonly SimEvent[], { response }: SimInput): KnownOrder[] {
  return orders.flatMap(({ atS, command }): KnownOrder[] => {
    if (command.kind === 'orderStoreys') return [{ atS, to: { kind: 'storeys', order: command.order, fromStorey: command.fromStorey, toStorey: command.toStorey, downToStorey: command.downToStorey ?? null }, crewCount: null, tookS: null }];
    if (command.kind === 'orderNozzle') {
      const onFire = events.find(({ kind, who, timeS }) => kind === 'attackStarted' && who === command.unit && timeS > atS);
      return [{ atS, to: { kind: 'nozzle', unit: command.unit, nozzle: command.nozzle }, crewCount: crewOf(command.unit, response), tookS: onFire === undefined ? null : onFire.timeS - atS }];
    }
    if (command.kind !== 'orderUnit') return [];
    const { unit, order, storey } = command;
    const done = events.find(({ kind, who, timeS }) => timeS > atS && (who === unit || who === null) && (DONE[order]?.includes(kind) ?? false));
    return [{ atS, to: { kind: 'unit', unit, order, storeyNumber: storey }, crewCount: crewOf(unit, response), tookS: done === undefined ? null : done.timeS - atS }];
  });
}
