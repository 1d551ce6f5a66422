import type { SimInput } from '../../../sim/index.ts';
import { coreBox, flatBox, type TowerBox } from './tower-box.ts';
import type { TowerGrid } from './tower-grid.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the storey floor is met within this, a person stands on it; else they are on the flight above. */
const ON_FLOOR_M = 0.3;

/** A person's place in the building as a place in the picture. */
export function personPoint(input: SimInput, grid: TowerGrid, box: TowerBox, [xM, yM, zM]: readonly [number, number, number]): Point {
  const storeyIndex = storeyAt(grid, zM);
  const { flats, floorM, heightM, stairIndex } = grid.storeys[storeyIndex]!;
  const aboveM = zM - floorM;
  const column = aboveM > ON_FLOOR_M ? -1 : flats.findIndex(({ compartmentIndex }) => isWithin(input, compartmentIndex, xM, yM));
  if (column >= 0) {
    const flat = flatBox(box, grid, storeyIndex, column);
    return { x: flat.x + flat.width / 2, y: flat.y + flat.height * 0.6 };
  }
  const core = coreBox(box, grid, storeyIndex);
  const isOnStair = aboveM > ON_FLOOR_M || (stairIndex >= 0 && isWithin(input, stairIndex, xM, yM));
  const upFrac = Math.min(1, Math.max(0, aboveM / heightM));
  return { x: core.x + core.width * (isOnStair ? 0.58 + 0.3 * Math.abs(2 * upFrac - 1) : 0.18), y: core.y + core.height * (0.75 - upFrac) };
}

/** Where those who are out stand: beside the tower, one above the other, and whole however narrow the ground there is. */
export function outsidePoint({ plot, body, groundY }: Pick<TowerBox, 'plot' | 'body' | 'groundY'>, radius: number, index: number): Point {
  const besideX = body.x + body.width + radius * 1.4;
  return { x: Math.min(besideX, plot.x + plot.width - radius * 1.2), y: groundY - radius * (1 + 2 * index) };
}

function storeyAt({ storeys }: TowerGrid, zM: number): number {
  let found = 0;
  storeys.forEach(({ floorM }, i) => {
    if (floorM <= zM + ON_FLOOR_M) found = i;
  });
  return found;
}

/** By the corners of its plan: near enough for a picture. */
function isWithin(input: SimInput, compartmentIndex: number, xM: number, yM: number): boolean {
  const { polygonM } = input.compartments[compartmentIndex]!;
  const xs = polygonM.map(([x]) => x), ys = polygonM.map(([, y]) => y);
  return xM >= Math.min(...xs) && xM <= Math.max(...xs) && yM >= Math.min(...ys) && yM <= Math.max(...ys);
}
