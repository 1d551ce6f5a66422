/** Who is in tonight and what they are like. Every draw is keyed by person or household: the same people in every condition. */
import { exp } from '../math/detmath.ts';
import { draw, drawNormal, STREAM } from '../rng.ts';
import type { PointM, SimInput } from '../input.ts';
import { drawOutcryLags } from './outcry.ts';
import { PERSON, type OccupantState } from './state.ts';

/** Sleeping hours, seconds after midnight. Source: domain F1, occupancy 22-07 h. */
const NIGHT_FROM_S = 22 * 3600;
const NIGHT_TO_S = 7 * 3600;
/** Slowest and fastest walkers on stairs. Source: [nist-tn-1839] 0.05 .. 1.26 m/s locally; Assumed: below 0.1 one waits rather than walks. */
const STAIR_RANGE_M_PER_S = [0.1, 1.26] as const;
/** Source: domain F2, impaired 0.31 +- 0.16 (0.07 .. 0.91) m/s, cut at 0.1 likewise. */
const IMPAIRED_RANGE_M_PER_S = [0.1, 0.91] as const;
const IMPAIRED_SIGMA_M_PER_S = 0.16;
/** Assumed: two able adults carry a person in a wheelchair down at 0.3 m/s; 0.2 .. 0.4 (domain F2, assisted living). */
const CARRIED_STAIR_M_PER_S = 0.3;
/** Source: [weidmann1993] spread about 20 % of the mean; range of residents of all ages. */
const LEVEL_SPREAD_FRAC = 0.2;
export const LEVEL_RANGE_M_PER_S = [0.4, 2] as const;
/** Level speed as a share of the able. Source: [boyce1999] stick 0.81, frame 0.57, manual wheelchair 0.69 of about 1.25 m/s. */
const LEVEL_SHARE = { able: 1, impaired: 0.6, wheelchair: 0.55 } as const;
/** Asleep, how much of the hearing is left. Source: domain F2: 21 % of young adults and 56 % of the hard of hearing sleep on at 3,100 Hz; Assumed mix 0.7, 0.5 .. 0.8. */
const ASLEEP_HEARING_FRAC = 0.7;
/** Source: domain F2: 25 % read the push message at night with sound off; within a minute. */
const PUSH_READ_ASLEEP_FRAC = 0.25;
const PUSH_READ_WITHIN_S = 60;
/** Spread of the dose at which people fall. Source: [iso13571] dose 0.3 fells 11 %, 1.0 fells half: lognormal. */
const SUSCEPTIBILITY_SIGMA = 0.98;
const REDRAW_COUNT = 8;
const PLACE_TRIES = 32;

export function isNight(clockS: number): boolean {
  const dayS = clockS % 86400;
  return dayS >= NIGHT_FROM_S || dayS < NIGHT_TO_S;
}

/** Fills the slice made by createOccupants. */
export function populate(own: OccupantState, input: SimInput, seed: number): void {
  const isSleepingTime = isNight(input.startClockS);
  input.people.forEach((person, p) => {
    const household = input.households[person.householdIndex]!;
    const isHome = draw(seed, STREAM.householdHome, person.householdIndex) < household.homeFrac;
    own.state[p] = isHome ? PERSON.unaware : PERSON.absent;
    // Assumed: households drill together, so training is drawn once for all of them.
    own.isTrained[p] = draw(seed, STREAM.trained, person.householdIndex) < input.behaviour.trainedFrac ? 1 : 0;
    own.isAsleep[p] = isSleepingTime && draw(seed, STREAM.asleep, p) < input.behaviour.asleepFrac ? 1 : 0;
    setSenses(own, input, seed, p);
    setSpeeds(own, input, seed, p);
    own.fedThreshold[p] = exp(SUSCEPTIBILITY_SIGMA * drawNormal(seed, STREAM.susceptibility, p));
    if (isHome) place(own, input, seed, p);
  });
  drawOutcryLags(own, input, seed);
}

