/** Where an appliance stands and which way it points; the tower and the plan share it. */
import { UNIT, type PointM, type SimInput } from '../../sim/index.ts';
import { mixedColumn, type FrameSample } from './frame-sample.ts';
import { distanceM, headingOfAzimuth, laneNear, pathLengthM, placeAt, type PlaceM } from './lane-path.ts';

/** A unit stands on an aerial site when it is this near its middle. */
const ON_SITE_M = 12;
/** Farther than this from its metre of the lane, it has left the lane. */
const ON_LANE_M = 3;
const AWAY: readonly number[] = [UNIT.onWatch, UNIT.turningOut, UNIT.onRoute];

/** False while a unit is at its station or in the streets: it is not on any picture of the site. */
export function isOnScene(state: number): boolean {
  return state !== 0 && !AWAY.includes(state);
}

/** Along the lane while on it, along the site when standing on one. */
export function unitPlace(input: SimInput, sample: FrameSample, unitIndex: number): PlaceM {
  const xM = mixedColumn(sample, 'units', 'xM')(unitIndex);
  const yM = mixedColumn(sample, 'units', 'yM')(unitIndex);
  const atM = mixedColumn(sample, 'units', 'laneAtM')(unitIndex);
  const lane = laneNear(input.site.lanes, xM, yM, atM);
  const onLane = lane ? placeAt(lane.pointsM, atM) : null;
  if (onLane && distanceM([onLane.xM, onLane.yM], [xM, yM]) < ON_LANE_M) return { xM, yM, headingRad: onLane.headingRad };
  const site = input.site.aerialSites.find(({ centreM }) => distanceM(centreM, [xM, yM]) < ON_SITE_M);
  return { xM, yM, headingRad: site ? headingOfAzimuth(site.azimuthDeg) - Math.PI / 2 : (onLane?.headingRad ?? 0) };
}

/** Nearest adapter to a place; null when the tower has none. */
export function nearestAdapter(input: SimInput, atM: PointM): PointM | null {
  const sorted = [...input.water.adapters].sort((a, b) => distanceM(a.positionM, atM) - distanceM(b.positionM, atM));
  return sorted[0]?.positionM ?? null;
}

/** How a hose lies: along the lane from the appliance to where the lane is nearest to the adapter, then across. */
export function hoseRoute(input: SimInput, sample: FrameSample, unitIndex: number): PointM[] {
  const { xM, yM } = unitPlace(input, sample, unitIndex);
  const toM = nearestAdapter(input, [xM, yM]);
  if (!toM) return [];
  const lane = laneNear(input.site.lanes, xM, yM, mixedColumn(sample, 'units', 'laneAtM')(unitIndex));
  if (!lane) return [[xM, yM], toM];
  const fromM = metreNearest(lane.pointsM, [xM, yM]);
  const untilM = metreNearest(lane.pointsM, toM);
  const along: PointM[] = [];
  let cornerAtM = 0;
  lane.pointsM.forEach((corner, i) => {
    if (i > 0) cornerAtM += distanceM(lane.pointsM[i - 1]!, corner);
    if (cornerAtM > fromM && cornerAtM < untilM) along.push(corner);
  });
  const off = placeAt(lane.pointsM, untilM);
  return untilM > fromM ? [[xM, yM], ...along, [off.xM, off.yM], toM] : [[xM, yM], toM];
}

/** To the metre. */
function metreNearest(pointsM: readonly PointM[], [xM, yM]: PointM): number {
  let bestM = 0;
  let bestAwayM = Infinity;
  for (let atM = 0; atM <= pathLengthM(pointsM); atM++) {
    const place = placeAt(pointsM, atM);
    const awayM = Math.hypot(place.xM - xM, place.yM - yM);
    if (awayM < bestAwayM) [bestM, bestAwayM] = [atM, awayM];
  }
  return bestM;
}
