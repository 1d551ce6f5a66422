import { laneLengthM } from '../../catalog/obstacles/lane-length.ts';
import type { LaneInput, SimInput } from '../../sim/index.ts';
import type { IssueList } from '../issue-list.ts';

/** Lanes lead somewhere and do not run in a circle; obstacles stand on what they name. */
export function checkSite(input: SimInput, issues: IssueList): void {
  input.site.lanes.forEach((lane, i) => {
    const firstByPoint = new Map<string, number>();
    lane.pointsM.forEach((point, j) => {
      const first = firstByPoint.get(point.join());
      if (first !== undefined) issues.report(['site', 'lanes', i, 'pointsM', j], `the lane comes back to its own point ${first}`, 'a line from the gate to the tower without a loop');
      else firstByPoint.set(point.join(), j);
    });
  });
  checkRoads(input, issues);
  input.site.obstacles.forEach((obstacle, i) => {
    const lane = input.site.lanes[obstacle.laneIndex];
    if (lane !== undefined) checkOnLane(lane, obstacle.atM, ['site', 'obstacles', i, 'atM'], issues);
    const site = input.site.aerialSites[obstacle.aerialSiteIndex];
    if (site !== undefined && obstacle.atM > site.lengthM) issues.report(['site', 'obstacles', i, 'atM'], `${obstacle.atM} m is beyond the end of "${site.id}"`, `0..${site.lengthM} m`);
  });
}

export function checkOnLane(lane: LaneInput, atM: number, path: readonly (string | number)[], issues: IssueList): void {
  const lengthM = laneLengthM(lane);
  if (atM > lengthM) issues.report(path, `${atM} m is beyond the end of lane "${lane.id}"`, `0..${Math.floor(lengthM)} m`);
}

/** Appliances come by a lane, and the turning place at its end is as long as the longest of them. */
function checkRoads({ site, response }: SimInput, issues: IssueList): void {
  const appliances = response.units.filter((unit) => unit.kind !== 'micro');
  const first = appliances[0];
  if (first === undefined) return;
  if (site.lanes.length === 0) issues.report(['responders'], `"${first.stationId}" has no road to the tower`, 'give a lane in "site"');
  const longest = appliances.reduce((most, unit) => (unit.lengthM > most.lengthM ? unit : most), first);
  site.lanes.forEach((lane, i) => {
    if (lane.turningPlaceM === 0 || lane.turningPlaceM >= longest.lengthM) return;
    issues.report(['site', 'lanes', i, 'turningPlaceM'], `"${longest.id}" is ${longest.lengthM} m long and cannot turn in ${lane.turningPlaceM} m at the end of "${lane.id}"`, `${longest.lengthM} m or more, or 0 for none`);
  });
}