function setSenses(own: OccupantState, input: SimInput, seed: number, p: number): void {
  const { alarmHeardFrac, pushReadFrac } = input.behaviour;
  const isAsleep = own.isAsleep[p] === 1;
  own.hearsAlarm[p] = draw(seed, STREAM.alarmHeard, p) < alarmHeardFrac * (isAsleep ? ASLEEP_HEARING_FRAC : 1) ? 1 : 0;
  const readFrac = isAsleep ? Math.min(PUSH_READ_ASLEEP_FRAC, pushReadFrac) : pushReadFrac;
  const doesRead = draw(seed, STREAM.pushRead, p) < readFrac;
  own.pushReadAfterS[p] = doesRead ? draw(seed, STREAM.pushRead, p, 1) * PUSH_READ_WITHIN_S : Infinity;
}

/** The able of one household keep one pace (drawn once for all); impaired people have their own. */
function setSpeeds(own: OccupantState, input: SimInput, seed: number, p: number): void {
  const { behaviour } = input;
  const { mobility, householdIndex } = input.people[p]!;
  const pace = truncatedNormal(LEVEL_SPREAD_FRAC, [-0.6, 0.6], (n) => drawNormal(seed, STREAM.levelSpeed, householdIndex, n));
  const levelM = behaviour.levelSpeedMeanMPerS * (1 + pace) * LEVEL_SHARE[mobility];
  own.levelSpeedMPerS[p] = Math.min(Math.max(levelM, LEVEL_RANGE_M_PER_S[0]), LEVEL_RANGE_M_PER_S[1]);
  if (mobility === 'wheelchair') own.stairSpeedMPerS[p] = CARRIED_STAIR_M_PER_S;
  else if (mobility === 'impaired') {
    const meanM = behaviour.impairedStairSpeedMeanMPerS;
    own.stairSpeedMPerS[p] = meanM + truncatedNormal(IMPAIRED_SIGMA_M_PER_S, shifted(IMPAIRED_RANGE_M_PER_S, meanM), (n) => drawNormal(seed, STREAM.stairSpeed, input.households.length + p, n));
  } else {
    const meanM = behaviour.stairSpeedMeanMPerS;
    own.stairSpeedMPerS[p] = meanM + truncatedNormal(behaviour.stairSpeedSigmaMPerS, shifted(STAIR_RANGE_M_PER_S, meanM), (n) => drawNormal(seed, STREAM.stairSpeed, householdIndex, n));
  }
}

function shifted(range: readonly [number, number], mean: number): [number, number] {
  return [Math.min(0, range[0] - mean), Math.max(0, range[1] - mean)];
}

/** Deviation from the mean, drawn again while outside the range (then cut). */
function truncatedNormal(sigma: number, [low, high]: readonly [number, number], normal: (n: number) => number): number {
  for (let n = 0; n < REDRAW_COUNT; n++) {
    const value = sigma * normal(n);
    if (value >= low && value <= high) return value;
  }
  return low;
}

function place(own: OccupantState, input: SimInput, seed: number, p: number): void {
  const c = input.households[input.people[p]!.householdIndex]!.homeIndex;
  const { polygonM, floorM } = input.compartments[c]!;
  const [xM, yM] = pointInside(polygonM, (n) => draw(seed, STREAM.startPlace, p, n));
  own.compartmentIndex[p] = c;
  own.xM[p] = xM;
  own.yM[p] = yM;
  own.zM[p] = floorM;
  own.countByCompartment[c]! += 1;
}

/** A uniform point of any simple polygon: throws darts at its bounding box. */
export function pointInside(polygonM: readonly PointM[], dart: (n: number) => number): PointM {
  const xs = polygonM.map(([x]) => x), ys = polygonM.map(([, y]) => y);
  const x0 = Math.min(...xs), x1 = Math.max(...xs), y0 = Math.min(...ys), y1 = Math.max(...ys);
  for (let n = 0; n < PLACE_TRIES; n++) {
    const point: PointM = [x0 + dart(2 * n) * (x1 - x0), y0 + dart(2 * n + 1) * (y1 - y0)];
    if (isInside(polygonM, point)) return point;
  }
  return polygonM[0]!;
}

/** Even-odd rule. */
export function isInside(polygonM: readonly PointM[], [xM, yM]: PointM): boolean {
  let inside = false;
  for (let i = 0, j = polygonM.length - 1; i < polygonM.length; j = i++) {
    const [xi, yi] = polygonM[i]!, [xj, yj] = polygonM[j]!;
    if (yi > yM !== yj > yM && xM < ((xj - xi) * (yM - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

