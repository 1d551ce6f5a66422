import { fill } from '../../i18n/fill.ts';
import { ORDER_WORDS } from '../../i18n/orders/order-words.ts';
import type { Command } from '../../sim/index.ts';
import { number } from '../format.ts';
import { thingName, type NameContext } from '../names.ts';

export type Direction = keyof (typeof ORDER_WORDS)['en']['directions'];
export const DIRECTIONS: readonly Direction[] = [0, 45, 90, 135, 180, 225, 270, 315];

/** `pumper 2: search, storey 11` */
export function commandSentence(command: Command, context: Pick<NameContext, 'input' | 'language'>): string {
  const w = ORDER_WORDS[context.language];
  const name = (id: string) => thingName(id, context);
  const onOff = (isOn: boolean) => w.switch[isOn ? 'on' : 'off'];
  switch (command.kind) {
    case 'orderUnit':
      return fill(w.said.unit, { who: name(command.unit), order: w.unitOrder[command.order], storey: command.storey === null ? '' : fill(w.onStorey, { storey: command.storey }) });
    case 'orderNozzle':
      return fill(w.said.unit, { who: name(command.unit), order: w.nozzleOrder[command.nozzle], storey: '' });
    case 'orderStoreys':
      if (command.downToStorey !== undefined) return fill(w.said.storeysDown, { from: command.fromStorey, until: command.toStorey, to: command.downToStorey });
      return fill(w.said.storeys, { from: command.fromStorey, until: command.toStorey, order: w.storeysOrder[command.order] });
    case 'orderHome':
      return fill(w.said.home, { home: name(command.home), order: w.homeOrder[command.order] });
    case 'setPump':
      return fill(w.said.plant, { what: name(command.link), order: onOff(command.isRunning) });
    case 'setValve':
      return fill(w.said.plant, { what: name(command.link), order: onOff(command.isOpen) });
    case 'setFireLift':
      return fill(w.said.plant, { what: w.fireLift, order: onOff(command.isRunning) });
    case 'setWind':
      return fill(w.said.wind, { direction: w.directions[nearest(command.windFromDeg)], speed: number(command.windMPerS, context.language, 1) });
    case 'setOpening':
      if (command.openFrac === 0 || command.openFrac === 1) return fill(command.openFrac === 0 ? w.said.doorShut : w.said.doorOpen, { what: name(command.opening) });
      return fill(w.said.door, { what: name(command.opening), percent: Math.round(command.openFrac * 100) });
    case 'igniteFuel':
      return fill(w.said.other, { what: name(command.fuel) });
    case 'moveObstacle':
      return fill(w.said.moveObstacle, { what: name(command.obstacle) });
    case 'applianceStopped':
      return fill(w.said.applianceStopped, { who: name(command.unit), at: Math.round(command.atM) });
    case 'appliancePassed':
      return fill(w.said.appliancePassed, { who: name(command.unit), count: command.pushed.length });
    case 'reportFire':
    case 'callBrigade':
      return w.said[command.kind];
  }
}

function nearest(fromDeg: number): Direction {
  return DIRECTIONS[Math.round(fromDeg / 45) % DIRECTIONS.length]!;
}
