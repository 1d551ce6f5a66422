/** Where a person on the ground is in the building as drawn: on a floor the same place; on a strip, along a line through its owner. */
import { NONE, type PointM, type SimInput } from '../../input.ts';
import { lengthOfStrip, middleOfLine, type CrossLine, type MeasuredLine } from './connector.ts';
import type { Connector, TowerGround } from './tower-ground.ts';
import { distanceM } from './wall-places.ts';

/** Assumed: flights are drawn halfway between the walls and the middle of the cell; for the picture only. */
const INSET_FRAC = 0.45;

export interface DrawnPlace {
  xM: number;
  yM: number;
  zM: number;
  /** Share of the strip behind, from its owner; 0 on floors. */
  alongFrac: number;
}

/** A strip as drawn: a bent line, and how far along its own lines lie. */
interface DrawnStrip {
  readonly bendsM: readonly PointM[];
  /** Of the bent line up to each bend, and of the strip up to each cross line, as shares. */
  readonly bendFracs: readonly number[];
  readonly lineFracs: readonly number[];
  readonly fromZM: number;
  readonly toZM: number;
  readonly widthM: number;
}

const drawn = new WeakMap<TowerGround, (DrawnStrip | null)[]>();

/** Writes into `place`. */
export function drawPlace(input: SimInput, ground: TowerGround, at: { readonly regionIndex: number; readonly xM: number; readonly yM: number }, place: DrawnPlace): void {
  const o = ground.openingOf[at.regionIndex]!;
  place.xM = at.xM;
  place.yM = at.yM;
  place.alongFrac = 0;
  place.zM = input.compartments[ground.compartmentOf[at.regionIndex]!]!.floorM;
  const strip = o === NONE ? null : stripAt(input, ground, o);
  if (strip === null) return;
  const { lines } = ground.connectors[o]!;
  const n = ground.pieceOf[at.regionIndex]!;
  const t = shareBetween(lines[n]!, lines[n + 1]!, at.xM, at.yM);
  const along = strip.lineFracs[n]! + t * (strip.lineFracs[n + 1]! - strip.lineFracs[n]!);
  place.alongFrac = along;
  place.zM = strip.fromZM + along * (strip.toZM - strip.fromZM);
  toBentLine(strip, along, strip.widthM * (0.5 - shareAcross(lines[n]!, lines[n + 1]!, t, at)), place);
}

/** Flights and strips that join walls far apart are drawn; a strip through a wall and a porch lie where they are. */
function stripAt(input: SimInput, ground: TowerGround, o: number): DrawnStrip | null {
  let strips = drawn.get(ground);
  if (!strips) {
    strips = ground.connectors.map((connector) => (connector === null || (!connector.isFlight && connector.lines.length < 3) ? null : drawStrip(input, ground, connector)));
    drawn.set(ground, strips);
  }
  return strips[o]!;
}

function drawStrip(input: SimInput, ground: TowerGround, { openingIndex, ownerIndex, lines, isFlight }: Connector): DrawnStrip {
  const { toIndex, sillZM } = input.openings[openingIndex]!;
  const first = lines[0]!, last = lines[lines.length - 1]!;
  const landing = isFlight ? ground.landings[ownerIndex] ?? null : null;
  const bendsM = [middleOfLine(first), ...(landing === null ? [] : insetBends(landing.beyondM, first, last)), middleOfLine(last)];
  const fromZM = input.compartments[ownerIndex]!.floorM;
  return {
    bendsM, bendFracs: sharesOf(bendsM.map((bend, i) => (i === 0 ? 0 : distanceM(bendsM[i - 1]!, bend)))),
    lineFracs: sharesOf(lines.map((line, i) => (i === 0 ? 0 : lengthOfStrip([lines[i - 1]!, line])))),
    fromZM, toZM: isFlight ? sillZM : input.compartments[toIndex]?.floorM ?? fromZM, widthM: distanceM(first.leftM, first.rightM),
  };
}

/** Corners drawn in towards the middle of the flights, from the first line's side to the last's. */
function insetBends(cornersM: readonly PointM[], first: CrossLine, last: CrossLine): PointM[] {
  const ring = [...cornersM, middleOfLine(first), middleOfLine(last)];
  const mx = ring.reduce((sum, [x]) => sum + x / ring.length, 0), my = ring.reduce((sum, [, y]) => sum + y / ring.length, 0);
  const bends = cornersM.map(([x, y]): PointM => [x + (mx - x) * INSET_FRAC, y + (my - y) * INSET_FRAC]);
  const isBackwards = distanceM(bends[0]!, middleOfLine(first)) > distanceM(bends[bends.length - 1]!, middleOfLine(first));
  return isBackwards ? bends.reverse() : bends;
}

/** Running sums as shares of the whole. */
function sharesOf(lengthsM: readonly number[]): number[] {
  const totalM = lengthsM.reduce((sum, m) => sum + m, 0);
  let sumM = 0;
  return lengthsM.map((m) => (totalM > 0 ? (sumM += m) / totalM : 0));
}

/** Share of the way between two cross lines, by the distances from both. */
export function shareBetween(from: MeasuredLine, to: MeasuredLine, xM: number, yM: number): number {
  const a = offLineM(from, xM, yM), b = offLineM(to, xM, yM);
  return a + b > 0 ? a / (a + b) : 0;
}

export function offLineM({ leftM, acrossXM, acrossYM, widthM }: MeasuredLine, xM: number, yM: number): number {
  return Math.abs(acrossXM * (yM - leftM[1]) - acrossYM * (xM - leftM[0])) / widthM;
}

/** Share of the width, 0 at the left end .. 1 at the right. */
function shareAcross(from: CrossLine, to: CrossLine, t: number, at: { readonly xM: number; readonly yM: number }): number {
  const lx = from.leftM[0] + t * (to.leftM[0] - from.leftM[0]), ly = from.leftM[1] + t * (to.leftM[1] - from.leftM[1]);
  const rx = from.rightM[0] + t * (to.rightM[0] - from.rightM[0]), ry = from.rightM[1] + t * (to.rightM[1] - from.rightM[1]);
  const dx = rx - lx, dy = ry - ly;
  const d2 = dx * dx + dy * dy;
  return d2 > 0 ? Math.min(Math.max(((at.xM - lx) * dx + (at.yM - ly) * dy) / d2, 0), 1) : 0.5;
}

/** Point of the bent line at that share, so far to its left. */
function toBentLine({ bendsM, bendFracs }: DrawnStrip, alongFrac: number, leftM: number, place: DrawnPlace): void {
  let n = 1;
  while (n + 1 < bendsM.length && bendFracs[n]! < alongFrac) n += 1;
  const [ax, ay] = bendsM[n - 1]!, [bx, by] = bendsM[n]!;
  const spanFrac = bendFracs[n]! - bendFracs[n - 1]!;
  const t = spanFrac > 0 ? (alongFrac - bendFracs[n - 1]!) / spanFrac : 0;
  const dx = bx - ax, dy = by - ay;
  const length = Math.sqrt(dx * dx + dy * dy);
  place.xM = ax + t * dx - (length > 0 ? (dy / length) * leftM : 0);
  place.yM = ay + t * dy + (length > 0 ? (dx / length) * leftM : 0);
}
