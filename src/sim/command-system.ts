/** Commands become standing facts that the systems read: wind, orders to storeys, homes and units, doors and valves set by hand. */
import { HOME_ORDERS, isDownToRight, NOZZLE_ORDERS, nozzlesFor, UNIT_ORDERS, type Command } from './commands.ts';
import { NONE, type SimInput } from './input.ts';
import type { SliceFactory, System } from './world.ts';

/** Values of `storeyOrder`. */
export const STOREY_ORDER = { none: 0, evacuate: 1, stay: 2, moveDown: 3 } as const;

export interface CommandState {
  windMPerS: number;
  windFromDeg: number;
  /** Per storey; the storey that its people are to go down to, NONE: none. */
  storeyOrder: Uint8Array;
  storeyOrderAtS: Float64Array;
  storeyDownToIndex: Int32Array;
  /** Per opening: fraction set by hand, -1 = nobody did. */
  openingSetFrac: Float64Array;
  /** Per water link: 1 open/running, 0 shut/stopped, -1 = nobody touched it. */
  linkSet: Int8Array;
  /** Per fuel: when it is lit on order; Infinity = never. */
  igniteAtS: Float64Array;
  /** Per unit: place in UNIT_ORDERS, storey index it is for (NONE: where it sees fit), when it was given. */
  unitOrder: Uint8Array;
  unitOrderStoreyIndex: Int32Array;
  unitOrderAtS: Float64Array;
  /** Per unit: place in NOZZLE_ORDERS, when it was given. */
  nozzleOrder: Uint8Array;
  nozzleOrderAtS: Float64Array;
  /** Per compartment that is a home: place in HOME_ORDERS, when it was decided. */
  homeOrder: Uint8Array;
  homeOrderAtS: Float64Array;
  /** 1: the fire lift was taken out of service. */
  isFireLiftOut: number;
}

export const createCommands: SliceFactory<'commands'> = (input) => ({
  windMPerS: input.ambient.windMPerS,
  windFromDeg: input.ambient.windFromDeg,
  storeyOrder: new Uint8Array(input.storeys.length),
  storeyOrderAtS: new Float64Array(input.storeys.length).fill(Infinity),
  storeyDownToIndex: new Int32Array(input.storeys.length).fill(NONE),
  openingSetFrac: new Float64Array(input.openings.length).fill(-1),
  linkSet: new Int8Array(input.water.links.length).fill(-1),
  igniteAtS: new Float64Array(input.fuels.length).fill(Infinity),
  unitOrder: new Uint8Array(input.response.units.length),
  unitOrderStoreyIndex: new Int32Array(input.response.units.length).fill(NONE),
  unitOrderAtS: new Float64Array(input.response.units.length).fill(Infinity),
  nozzleOrder: new Uint8Array(input.response.units.length),
  nozzleOrderAtS: new Float64Array(input.response.units.length).fill(Infinity),
  homeOrder: new Uint8Array(input.compartments.length),
  homeOrderAtS: new Float64Array(input.compartments.length).fill(Infinity),
  isFireLiftOut: 0,
});

export const stepCommands: System<'commands'> = (own, world, emit) => {
  for (const command of world.pending) {
    const refusal = apply(own, world.input, command, world.timeS);
    const where = targetOf(command);
    if (refusal === null) emit('commandApplied', { who: command.kind, ...(where === null ? {} : { where }), values: valuesOf(command) });
    else emit('commandRefused', { who: command.kind, where: refusal, ...(command.kind === 'orderNozzle' ? { because: command.nozzle } : {}) });
  }
};

