/** Site metres to picture pixels: north is up, the whole site fits. */
import type { PointM, SimInput } from '../../sim/index.ts';

export interface AreaPx {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface PlanTransform {
  readonly pxPerM: number;
  readonly area: AreaPx;
  x(xM: number): number;
  y(yM: number): number;
}

export interface BoundsM {
  readonly x0M: number;
  readonly y0M: number;
  readonly x1M: number;
  readonly y1M: number;
}

/** Room round the outermost thing. */
const MARGIN_M = 7;

export function siteBounds(input: SimInput): BoundsM {
  const { site, water } = input;
  const points: PointM[] = [
    ...site.footprintM,
    ...site.lanes.flatMap((lane) => [...beforeGate(lane.pointsM), ...lane.pointsM]),
    ...site.outdoorHydrants.map(({ positionM }) => positionM),
    ...water.adapters.map(({ positionM }) => positionM),
    ...site.aerialSites.flatMap(({ centreM: [xM, yM], lengthM }): PointM[] => [[xM - lengthM / 2, yM - lengthM / 2], [xM + lengthM / 2, yM + lengthM / 2]]),
  ];
  if (points.length === 0) return { x0M: -20, y0M: -20, x1M: 20, y1M: 20 };
  const xs = points.map(([xM]) => xM);
  const ys = points.map(([, yM]) => yM);
  return { x0M: Math.min(...xs) - MARGIN_M, y0M: Math.min(...ys) - MARGIN_M, x1M: Math.max(...xs) + MARGIN_M, y1M: Math.max(...ys) + MARGIN_M };
}

/** Room for an appliance that waits in the street: the longest is 12 m. */
const STREET_M = 12;

/** A point out in the street, straight on from the lane's first metres. */
function beforeGate([first, second]: readonly PointM[]): readonly PointM[] {
  if (first === undefined || second === undefined) return [];
  const [dxM, dyM] = [first[0] - second[0], first[1] - second[1]];
  const lengthM = Math.sqrt(dxM * dxM + dyM * dyM);
  return lengthM === 0 ? [] : [[first[0] + (dxM / lengthM) * STREET_M, first[1] + (dyM / lengthM) * STREET_M]];
}

export function fitPlan(bounds: BoundsM, area: AreaPx): PlanTransform {
  const widthM = Math.max(1, bounds.x1M - bounds.x0M);
  const heightM = Math.max(1, bounds.y1M - bounds.y0M);
  const pxPerM = Math.min(area.widthPx / widthM, area.heightPx / heightM);
  const leftPx = area.xPx + (area.widthPx - widthM * pxPerM) / 2;
  const topPx = area.yPx + (area.heightPx - heightM * pxPerM) / 2;
  return { pxPerM, area, x: (xM) => leftPx + (xM - bounds.x0M) * pxPerM, y: (yM) => topPx + (bounds.y1M - yM) * pxPerM };
}

/** The longest round length that is at most `maxPx` wide. */
export function scaleBarM(pxPerM: number, maxPx: number): number {
  const rounds = [100, 50, 40, 20, 10, 5, 2, 1];
  return rounds.find((lengthM) => lengthM * pxPerM <= maxPx) ?? 1;
}
