/** Metres along a polyline to places on the ground; the tower and the plan share it. */
import type { LaneInput, PointM, SiteInput } from '../../sim/index.ts';

export interface PlaceM {
  readonly xM: number;
  readonly yM: number;
  /** Direction of travel, radians counter-clockwise from +x. */
  readonly headingRad: number;
}

export function pathLengthM(pointsM: readonly PointM[]): number {
  let totalM = 0;
  for (let i = 0; i + 1 < pointsM.length; i++) totalM += distanceM(pointsM[i]!, pointsM[i + 1]!);
  return totalM;
}

export function distanceM([ax, ay]: PointM, [bx, by]: PointM): number {
  return Math.hypot(bx - ax, by - ay);
}

/** `lateralM` is to the left of travel. Past either end the path goes on straight. */
export function placeAt(pointsM: readonly PointM[], atM: number, lateralM = 0): PlaceM {
  let leftM = atM;
  for (let i = 0; i + 1 < pointsM.length; i++) {
    const [ax, ay] = pointsM[i]!;
    const [bx, by] = pointsM[i + 1]!;
    const lengthM = Math.hypot(bx - ax, by - ay);
    if (leftM > lengthM && i + 2 < pointsM.length) {
      leftM -= lengthM;
      continue;
    }
    const headingRad = Math.atan2(by - ay, bx - ax);
    const cos = Math.cos(headingRad);
    const sin = Math.sin(headingRad);
    return { xM: ax + cos * leftM - sin * lateralM, yM: ay + sin * leftM + cos * lateralM, headingRad };
  }
  const [xM, yM] = pointsM[0] ?? [0, 0];
  return { xM, yM, headingRad: 0 };
}

/** Outward normal to heading: azimuths run clockwise from north, headings counter-clockwise from east. */
export function headingOfAzimuth(azimuthDeg: number): number {
  return ((90 - azimuthDeg) * Math.PI) / 180;
}

export function obstaclePlace(site: SiteInput, obstacleIndex: number): PlaceM | null {
  const obstacle = site.obstacles[obstacleIndex];
  if (!obstacle) return null;
  const lane = site.lanes[obstacle.laneIndex];
  if (lane) return placeAt(lane.pointsM, obstacle.atM + obstacle.lengthM / 2, obstacle.lateralM);
  const aerialSite = site.aerialSites[obstacle.aerialSiteIndex];
  if (!aerialSite) return null;
  const headingRad = headingOfAzimuth(aerialSite.azimuthDeg) - Math.PI / 2;
  const alongM = obstacle.atM + obstacle.lengthM / 2 - aerialSite.lengthM / 2;
  const [cx, cy] = aerialSite.centreM;
  return {
    xM: cx + Math.cos(headingRad) * alongM - Math.sin(headingRad) * obstacle.lateralM,
    yM: cy + Math.sin(headingRad) * alongM + Math.cos(headingRad) * obstacle.lateralM,
    headingRad,
  };
}

/** The lane a unit stands on: the one whose point at its metre is nearest to it. */
export function laneNear(lanes: readonly LaneInput[], xM: number, yM: number, atM: number): LaneInput | null {
  let best: LaneInput | null = null;
  let bestM = Infinity;
  for (const lane of lanes) {
    const place = placeAt(lane.pointsM, atM);
    const awayM = Math.hypot(place.xM - xM, place.yM - yM);
    if (awayM < bestM) [best, bestM] = [lane, awayM];
  }
  return best;
}

/** Metre of a path at which it comes nearest to a place; hoses ask this on every picture. */
export function metreNearest(pointsM: readonly PointM[], [xM, yM]: PointM): number {
  let bestM = 0;
  let bestAwayM = Infinity;
  let cornerAtM = 0;
  for (let i = 0; i + 1 < pointsM.length; i++) {
    const [ax, ay] = pointsM[i]!;
    const [bx, by] = pointsM[i + 1]!;
    const lengthM = Math.hypot(bx - ax, by - ay);
    const alongM = lengthM === 0 ? 0 : Math.max(0, Math.min(lengthM, ((xM - ax) * (bx - ax) + (yM - ay) * (by - ay)) / lengthM));
    const frac = lengthM === 0 ? 0 : alongM / lengthM;
    const awayM = Math.hypot(ax + (bx - ax) * frac - xM, ay + (by - ay) * frac - yM);
    if (awayM < bestAwayM) [bestM, bestAwayM] = [cornerAtM + alongM, awayM];
    cornerAtM += lengthM;
  }
  return bestM;
}
