/** Hose laid by hand from where the appliance had to stop. */

/** Source: domain B4, one pair lays 20 m of 80 mm hose in 15-20 s. */
const LAY_S_PER_M = 17.5 / 20;
/** Source: domain B4, beyond 100 m the walk costs 2-4 min: 2 min at 100 m, 4 min at 200 m. */
const LONG_WALK_FROM_M = 100;
const LONG_WALK_START_S = 120;
const LONG_WALK_S_PER_M = 1.2;
/** Assumed: 80 mm hose one appliance carries, twenty reels; 240 .. 500. */
const HOSE_ON_BOARD_M = 400;
/** Assumed: more pairs than two only get in each other's way on one line. */
const MAX_PAIRS = 2;
/** Assumed: level walk in full kit with hose or tools; 1.0 .. 1.5 m/s. */
export const WALK_M_PER_S = 1.2;

/**
 * Seconds until a dry line of this length lies ready.
 * @param layerCount  people free to carry hose (without the pump operator)
 * @returns Infinity when the appliance does not carry that much hose
 */
export function hoseWalkS(distanceM: number, layerCount: number): number {
  if (distanceM > HOSE_ON_BOARD_M) return Infinity;
  const pairs = Math.max(1, Math.min(MAX_PAIRS, Math.floor(layerCount / 2)));
  // Each pair lays its own stretch; the last has to walk to where it begins, so that nobody lays hose faster than people walk.
  const stretchM = distanceM / pairs;
  return Math.min(onePairS(distanceM), (distanceM - stretchM) / WALK_M_PER_S + onePairS(stretchM));
}

function onePairS(distanceM: number): number {
  return distanceM <= LONG_WALK_FROM_M ? distanceM * LAY_S_PER_M : LONG_WALK_START_S + (distanceM - LONG_WALK_FROM_M) * LONG_WALK_S_PER_M;
}
