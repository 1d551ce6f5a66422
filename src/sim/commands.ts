/**
 * Intentions that cross into the core: a trainee's order, an instructor's or the scenario's inject.
 * Ids, not indexes: a command is written in recordings and must mean the same in every condition.
 */
export type Command =
  | { readonly kind: 'setOpening'; readonly opening: string; readonly openFrac: number }
  /** `downToStorey`: of moveDown alone, the storey below all of these where people then wait. */
  | { readonly kind: 'orderStoreys'; readonly order: StoreyOrder; readonly fromStorey: number; readonly toStorey: number; readonly downToStorey?: number }
  | { readonly kind: 'setWind'; readonly windMPerS: number; readonly windFromDeg: number }
  | { readonly kind: 'setPump'; readonly link: string; readonly isRunning: boolean }
  | { readonly kind: 'setValve'; readonly link: string; readonly isOpen: boolean }
  | { readonly kind: 'igniteFuel'; readonly fuel: string }
  /** Storey: number as people say it; null: where the unit sees fit. */
  | { readonly kind: 'orderUnit'; readonly unit: string; readonly order: UnitOrder; readonly storey: number | null }
  | { readonly kind: 'orderNozzle'; readonly unit: string; readonly nozzle: NozzleOrder }
  | { readonly kind: 'orderHome'; readonly home: string; readonly order: HomeOrder }
  | { readonly kind: 'setFireLift'; readonly isRunning: boolean }
  /** Somebody has seen the fire and says so: from now on it counts as discovered. */
  | { readonly kind: 'reportFire' }
  /** The 119 call is through now, and with it the fire is discovered. */
  | { readonly kind: 'callBrigade' }
  /** People on the spot have moved it: owners fetched, a barrier unlocked. What it took them is whoever's who gives the command. */
  | { readonly kind: 'moveObstacle'; readonly obstacle: string }
  /**
   * A person at the wheel: the appliance came to a stand here, so long after it set off from the gate. Counts only where something stands.
   * `after`: what was not on the lane when it was driven; until that is gone the machine drives.
   */
  | { readonly kind: 'applianceStopped'; readonly unit: string; readonly lane: string; readonly atM: number; readonly tookS: number; readonly after: readonly string[] }
  /** It came through, having pushed these aside. */
  | { readonly kind: 'appliancePassed'; readonly unit: string; readonly lane: string; readonly tookS: number; readonly pushed: readonly string[]; readonly after: readonly string[] };

/**
 * What a person at the command post tells one unit; it stands until the next. asPlanned: the machine commander decides again.
 * hold: finish what is in hand, then stay ready. withdraw: out of the building now, then stay ready. attack, search, knock,
 * extinguish: on that storey. supply: pump into the inlet that serves that storey. clearLane, layHose, walkIn: at a block on the lane.
 * cutMains: power and gas of the tower. pressurise: the stair's own fans by hand, or a blower at its foot. ventilate: windows of that
 * storey, the head of the stair where none is named. relieve: take over a branch whose crew is short of air. droneLook: round the façade.
 * relay: water from a hydrant beyond reach, by hose or to and fro.
 */
export const UNIT_ORDERS = ['asPlanned', 'hold', 'withdraw', 'attack', 'search', 'knock', 'extinguish', 'supply', 'clearLane', 'layHose', 'walkIn', 'cutMains', 'pressurise', 'ventilate', 'relieve', 'droneLook', 'relay'] as const;
export type UnitOrder = (typeof UNIT_ORDERS)[number];

/** Branch on a unit's hose, from now on: asPlanned: its crew chooses; fog and foam only where its kit names them. */
export const NOZZLE_ORDERS = ['asPlanned', 'straight', 'fog', 'foam'] as const;
export type NozzleOrder = (typeof NOZZLE_ORDERS)[number];

/** Branches that a unit can be told to use. */
export function nozzlesFor(kit: readonly string[] | undefined): NozzleOrder[] {
  return NOZZLE_ORDERS.filter((nozzle) => nozzle === 'asPlanned' || nozzle === 'straight' || kit?.includes(nozzle) === true);
}

/**
 * What the people of one home decide: evacuate by the stair; stay, shut the door and seal, or go back and do so; pushOn through
 * smoke that would turn others back; lift: wait for a lift that the alarm has called down, then the stair.
 */
export const HOME_ORDERS = ['evacuate', 'stay', 'pushOn', 'lift'] as const;
export type HomeOrder = (typeof HOME_ORDERS)[number];

/**
 * What everybody on some storeys is told. evacuate: leave by the stair; stay: shut the door, seal, wait at a window; moveDown: by the
 * stair to a storey below, wait in its corridor, go on when smoke comes there.
 */
export const STOREY_ORDERS = ['evacuate', 'stay', 'moveDown'] as const;
export type StoreyOrder = (typeof STOREY_ORDERS)[number];

/** Whether it names a storey to go to, below all that it is for, where people are to move, and none where they are not. */
export function isDownToRight({ order, fromStorey, downToStorey }: Pick<Extract<Command, { kind: 'orderStoreys' }>, 'order' | 'fromStorey' | 'downToStorey'>): boolean {
  return order === 'moveDown' ? downToStorey !== undefined && downToStorey < fromStorey : downToStorey === undefined;
}