/** Returns the id that does not exist or cannot do it, or null when the command took effect. */
function apply(own: CommandState, input: SimInput, command: Command, timeS: number): string | null {
  switch (command.kind) {
    case 'setOpening':
      return setById(input.openings, command.opening, (i) => (own.openingSetFrac[i] = command.openFrac));
    case 'setPump':
      return setById(input.water.links, command.link, (i) => (own.linkSet[i] = command.isRunning ? 1 : 0));
    case 'setValve':
      return setById(input.water.links, command.link, (i) => (own.linkSet[i] = command.isOpen ? 1 : 0));
    case 'igniteFuel':
      return setById(input.fuels, command.fuel, (i) => (own.igniteAtS[i] = timeS));
    case 'setWind':
      own.windMPerS = command.windMPerS;
      own.windFromDeg = command.windFromDeg;
      return null;
    case 'orderStoreys':
      return orderStoreys(own, input, command, timeS);
    case 'orderUnit': {
      const storeyIndex = command.storey === null ? NONE : input.storeys.findIndex((storey) => storey.number === command.storey);
      if (command.storey !== null && storeyIndex === NONE) return String(command.storey);
      return setById(input.response.units, command.unit, (u) => {
        own.unitOrder[u] = UNIT_ORDERS.indexOf(command.order);
        own.unitOrderStoreyIndex[u] = storeyIndex;
        own.unitOrderAtS[u] = timeS;
      });
    }
    case 'orderNozzle': {
      const unit = input.response.units.find(({ id }) => id === command.unit);
      if (unit !== undefined && !nozzlesFor(unit.kit).includes(command.nozzle)) return unit.id;
      return setById(input.response.units, command.unit, (u) => {
        own.nozzleOrder[u] = NOZZLE_ORDERS.indexOf(command.nozzle);
        own.nozzleOrderAtS[u] = timeS;
      });
    }
    case 'orderHome':
      return setById(input.compartments, command.home, (c) => {
        own.homeOrder[c] = HOME_ORDERS.indexOf(command.order);
        own.homeOrderAtS[c] = timeS;
      });
    case 'setFireLift':
      own.isFireLiftOut = command.isRunning ? 0 : 1;
      return null;
    case 'moveObstacle':
      return setById(input.site.obstacles, command.obstacle, () => undefined); // done in the same tick: response/clearing.ts
    case 'applianceStopped':
    case 'appliancePassed':
      // Driven when the unit comes to its lane: response/hand-driving.ts.
      return unknownIn(input.response.units, command.unit) ?? unknownIn(input.site.lanes, command.lane);
    case 'reportFire':
    case 'callBrigade':
      return null; // heard in the tick in which it is said: protection/discovery.ts
  }
}

/** Refused: no such storey to go down to, or one that is not below. */
function orderStoreys(own: CommandState, input: SimInput, command: Extract<Command, { kind: 'orderStoreys' }>, timeS: number): string | null {
  const { order, fromStorey, toStorey, downToStorey } = command;
  const downToIndex = downToStorey === undefined ? NONE : input.storeys.findIndex((storey) => storey.number === downToStorey);
  if (!isDownToRight(command) || (downToStorey !== undefined && downToIndex === NONE)) return String(downToStorey ?? fromStorey);
  input.storeys.forEach((storey, i) => {
    if (storey.number < fromStorey || storey.number > toStorey) return;
    own.storeyOrder[i] = STOREY_ORDER[order];
    own.storeyOrderAtS[i] = timeS;
    own.storeyDownToIndex[i] = downToIndex;
  });
  return null;
}

/** What an order to a unit says, for the radio log. */
function valuesOf(command: Command): Record<string, number> {
  if (command.kind === 'orderNozzle') return { nozzleIndex: NOZZLE_ORDERS.indexOf(command.nozzle) };
  if (command.kind !== 'orderUnit') return {};
  return { orderIndex: UNIT_ORDERS.indexOf(command.order), ...(command.storey === null ? {} : { storey: command.storey }) };
}

/** Id of what a command is for; null: the whole tower. */
function targetOf(command: Command): string | null {
  switch (command.kind) {
    case 'setOpening':
      return command.opening;
    case 'setPump':
    case 'setValve':
      return command.link;
    case 'igniteFuel':
      return command.fuel;
    case 'moveObstacle':
      return command.obstacle;
    case 'orderUnit':
    case 'orderNozzle':
      return command.unit;
    case 'applianceStopped':
    case 'appliancePassed':
      return command.lane;
    case 'orderHome':
      return command.home;
    case 'orderStoreys':
    case 'setWind':
    case 'setFireLift':
    case 'reportFire':
    case 'callBrigade':
      return null;
  }
}

function unknownIn(items: readonly { readonly id: string }[], id: string): string | null {
  return items.some((item) => item.id === id) ? null : id;
}

function setById(items: readonly { readonly id: string }[], id: string, set: (index: number) => void): string | null {
  const index = items.findIndex((item) => item.id === id);
  if (index === NONE) return id;
  set(index);
  return null;
}
