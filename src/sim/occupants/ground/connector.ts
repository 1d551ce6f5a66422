/**
 * Strips of floor that join two lines wherever they lie: straight through a wall's thickness, or straight, round, straight and round
 * again as a flight of stairs does. Regions may lie over each other, so a strip minds nothing it crosses in plan.
 */
import type { PointM } from '../../input.ts';
import { atan2, cos, sin } from '../../math/detmath.ts';
import { areFacing, distanceM, lengthOf, middleOf, outwardOf, type Stretch } from './wall-places.ts';

/** A line across a strip, by its ends to the left and right of those who walk on from its owner. */
export interface CrossLine {
  readonly leftM: PointM;
  readonly rightM: PointM;
}

/** A line with what people look up in every step: its length, the way from its left end to its right, and straight on from its owner. */
export interface MeasuredLine extends CrossLine {
  readonly widthM: number;
  readonly acrossXM: number;
  readonly acrossYM: number;
  readonly onXFrac: number;
  readonly onYFrac: number;
}

export function measured({ leftM, rightM }: CrossLine): MeasuredLine {
  const [ax, ay] = leftM, [bx, by] = rightM;
  const acrossXM = bx - ax, acrossYM = by - ay;
  const widthM = Math.sqrt(acrossXM * acrossXM + acrossYM * acrossYM);
  return { leftM, rightM, widthM, acrossXM, acrossYM, onXFrac: (ay - by) / widthM, onYFrac: acrossXM / widthM };
}

/** Assumed: turns go round in steps of at most 45 degrees; 15 .. 60. */
const TURN_STEP_RAD = Math.PI / 4;
/** Turns and straights below these are none, and a turn this near to full is none: rounding. */
const LEAST_RAD = 1e-6;
const LEAST_M = 1e-3;
const FIT_COUNT = 8;

/** Two lines that are one. */
export function directLine([a, b]: Stretch): CrossLine[] {
  return [{ leftM: b, rightM: a }];
}

/** A strip straight out of a wall. */
export function porch([a, b]: Stretch, depthM: number): CrossLine[] {
  const [nx, ny] = outwardOf([a, b]);
  const out = ([x, y]: PointM): PointM => [x + nx * depthM, y + ny * depthM];
  return [{ leftM: b, rightM: a }, { leftM: out(b), rightM: out(a) }];
}

/** From line to line on the level, the shortest way that leaves and enters at right angles, or straight through where they face each other. */
export function passage(one: Stretch, other: Stretch): CrossLine[] {
  const lines = [{ leftM: one[1], rightM: one[0] }, { leftM: other[0], rightM: other[1] }];
  return areFacing(one, other) && isStrip(lines[0]!, lines[1]!) ? lines : strip(one, other, 0);
}

/** A strip of that length; longer only where the lines are too far apart. */
export function stripOf(one: Stretch, other: Stretch, lengthM: number): CrossLine[] {
  let runM = 0;
  for (let n = 0; n < FIT_COUNT; n++) {
    const shortM = lengthM - lengthOfStrip(strip(one, other, runM));
    if (Math.abs(shortM) < LEAST_M || (shortM < 0 && runM === 0)) break;
    runM = Math.max(0, runM + shortM / 2);
  }
  return strip(one, other, runM);
}

/** Along its middle. */
export function lengthOfStrip(lines: readonly CrossLine[]): number {
  return lines.reduce((sumM, line, i) => (i === 0 ? 0 : sumM + distanceM(middleOfLine(lines[i - 1]!), middleOfLine(line))), 0);
}

export function middleOfLine({ leftM, rightM }: CrossLine): PointM {
  return middleOf([leftM, rightM]);
}

/** The four corners turn left: no side crosses another. */
function isStrip(from: CrossLine, to: CrossLine): boolean {
  const ring = [from.rightM, to.rightM, to.leftM, from.leftM];
  return ring.every((a, i) => {
    const b = ring[(i + 1) % 4]!, c = ring[(i + 2) % 4]!;
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]) > LEAST_M * LEAST_M;
  });
}

