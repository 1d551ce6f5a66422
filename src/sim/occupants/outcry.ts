/**
 * A fire that the whole street sees does not stay a secret: people shout up, neighbours phone, engines come with sirens.
 * Each resident learns of it after a lag of their own; awake people soon, sleepers late or not at all within the hour.
 */
import { log } from '../math/detmath.ts';
import { draw, STREAM } from '../rng.ts';
import type { SimInput } from '../input.ts';
import { becomeAware, URGENCY_FRAC } from './pre-movement.ts';
import type { OccupantState } from './state.ts';
import type { Step } from './step.ts';

/** Assumed: storeys with flames outside that make a street cry out; 1 .. 3. */
const OUTCRY_STOREY_COUNT = 2;
/** Assumed: mean lag of people awake, and of sleepers; 2 .. 6 min, 15 .. 60 min (a third of sleepers within the first quarter of an hour). */
const LAG_AWAKE_S = 240;
const LAG_ASLEEP_S = 2400;

/** Exponential lags, keyed by person. */
export function drawOutcryLags(own: OccupantState, input: SimInput, seed: number): void {
  for (let p = 0; p < input.people.length; p++) {
    const meanS = own.isAsleep[p] === 1 ? LAG_ASLEEP_S : LAG_AWAKE_S;
    own.outcryLagS[p] = -meanS * log(1 - draw(seed, STREAM.outcry, p));
  }
}

/** Notes when it begins; what began it is told to those who hear. */
export function noteOutcry({ own, world }: Step): void {
  if (own.outcryAtS <= world.timeS || !(isOutsideAlight(world.facade.hrrKw, world.input) || hasSiren(world))) return;
  own.outcryAtS = world.timeS;
}

export function hearsOutcry(step: Step, p: number): boolean {
  const { own, world } = step;
  if (own.outcryAtS + own.outcryLagS[p]! > world.timeS) return false;
  becomeAware(step, p, hasSiren(world) ? 'unitArrived' : 'facadeIgnited', URGENCY_FRAC.ordinary);
  return true;
}

function isOutsideAlight(hrrKw: ArrayLike<number>, input: SimInput): boolean {
  let storeyCount = 0;
  let lastStorey = -1;
  for (let cell = 0; cell < input.facade.cells.length; cell++) {
    if (hrrKw[cell]! <= 0 || input.facade.cells[cell]!.storeyIndex === lastStorey) continue;
    lastStorey = input.facade.cells[cell]!.storeyIndex;
    storeyCount += 1;
  }
  return storeyCount >= OUTCRY_STOREY_COUNT;
}

function hasSiren({ response, input, timeS }: Step['world']): boolean {
  return input.response.units.some((unit, u) => unit.kind !== 'micro' && response.arrivedAtS[u]! <= timeS);
}
