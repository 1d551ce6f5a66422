import { ladderStands } from '../../../report/site-access.ts';
import type { FacadeCellInput, PointM } from '../../../sim/index.ts';
import type { SiteOverlay } from '../../view.ts';

/** The fan of a ladder at street level from each site, and the bays whose windows it comes to. */
export const ladders: SiteOverlay = {
  name: 'ladders',
  shapesOf: (input) =>
    ladderStands(input).flatMap(({ siteIndex, verdict, cellIndexes, outreachM }) => {
      const site = input.site.aerialSites[siteIndex]!;
      const tone = verdict.isUsable ? 'free' : 'stopped';
      return [
        { polygonsM: [fanOf(site.centreM, site.azimuthDeg, outreachM)], tone, stopM: verdict.isUsable ? null : site.centreM },
        { polygonsM: cellIndexes.map((i) => bayOf(input.facade.cells[i]!)), tone, stopM: null },
      ] as const;
    }),
};

/** To either side of straight at the façade, degrees; in steps fine enough for a round edge. Assumed: looks only. */
const FAN_HALF_DEG = 60;
const FAN_STEP_DEG = 6;
const BAY_DEPTH_M = 1.4;

function fanOf([xM, yM]: PointM, azimuthDeg: number, radiusM: number): PointM[] {
  const points: PointM[] = [[xM, yM]];
  // The site faces outward: the ladder turns back to the tower.
  for (let deg = -FAN_HALF_DEG; deg <= FAN_HALF_DEG; deg += FAN_STEP_DEG) {
    const rad = ((azimuthDeg + 180 + deg) * Math.PI) / 180;
    points.push([xM + Math.sin(rad) * radiusM, yM + Math.cos(rad) * radiusM]);
  }
  return points;
}

function bayOf({ centreM: [xM, yM], azimuthDeg, widthM }: FacadeCellInput): PointM[] {
  const rad = (azimuthDeg * Math.PI) / 180;
  const [outX, outY] = [Math.sin(rad) * BAY_DEPTH_M, Math.cos(rad) * BAY_DEPTH_M];
  const [alongX, alongY] = [(Math.cos(rad) * widthM) / 2, (-Math.sin(rad) * widthM) / 2];
  return [[xM - alongX, yM - alongY], [xM + alongX, yM + alongY], [xM + alongX + outX, yM + alongY + outY], [xM - alongX + outX, yM - alongY + outY]];
}
