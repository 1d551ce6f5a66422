/** What a person at the command post told a unit. Without an order, or with `asPlanned`, the machine commander decides. */
import { UNIT_ORDERS, type UnitOrder } from '../commands.ts';
import { NONE } from '../input.ts';
import type { Scene } from './scene.ts';

export interface StandingOrder {
  readonly order: UnitOrder;
  /** NONE: where the unit sees fit. */
  readonly storeyIndex: number;
}

/** null: none stands. */
export function orderOf(u: number, { world: { commands } }: Scene): StandingOrder | null {
  const order = UNIT_ORDERS[commands.unitOrder[u]!]!;
  return order === 'asPlanned' ? null : { order, storeyIndex: commands.unitOrderStoreyIndex[u]! };
}

/** Given in this second. */
export function isNewOrder(u: number, { world: { commands }, nowS }: Scene): boolean {
  return commands.unitOrderAtS[u] === nowS;
}

/** Work that is dropped for a new order; people in hand and ladders in the air are not. */
const DROPPED_AT_ONCE: ReadonlySet<string> = new Set(['standReady', 'climb', 'search', 'attack', 'forceDoor', 'connectHydrant', 'layOwnLine', 'knock', 'extinguish', 'cutMains', 'startFans', 'setBlower', 'openVents', 'relieve', 'droneLook']);

/** The task that a new order begins with now; null: what is in hand is finished first, or there is no new order. */
export function taskForNewOrder(u: number, scene: Scene): 'standReady' | 'withdraw' | null {
  if (!isNewOrder(u, scene)) return null;
  const { crews } = scene.own;
  const { order } = orderOf(u, scene) ?? { order: 'asPlanned' };
  if (order === 'hold' || order === 'supply' || order === 'asPlanned' || !DROPPED_AT_ONCE.has(crews.task[u]!)) return null;
  if (order === 'withdraw') return crews.storeyIndex[u] === NONE ? null : 'withdraw';
  return 'standReady';
}
