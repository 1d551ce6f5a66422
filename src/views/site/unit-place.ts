/** Where an appliance stands and which way it points; the tower and the plan share it. */
import { UNIT, type LaneInput, type PointM, type SimInput } from '../../sim/index.ts';
import { mixedColumn, type FrameSample } from './frame-sample.ts';
import { bodyIndexAt, drivenWay } from './driven-way.ts';
import { distanceM, headingOfAzimuth, laneNear, metreNearest, placeAt, type PlaceM } from './lane-path.ts';

/** A unit stands on an aerial site when it is this near its middle. */
const ON_SITE_M = 12;
/** Farther than this from its metre of the lane, it has left the lane. */
const ON_LANE_M = 3;
const AWAY: readonly number[] = [UNIT.onWatch, UNIT.turningOut, UNIT.onRoute];

/** False while a unit is at its station or in the streets: it is not on any picture of the site. */
export function isOnScene(state: number): boolean {
  return state !== 0 && !AWAY.includes(state);
}

/** The lane an appliance is on, and how far its front bumper has come; null: it has left the lane, or never was on one. */
export function laneProgress(input: SimInput, sample: FrameSample, unitIndex: number): { readonly lane: LaneInput; readonly atM: number } | null {
  const [xM, yM, atM] = frontOf(sample, unitIndex);
  const lane = laneNear(input.site.lanes, xM, yM, atM);
  if (!lane) return null;
  const front = placeAt(lane.pointsM, atM);
  return distanceM([front.xM, front.yM], [xM, yM]) < ON_LANE_M ? { lane, atM } : null;
}

/** Frames give an appliance on a lane by its front bumper. */
function frontOf(sample: FrameSample, unitIndex: number): readonly [xM: number, yM: number, atM: number] {
  const [xM, yM, atM] = (['xM', 'yM', 'laneAtM'] as const).map((column) => mixedColumn(sample, 'units', column)(unitIndex));
  return [xM!, yM!, atM!];
}

/** Middle of an appliance: its body as it drives the lane while on it, along the site when standing on one. */
export function unitPlace(input: SimInput, sample: FrameSample, unitIndex: number): PlaceM {
  const [xM, yM, atM] = frontOf(sample, unitIndex);
  const progress = laneProgress(input, sample, unitIndex);
  if (progress) return placeOnLane(input, progress, unitIndex);
  const lane = laneNear(input.site.lanes, xM, yM, atM);
  const site = input.site.aerialSites.find(({ centreM }) => distanceM(centreM, [xM, yM]) < ON_SITE_M);
  return { xM, yM, headingRad: site ? headingOfAzimuth(site.azimuthDeg) - Math.PI / 2 : (lane ? placeAt(lane.pointsM, atM).headingRad : 0) };
}

function placeOnLane(input: SimInput, { lane, atM }: { readonly lane: LaneInput; readonly atM: number }, unitIndex: number): PlaceM {
  const unit = input.response.units[unitIndex]!;
  if (unit.kind === 'micro') return placeAt(lane.pointsM, atM);
  const way = drivenWay(input, lane, unitIndex);
  const body = way.bodies[bodyIndexAt(way, atM)];
  if (!body) return placeAt(lane.pointsM, atM - unit.lengthM / 2);
  return { xM: body.xM, yM: body.yM, headingRad: Math.atan2(body.alongYFrac, body.alongXFrac) };
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
