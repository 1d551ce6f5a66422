/** Where the towers are cut open to look into a stair: along its flights, on the side where least of the building is in the way. */
import type { PointM, SimInput } from '../../sim/index.ts';
import type { BoxSize } from './camera-framing.ts';
import { boundsOf, centreOf, type RectM } from './rectangles.ts';

/** A plane across the site, scene axes: what lies on the side it faces is not drawn. */
export interface Cut {
  readonly at: readonly [x: number, z: number];
  readonly facing: readonly [x: number, z: number];
}

export interface StairSection {
  readonly cut: Cut;
  /** The stair from foot to roof, round its own middle. */
  readonly plan: Pick<BoxSize, 'halfX' | 'halfZ'>;
  readonly middle: readonly [x: number, z: number];
}

/** So far before the stair that the air in it is whole. */
const CLEAR_M = 0.05;
/** To either side of the flights: the doors that people come through. Assumed: looks only. */
const BESIDE_M = 2;

/** null: the tower has no stair. */
export function stairSectionOf({ compartments }: SimInput, centreM: PointM, towerM: RectM): StairSection | null {
  const stair = compartments.find(({ kind }) => kind === 'stair');
  if (!stair) return null;
  const rect = boundsOf(stair.polygonM);
  const isAlongX = rect.x1M - rect.x0M >= rect.y1M - rect.y0M;
  const [xM, yM] = centreOf(rect);
  const middle = [xM - centreM[0], centreM[1] - yM] as const;
  const half = { halfX: (rect.x1M - rect.x0M) / 2, halfZ: (rect.y1M - rect.y0M) / 2 };
  // Scene z runs south.
  const sign = isAlongX ? nearer(rect.y0M - towerM.y0M, towerM.y1M - rect.y1M) : nearer(towerM.x1M - rect.x1M, rect.x0M - towerM.x0M);
  const facing = isAlongX ? ([0, sign] as const) : ([sign, 0] as const);
  return {
    cut: { facing, at: [middle[0] + facing[0] * (half.halfX + CLEAR_M), middle[1] + facing[1] * (half.halfZ + CLEAR_M)] },
    plan: isAlongX ? { ...half, halfX: half.halfX + BESIDE_M } : { ...half, halfZ: half.halfZ + BESIDE_M },
    middle,
  };
}

/** Which way out is shorter. */
function nearer(aheadM: number, backM: number): 1 | -1 {
  return aheadM <= backM ? 1 : -1;
}
