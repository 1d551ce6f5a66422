/** Lines of a storey plan that do not change with time: rooms, doors where they sit in their walls, hydrants. North is up. */
import type { OpeningInput, PointM, SimInput } from '../../sim/index.ts';

export interface PlanRoom {
  readonly index: number;
  readonly id: string;
  readonly path: string;
  readonly centreM: PointM;
  /** North-west corner of its outline's box. */
  readonly cornerM: PointM;
  /** What tells it from its neighbours on the storey: number of a flat, letter of a stair; null: it has none. */
  readonly sign: { readonly is: 'flat' | 'stair'; readonly text: string } | null;
}

export interface PlanDoor {
  readonly index: number;
  readonly isWindow: boolean;
  readonly fromM: PointM;
  readonly toM: PointM;
}

export interface StoreyPlan {
  readonly rooms: readonly PlanRoom[];
  readonly doors: readonly PlanDoor[];
  readonly hydrants: readonly { readonly index: number; readonly atM: PointM }[];
  /** `x y width height` of the drawing, metres; y grows downward. */
  readonly viewBox: string;
  readonly floorM: number;
  readonly topM: number;
}

/** Room for people at windows and the width of lines, m. */
const MARGIN_M = 1.2;

export function planOf(input: SimInput, storeyIndex: number): StoreyPlan {
  const { floorM, heightM } = input.storeys[storeyIndex]!;
  // A shaft that goes through all storeys is drawn on each of them.
  const isHere = ({ floorM: fromM, heightM: tallM, storeyIndex: own }: SimInput['compartments'][number]) => own === storeyIndex || (fromM < floorM + heightM / 2 && fromM + tallM > floorM + heightM / 2);
  const indexes = input.compartments.flatMap((compartment, i) => (isHere(compartment) ? [i] : []));
  const rooms = indexes.map((index) => roomOf(input, index));
  const all = indexes.flatMap((index) => input.compartments[index]!.polygonM);
  const isOfStorey = ({ fromIndex, toIndex }: OpeningInput) => [fromIndex, toIndex].some((i) => input.compartments[i]?.storeyIndex === storeyIndex);
  return {
    rooms,
    doors: input.openings.flatMap((opening, index) => (opening.orientation === 'wall' && opening.kind !== 'gap' && isOfStorey(opening) ? [doorOf(input, opening, index)] : [])),
    hydrants: input.water.hydrants.flatMap(({ storeyIndex: own, compartmentIndex }, index) => (own === storeyIndex ? [{ index, atM: hydrantPlace(input, compartmentIndex) }] : [])),
    viewBox: viewBoxOf(all),
    floorM,
    topM: input.storeys[storeyIndex + 1]?.floorM ?? floorM + heightM,
  };
}

/** The room that lies that way from another: the nearest, those off to the side counting as further. The same room where none does. */
export function nextRoom({ rooms }: StoreyPlan, from: number, [east, north]: readonly [east: number, north: number]): number {
  const [fromX, fromY] = rooms[from]!.centreM;
  let best = from;
  let leastM = Infinity;
  rooms.forEach(({ centreM: [xM, yM] }, i) => {
    const aheadM = (xM - fromX) * east + (yM - fromY) * north;
    const asideM = Math.abs((xM - fromX) * north) + Math.abs((yM - fromY) * east);
    if (aheadM < LEAST_STEP_M || aheadM + 2 * asideM >= leastM) return;
    leastM = aheadM + 2 * asideM;
    best = i;
  });
  return best;
}

/** Rooms whose middles are nearer than this lie on top of each other, not side by side. */
const LEAST_STEP_M = 0.2;

function roomOf(input: SimInput, index: number): PlanRoom {
  const { id, kind, stairId, polygonM } = input.compartments[index]!;
  const flat = kind === 'flat' ? /\.flat(\d+)$/.exec(id)?.[1] : undefined;
  const sign = stairId !== null ? ({ is: 'stair', text: stairId } as const) : flat === undefined ? null : ({ is: 'flat', text: flat } as const);
  const cornerM: PointM = [Math.min(...polygonM.map(([x]) => x)), Math.max(...polygonM.map(([, y]) => y))];
  return { index, id, sign, cornerM, path: `${polygonM.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${(-y).toFixed(2)}`).join('')}z`, centreM: middleOf(polygonM) };
}

function middleOf(polygonM: readonly PointM[]): PointM {
  const xs = polygonM.map(([x]) => x), ys = polygonM.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

function viewBoxOf(points: readonly PointM[]): string {
  const xs = points.map(([x]) => x), ys = points.map(([, y]) => -y);
  const [x0, y0] = [Math.min(...xs) - MARGIN_M, Math.min(...ys) - MARGIN_M];
  return [x0, y0, Math.max(...xs) + MARGIN_M - x0, Math.max(...ys) + MARGIN_M - y0].map((value) => value.toFixed(2)).join(' ');
}

/** Along the wall that its middle is nearest to. */
function doorOf(input: SimInput, opening: OpeningInput, index: number): PlanDoor {
  const polygonM = input.compartments[opening.fromIndex]?.polygonM ?? input.compartments[opening.toIndex]!.polygonM;
  const [dx, dy] = directionAt(polygonM, opening.centreM);
  const [x, y] = opening.centreM;
  const half = opening.widthM / 2;
  return { index, isWindow: opening.kind === 'window', fromM: [x - dx * half, y - dy * half], toM: [x + dx * half, y + dy * half] };
}

function directionAt(polygonM: readonly PointM[], [x, y]: PointM): PointM {
  let nearest: PointM = [1, 0];
  let leastM = Infinity;
  polygonM.forEach(([x1, y1], i) => {
    const [x0, y0] = polygonM.at(i - 1)!;
    const lengthM = Math.hypot(x1 - x0, y1 - y0);
    if (lengthM === 0) return;
    const [dx, dy] = [(x1 - x0) / lengthM, (y1 - y0) / lengthM];
    const along = Math.max(0, Math.min(lengthM, (x - x0) * dx + (y - y0) * dy));
    const awayM = Math.hypot(x - x0 - dx * along, y - y0 - dy * along);
    if (awayM >= leastM) return;
    leastM = awayM;
    nearest = [dx, dy];
  });
  return nearest;
}

function hydrantPlace(input: SimInput, compartmentIndex: number): PointM {
  const compartment = input.compartments[compartmentIndex];
  return compartment ? middleOf(compartment.polygonM) : [0, 0];
}
