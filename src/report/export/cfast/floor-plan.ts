import type { CompartmentInput, PointM } from '../../../sim/index.ts';

/** CFAST's compartments are boxes along the axes. */
export interface FloorPlan {
  readonly originM: PointM;
  /** Along x and along y. */
  readonly widthM: number;
  readonly depthM: number;
  /** False: a box stands for a polygon of another form. */
  readonly isExact: boolean;
}

/** Relative, of areas that are the same but for rounding. */
const ROUNDING_FRAC = 1e-9;

/** The compartment's own box, or one of the same area and, where there is such a box, the same perimeter. */
export function floorPlanOf({ polygonM, areaM2 }: Pick<CompartmentInput, 'polygonM' | 'areaM2'>): FloorPlan {
  const xsM = polygonM.map(([xM]) => xM);
  const ysM = polygonM.map(([, yM]) => yM);
  const originM: PointM = [Math.min(...xsM), Math.min(...ysM)];
  const boxWidthM = Math.max(...xsM) - originM[0];
  const boxDepthM = Math.max(...ysM) - originM[1];
  if (Math.abs(boxWidthM * boxDepthM - areaM2) <= ROUNDING_FRAC * areaM2) return { originM, widthM: boxWidthM, depthM: boxDepthM, isExact: true };
  const halfM = perimeterM(polygonM) / 4;
  const spreadM = Math.sqrt(Math.max(0, halfM * halfM - areaM2));
  const longM = spreadM > 0 ? halfM + spreadM : Math.sqrt(areaM2);
  const [widthM, depthM] = boxWidthM >= boxDepthM ? [longM, areaM2 / longM] : [areaM2 / longM, longM];
  return { originM, widthM, depthM, isExact: false };
}

/** A point of the site in the box's own measures; null is its middle. */
export function placeOnPlan({ originM, widthM, depthM }: FloorPlan, pointM: PointM | null): readonly [number, number] {
  if (pointM === null) return [widthM / 2, depthM / 2];
  return [Math.min(widthM, Math.max(0, pointM[0] - originM[0])), Math.min(depthM, Math.max(0, pointM[1] - originM[1]))];
}

function perimeterM(polygonM: readonly PointM[]): number {
  return polygonM.reduce((sum, [xM, yM], i) => {
    const [nextXM, nextYM] = polygonM[(i + 1) % polygonM.length]!;
    return sum + Math.sqrt((nextXM - xM) * (nextXM - xM) + (nextYM - yM) * (nextYM - yM));
  }, 0);
}
