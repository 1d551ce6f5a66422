/** The flight of stairs inside one stair cell: it climbs from the landing at the cell's floor to the slab above. */
import { NONE, type PointM, type SimInput } from '../input.ts';

export interface Flight {
  /** Walking path from the landing to the slab above. */
  readonly lengthM: number;
  readonly treadAreaM2: number;
  /** Most people on the flight and its landing. */
  readonly capacityCount: number;
  /** Opening in the slab above and in the slab below; NONE at the ends of the stair. */
  readonly upOpeningIndex: number;
  readonly downOpeningIndex: number;
  /** The walking line in plan, closed: it starts and ends above the landing. */
  readonly lineM: readonly PointM[];
}

/** Walking path per metre climbed. Source: [nist-tn-1839] as in domain F2: about 8 m a storey of 3 m, landings included. */
const PATH_PER_RISE = 8 / 3;
/** Assumed: nobody squeezes tighter than this on a stair; 3 .. 4 (at 3.76 the SFPE speed is zero). */
const MAX_STAIR_PER_M2 = 3.5;
/** Assumed: the walking line runs halfway between the wall and the eye of the stair; for the picture only. */
const LINE_INSET_FRAC = 0.5;

export function flightOf(input: SimInput, c: number, openings: readonly number[]): Flight | null {
  const flights = openings.filter((o) => input.openings[o]!.kind === 'stairFlight');
  if (flights.length === 0) return null;
  const upOpeningIndex = flights.find((o) => input.openings[o]!.fromIndex === c) ?? NONE;
  const downOpeningIndex = flights.find((o) => input.openings[o]!.toIndex === c) ?? NONE;
  const compartment = input.compartments[c]!;
  const lengthM = upOpeningIndex === NONE ? 0 : (input.openings[upOpeningIndex]!.sillZM - compartment.floorM) * PATH_PER_RISE;
  const widthM = input.openings[flights[0]!]!.clearWidthM;
  // The top landing has no flight of its own; people stand on its floor.
  const treadAreaM2 = lengthM > 0 ? lengthM * widthM : compartment.areaM2;
  const door = openings.find((o) => !flights.includes(o));
  const start = door === undefined ? compartment.polygonM[0]! : input.openings[door]!.centreM;
  return {
    lengthM, treadAreaM2, upOpeningIndex, downOpeningIndex,
    capacityCount: Math.max(1, Math.floor(treadAreaM2 * MAX_STAIR_PER_M2)),
    lineM: walkingLine(compartment.polygonM, start),
  };
}

/** The polygon drawn in towards its centre, beginning at the corner nearest to the storey door. */
function walkingLine(polygonM: readonly PointM[], startM: PointM): PointM[] {
  const count = polygonM.length;
  const centreXM = polygonM.reduce((sum, [x]) => sum + x / count, 0);
  const centreYM = polygonM.reduce((sum, [, y]) => sum + y / count, 0);
  let first = 0;
  let bestM2 = Infinity;
  polygonM.forEach(([x, y], i) => {
    const distanceM2 = (x - startM[0]) * (x - startM[0]) + (y - startM[1]) * (y - startM[1]);
    if (distanceM2 >= bestM2) return;
    bestM2 = distanceM2;
    first = i;
  });
  const inset = (i: number): PointM => {
    const [x, y] = polygonM[(first + i) % count]!;
    return [x + (centreXM - x) * LINE_INSET_FRAC, y + (centreYM - y) * LINE_INSET_FRAC];
  };
  return Array.from({ length: count + 1 }, (_, i) => inset(i));
}

/** Point of the walking line, 0 at the landing .. 1 at the slab above; sides of the polygon take equal shares. */
export function pointOnFlight(flight: Flight, alongFrac: number): PointM {
  const sides = flight.lineM.length - 1;
  const along = Math.min(Math.max(alongFrac, 0), 1) * sides;
  const side = Math.min(Math.floor(along), sides - 1);
  const a = flight.lineM[side]!, b = flight.lineM[side + 1]!;
  const t = along - side;
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}
