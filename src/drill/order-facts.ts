/** Words about what was ordered and what was seen: the part of the drill that no single question asks for. */
import { UNIT_ORDERS, type Command } from '../sim/index.ts';
import type { Meaning } from './drill-facts.ts';
import type { DrillState, GivenOrder } from './drill-state.ts';

export const ORDER_WORDS: Readonly<Record<string, Meaning>> = {
  ordered: ({ state }, [order, unit], note) => {
    const timeS = unitOrders(state, order!).find(({ command }) => unit === undefined || command.unit === unit)?.atS ?? Infinity;
    note({ kind: 'order', id: order!, timeS });
    return timeS;
  },
  unitsOrdered: ({ state }, [order], note) => {
    const given = unitOrders(state, order!);
    note({ kind: 'order', id: order!, timeS: given[0]?.atS ?? Infinity });
    return new Set(given.map(({ command }) => command.unit)).size;
  },
  storeysTold: ({ state }, [order, from, to], note) => {
    const told = toldS(state, order!, [Number(from), Number(to)]);
    note({ kind: 'order', id: order!, timeS: Math.min(...told) });
    return told.filter((timeS) => timeS < Infinity).length / told.length;
  },
  storeysToldAt: ({ state }, [order, from, to], note) => {
    const timeS = Math.max(...toldS(state, order!, [Number(from), Number(to)]));
    note({ kind: 'order', id: order!, timeS });
    return timeS;
  },
  cueSeen: ({ state }, [cue]) => state.cueSeenS[cue!] ?? Infinity,
  cueNamed: ({ state }, [cue], note) => {
    const timeS = state.cueNamedS[cue!] ?? Infinity;
    note({ kind: 'cue', id: cue!, timeS });
    return timeS;
  },
  cuesNamed: ({ state }, _texts, note) => {
    const seen = Object.keys(state.cueSeenS);
    const named = seen.filter((cue) => isNamed(state, cue));
    for (const cue of seen) note({ kind: 'cue', id: cue, timeS: isNamed(state, cue) ? state.cueNamedS[cue]! : Infinity });
    return seen.length === 0 ? 0 : named.length / seen.length;
  },
  cuesGuessed: ({ state }) => guessedCues(state).length,
};

/** Named when it could be seen. */
export function isNamed({ cueSeenS, cueNamedS }: DrillState, cue: string): boolean {
  return (cueNamedS[cue] ?? -Infinity) >= (cueSeenS[cue] ?? Infinity);
}

/** Named before it could be seen, or never to be seen. */
export function guessedCues(state: DrillState): readonly string[] {
  return Object.keys(state.cueNamedS).filter((cue) => !isNamed(state, cue));
}

type UnitOrderGiven = GivenOrder & { readonly command: Extract<Command, { kind: 'orderUnit' }> };

function unitOrders({ orders }: DrillState, order: string): readonly UnitOrderGiven[] {
  return orders.filter((given): given is UnitOrderGiven => given.command.kind === 'orderUnit' && given.command.order === UNIT_ORDERS.find((each) => each === order));
}

/** Per storey of the range: when its last word was given, if that was this one; else Infinity. */
function toldS({ orders }: DrillState, order: string, [from, to]: readonly [number, number]): number[] {
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => {
    const last = orders.findLast(({ command }) => command.kind === 'orderStoreys' && command.fromStorey <= from + i && command.toStorey >= from + i);
    return last?.command.kind === 'orderStoreys' && last.command.order === order ? last.atS : Infinity;
  });
}
