/** Shut doors between rooms burn through when a room on fire stands behind them long enough. */
import { TICK_S } from '../constants.ts';
import { OUTSIDE } from '../input.ts';
import { STREAM, drawLognormal, keyOfId } from '../rng.ts';
import type { FrozenWorld } from '../world.ts';
import type { FireState } from './state.ts';

/** Layer that attacks a door. Source: domain E4, flashover at 500 to 600 °C. */
const ATTACK_TEMP_K = 773;
/** How long a flat or stair door lasts. Source: domain E5, class B steel at least 30 min; Assumed: mean 40 min (30 to 60), sigma 0.25; a hollow timber door would last 8 to 15. */
const DOOR_LASTS_S = 2400;
const DOOR_SIGMA = 0.25;

/** How long one door stands, keyed by its id. */
export function doorLastsS(seed: number, openingId: string): number {
  return drawLognormal({ mean: DOOR_LASTS_S, sigma: DOOR_SIGMA }, seed, STREAM.ignitionScatter, keyOfId(openingId), 1001);
}

export function stepDoorBurning(own: FireState, world: FrozenWorld): void {
  const { openings } = world.input;
  for (let v = 0; v < openings.length; v++) {
    const { kind, fromIndex, toIndex } = openings[v]!;
    if (own.isBurntThrough[v] || kind !== 'door' || fromIndex === OUTSIDE || toIndex === OUTSIDE) continue;
    if (Math.max(world.smoke.upperTempK[fromIndex]!, world.smoke.upperTempK[toIndex]!) < ATTACK_TEMP_K) continue;
    own.doorAttackedS[v] = own.doorAttackedS[v]! + TICK_S;
    if (own.doorAttackedS[v]! >= own.doorLastsS[v]!) own.isBurntThrough[v] = 1;
  }
}
