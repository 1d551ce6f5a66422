/** Where an appliance stands and which way it points; the tower and the plan share it. */
import { UNIT, type SimInput } from '../../sim/index.ts';
import { mixedColumn, type FrameSample } from './frame-sample.ts';
import { distanceM, headingOfAzimuth, laneNear, placeAt, type PlaceM } from './lane-path.ts';

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
