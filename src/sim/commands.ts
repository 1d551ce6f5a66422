/**
 * Intentions that cross into the core: a trainee's order, an instructor's or the scenario's inject.
 * Ids, not indexes: a command is written in recordings and must mean the same in every condition.
 */
export type Command =
  | { readonly kind: 'setOpening'; readonly opening: string; readonly openFrac: number }
  | { readonly kind: 'orderStoreys'; readonly order: StoreyOrder; readonly fromStorey: number; readonly toStorey: number }
  | { readonly kind: 'setWind'; readonly windMPerS: number; readonly windFromDeg: number }
  | { readonly kind: 'setPump'; readonly link: string; readonly isRunning: boolean }
  | { readonly kind: 'setValve'; readonly link: string; readonly isOpen: boolean }
  | { readonly kind: 'igniteFuel'; readonly fuel: string };

/** evacuate: leave by the stair; stay: shut the door, seal, wait at a window. */
export type StoreyOrder = 'evacuate' | 'stay';