interface Pose {
  readonly placeM: PointM;
  readonly headingRad: number;
}

interface Course {
  /** 1: both turns to the left; -1: to the right. */
  readonly sideFrac: number;
  readonly firstRad: number;
  readonly straightM: number;
  readonly lastRad: number;
  readonly lengthM: number;
}

/** Straight for `runM` from either end, and the shortest way of two turns to the same side between. */
function strip(one: Stretch, other: Stretch, runM: number): CrossLine[] {
  const widthM = lengthOf(one);
  const [ox, oy] = outwardOf(one), [ix, iy] = outwardOf(other);
  const start: Pose = { placeM: shifted(middleOf(one), [ox, oy], runM), headingRad: atan2(oy, ox) };
  const end: Pose = { placeM: shifted(middleOf(other), [ix, iy], runM), headingRad: atan2(-iy, -ix) };
  const courses = [1, -1].map((sideFrac) => courseOf(start, end, sideFrac, widthM / 2));
  const course = courses[1]!.lengthM < courses[0]!.lengthM ? courses[1]! : courses[0]!;
  const lines: CrossLine[] = [{ leftM: one[1], rightM: one[0] }];
  goStraight(lines, runM);
  goRound(lines, course.firstRad, course.sideFrac);
  goStraight(lines, course.straightM);
  goRound(lines, course.lastRad, course.sideFrac);
  goStraight(lines, runM);
  lines[Math.max(1, lines.length - 1)] = { leftM: other[0], rightM: other[1] };
  return lines;
}

function shifted([x, y]: PointM, [nx, ny]: PointM, byM: number): PointM {
  return [x + nx * byM, y + ny * byM];
}

function courseOf(start: Pose, end: Pose, sideFrac: number, radiusM: number): Course {
  const centre = ({ placeM, headingRad }: Pose): PointM => [placeM[0] - sideFrac * radiusM * sin(headingRad), placeM[1] + sideFrac * radiusM * cos(headingRad)];
  const [ax, ay] = centre(start), [bx, by] = centre(end);
  const straightM = distanceM([ax, ay], [bx, by]);
  const alongRad = straightM < LEAST_M ? start.headingRad : atan2(by - ay, bx - ax);
  const firstRad = turnOf(sideFrac * (alongRad - start.headingRad)), lastRad = turnOf(sideFrac * (end.headingRad - alongRad));
  return { sideFrac, firstRad, straightM, lastRad, lengthM: straightM + radiusM * (firstRad + lastRad) };
}

/** Into 0 .. 2 pi. */
function turnOf(angleRad: number): number {
  const full = 2 * Math.PI;
  const rad = angleRad - full * Math.floor(angleRad / full);
  return full - rad < LEAST_RAD || rad < LEAST_RAD ? 0 : rad;
}

function goStraight(lines: CrossLine[], m: number): void {
  if (m < LEAST_M) return;
  const { leftM, rightM } = lines[lines.length - 1]!;
  const ahead = outwardOf([rightM, leftM]);
  lines.push({ leftM: shifted(leftM, ahead, m), rightM: shifted(rightM, ahead, m) });
}

/** Round the end of the last line that is on the inner side. */
function goRound(lines: CrossLine[], turnRad: number, sideFrac: number): void {
  const count = Math.ceil(turnRad / TURN_STEP_RAD);
  for (let n = 0; n < count; n++) {
    const { leftM, rightM } = lines[lines.length - 1]!;
    const byRad = (sideFrac * turnRad) / count;
    const [pivot, outer] = sideFrac > 0 ? [leftM, rightM] : [rightM, leftM];
    const [x, y] = [outer[0] - pivot[0], outer[1] - pivot[1]];
    const turned: PointM = [pivot[0] + x * cos(byRad) - y * sin(byRad), pivot[1] + x * sin(byRad) + y * cos(byRad)];
    lines.push(sideFrac > 0 ? { leftM: pivot, rightM: turned } : { leftM: turned, rightM: pivot });
  }
}
