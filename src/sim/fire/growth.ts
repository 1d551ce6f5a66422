/** How much heat a burning thing would give in free air: its course over its own age, and its decay when the fuel runs short. */
import type { FuelCourse } from '../input.ts';

/**
 * Heat release rate of a t-squared fire, capped at its peak.
 * @param ageS  seconds since ignition, >= 0
 * @param growthKwPerS2  growth coefficient (fast: 0.0469)
 * Source: domain E1, t-squared growth classes.
 */
export function tSquaredHrrKw(ageS: number, growthKwPerS2: number, peakKw: number): number {
  return Math.min(peakKw, growthKwPerS2 * ageS * ageS);
}

/** Linear between the points, the first value before them and the last one after them. */
export function tableValue(ageS: number, timeS: readonly number[], values: readonly number[]): number {
  const last = timeS.length - 1;
  if (last < 0) return 0;
  if (ageS <= timeS[0]!) return values[0]!;
  if (ageS >= timeS[last]!) return values[last]!;
  let i = 1;
  while (timeS[i]! < ageS) i++;
  const share = (ageS - timeS[i - 1]!) / (timeS[i]! - timeS[i - 1]!);
  return values[i - 1]! + share * (values[i]! - values[i - 1]!);
}

/**
 * Share of the free heat release that is left once `decayFrac` of the energy is spent.
 * The root of what remains makes the decay a straight line in time that ends when nothing is left.
 */
export function decayShare(burntFrac: number, decayFrac: number): number {
  if (burntFrac <= decayFrac) return 1;
  return Math.sqrt(Math.max(0, (1 - burntFrac) / Math.max(1e-9, 1 - decayFrac)));
}

/** Free heat release of a course at its age, with `burntFrac` of the energy already released. */
export function courseHrrKw(course: FuelCourse, ageS: number, burntFrac: number): number {
  if (course.kind === 'table') return tableValue(ageS, course.timeS, course.hrrKw);
  return tSquaredHrrKw(ageS, course.growthKwPerS2, course.peakKw) * decayShare(burntFrac, course.decayFrac);
}

export function coursePeakKw(course: FuelCourse): number {
  return course.kind === 'table' ? course.hrrKw.reduce((peak, hrr) => Math.max(peak, hrr), 0) : course.peakKw;
}

/** A table that has run out leaves nothing burning, whatever energy its fuel was given. */
export function isCourseOver(course: FuelCourse, ageS: number): boolean {
  if (course.kind !== 'table') return false;
  return ageS >= (course.timeS.at(-1) ?? 0) && (course.hrrKw.at(-1) ?? 0) <= 0;
}
