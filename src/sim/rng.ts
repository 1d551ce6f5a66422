/**
 * Keyed randomness: a draw is a pure function of (seed, stream, key, n), never of how many draws came before it.
 * An extra draw in one condition therefore shifts nothing in the other, which is what keeps the pair paired.
 * Integer mixing after Chris Wellons' lowbias32 hash and MurmurHash3's combine step: 32-bit operations only, same in all engines.
 */
import { cos, log, sqrt, exp } from './math/detmath.ts';

/** One number per purpose. Append only: a recording means nothing after a renumbering. */
export const STREAM = {
  householdHome: 1,
  personHome: 2,
  asleep: 3,
  trained: 4,
  preMovement: 5,
  stairSpeed: 6,
  levelSpeed: 7,
  leaveDoorOpen: 8,
  turnBack: 9,
  alarmHeard: 10,
  pushRead: 11,
  startPlace: 12,
  facadeIgnition: 13,
  glass: 14,
  droppings: 15,
  travel: 16,
  removal: 17,
  taskTime: 18,
  discovery: 19,
  obedience: 20,
  extinguisher: 21,
  ignitionScatter: 22,
  stairChoice: 23,
  facadeJump: 24,
  adapterChoice: 25,
  scenarioShare: 26,
  household: 27,
  susceptibility: 28,
  outcry: 29,
  playerOrder: 30,
  resample: 31,
  /** What a scenario declares to differ from night to night. */
  declared: 32,
  phone: 33,
} as const;
export type Stream = (typeof STREAM)[keyof typeof STREAM];

function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

function combine(h: number, value: number): number {
  return mix32((Math.imul(h, 0x85ebca6b) + value + 0x9e3779b9) | 0);
}

/** Uniform in [0, 1) with 32 bits, keyed. */
export function draw(seed: number, stream: Stream, key: number, n = 0): number {
  return combine(combine(combine(mix32(seed), stream), key), n) / 4294967296;
}

/** Standard normal by Box-Muller on two keyed draws. */
export function drawNormal(seed: number, stream: Stream, key: number, n = 0): number {
  const u = draw(seed, stream, key, 2 * n);
  const v = draw(seed, stream, key, 2 * n + 1);
  return sqrt(-2 * log(1 - u)) * cos(6.283185307179586 * v);
}

/** Lognormal with the given mean (of the variable itself) and sigma (of its logarithm). */
export function drawLognormal({ mean, sigma }: { readonly mean: number; readonly sigma: number }, seed: number, stream: Stream, key: number, n = 0): number {
  return mean * exp(sigma * drawNormal(seed, stream, key, n) - 0.5 * sigma * sigma);
}

/** A key for a thing that hazards may add or remove: its id, so that its draws never depend on its place in a list. */
export function keyOfId(id: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193);
  return mix32(h);
}
