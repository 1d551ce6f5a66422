/**
 * People who know of the fire ring those they know: somebody next door, somebody a storey up or down, somebody anywhere in the tower.
 * Who knows whom, who rings and how soon is drawn by household, so it is the same in every condition.
 */
import { log } from '../math/detmath.ts';
import { draw, STREAM } from '../rng.ts';
import { NONE, type SimInput } from '../input.ts';
import { becomeAware, URGENCY_FRAC } from './pre-movement.ts';
import { PERSON } from './state.ts';
import type { Step } from './step.ts';

/** How many storeys off the homes are that a household knows; the last may be any. */
const KNOWN_WITHIN_STOREYS = [0, 1, Infinity] as const;
/** Assumed: of those it knows, a household that learns of the fire rings this share; 0.1 .. 0.5. */
const RINGS_FRAC = 0.25;
/** Assumed: first oneself and the family, then the telephone: at least so long, and on the mean so much longer; 15 .. 60, 60 .. 240 s. */
const LEAST_LAG_S = 30;
const MORE_LAG_S = 120;
/** Assumed: who answers a call or reads the message at once, awake and asleep; 0.6 .. 0.95, 0.15 .. 0.5 (a quarter notices a push at night, domain F2). */
const ANSWERED_AWAKE_FRAC = 0.8;
const ANSWERED_ASLEEP_FRAC = 0.3;
/** Assumed: children below this age ring nobody; 8 .. 14. */
const RINGS_FROM_YEARS = 12;

/** Draws of a household for each home that it knows. */
const DRAW = { rings: 0, lag: 1, whom: 2 } as const;
const DRAW_COUNT = 3;

/** The first of a household to learn of the fire decides whom to ring, and when. */
export function planCalls({ own, world }: Step, p: number): void {
  const { people } = world.input;
  const { householdIndex, ageYears } = people[p]!;
  if (own.hasRung[householdIndex] === 1 || ageYears < RINGS_FROM_YEARS) return;
  own.hasRung[householdIndex] = 1;
  KNOWN_WITHIN_STOREYS.forEach((withinCount, n) => {
    const chance = (drawIndex: number): number => draw(world.seed, STREAM.phone, householdIndex, DRAW_COUNT * n + drawIndex);
    if (chance(DRAW.rings) >= RINGS_FRAC) return;
    const known = homesWithin(world.input, householdIndex, withinCount);
    const callee = known[Math.floor(chance(DRAW.whom) * known.length)] ?? NONE;
    const atS = world.timeS + LEAST_LAG_S - MORE_LAG_S * log(1 - chance(DRAW.lag));
    if (callee === NONE || atS >= own.rungAtS[callee]!) return;
    own.rungAtS[callee] = atS;
    own.rungBy[callee] = p;
  });
}

/** Other households whose homes lie at most so many storeys up or down. */
function homesWithin({ households, compartments }: SimInput, householdIndex: number, withinCount: number): number[] {
  const storeyOf = (h: number): number => compartments[households[h]!.homeIndex]!.storeyIndex;
  const here = storeyOf(householdIndex);
  return households.flatMap((_, h) => (h !== householdIndex && Math.abs(storeyOf(h) - here) <= withinCount ? [h] : []));
}

/** Is told on the telephone, unless whoever was to ring cannot any more. */
export function hearsCall(step: Step, p: number): boolean {
  const { own, world } = step;
  const { people, households } = world.input;
  const { householdIndex } = people[p]!;
  if (own.rungAtS[householdIndex]! > world.timeS) return false;
  const caller = own.rungBy[householdIndex]!;
  if (own.state[caller] === PERSON.incapacitated || own.state[caller] === PERSON.dead) return false;
  const answeredFrac = own.isAsleep[p] === 1 ? ANSWERED_ASLEEP_FRAC : ANSWERED_AWAKE_FRAC;
  if (draw(world.seed, STREAM.phone, households.length + p) >= answeredFrac) return false;
  becomeAware(step, p, people[caller]!.id, URGENCY_FRAC.ordinary);
  return true;
}
