/** Whether an aerial appliance finds room to stand and put out its jacks. */
import type { AerialSiteInput, ObstacleInput, UnitInput } from '../input.ts';
import { widestGap } from './driven-line.ts';
import type { Measured } from './lane-passing.ts';

/** Assumed: steepest ground that jacks can level; sites by code have at most 0.03; 0.05 .. 0.09. */
const MOST_LEVELLED_FRAC = 0.05;

export type AerialSize = Pick<UnitInput, 'lengthM' | 'massKg' | 'jackSpreadM'>;

export interface SiteVerdict {
  readonly isUsable: boolean;
  readonly lack: 'none' | 'room' | 'slope' | 'load' | 'overhead';
  /** First obstacle in the way; -1 when it is the site itself, or nothing. */
  readonly becauseIndex: number;
  readonly measured: Measured;
}

/**
 * Looks for a free rectangle as long as the appliance and as wide as its jacks, free overhead too, on ground that is level and bears it.
 * Obstacles on a site give `atM` along its length from one end and `lateralM` from its centre line.
 * @param standing  indexes of obstacles still on this site
 */
export function checkAerialSite(site: AerialSiteInput, appliance: AerialSize, obstacles: readonly ObstacleInput[], standing: readonly number[]): SiteVerdict {
  const refused = (lack: SiteVerdict['lack'], measured: Measured, becauseIndex = -1): SiteVerdict => ({ isUsable: false, lack, becauseIndex, measured });
  const { lengthM, massKg, jackSpreadM } = appliance;
  if (site.widthM < jackSpreadM) return refused('room', { neededM: jackSpreadM, foundM: site.widthM });
  if (site.lengthM < lengthM) return refused('room', { neededM: lengthM, foundM: site.lengthM });
  if (site.slopeFrac > MOST_LEVELLED_FRAC) return refused('slope', { neededFrac: MOST_LEVELLED_FRAC, foundFrac: site.slopeFrac });
  if (site.maxMassKg < massKg) return refused('load', { neededKg: massKg, foundKg: site.maxMassKg });
  const measured = { neededM: jackSpreadM, foundM: widestStandM(site, lengthM, obstacles, standing) };
  if (measured.foundM >= jackSpreadM) return { isUsable: true, lack: 'none', becauseIndex: -1, measured };
  const onGround = standing.filter((i) => obstacles[i]!.headroomM === 0);
  const isOverhead = widestStandM(site, lengthM, obstacles, onGround) >= jackSpreadM;
  const becauseIndex = isOverhead ? standing.find((i) => obstacles[i]!.headroomM > 0)! : standing[0]!;
  return refused(isOverhead ? 'overhead' : 'room', measured, becauseIndex);
}

/** Width of the widest free strip that is as long as the appliance. A strip can begin at the site's end or behind an obstacle. */
function widestStandM(site: AerialSiteInput, lengthM: number, obstacles: readonly ObstacleInput[], standing: readonly number[]): number {
  const starts = [0, ...standing.map((i) => obstacles[i]!.atM + obstacles[i]!.lengthM)].filter((startM) => startM + lengthM <= site.lengthM);
  return starts.reduce((widestM, startM) => {
    const beside = standing.filter((i) => obstacles[i]!.atM < startM + lengthM && obstacles[i]!.atM + obstacles[i]!.lengthM > startM);
    const [rightM, leftM] = widestGap(site.widthM, beside.map((i) => [obstacles[i]!.lateralM, obstacles[i]!.widthM] as const));
    return Math.max(widestM, leftM - rightM);
  }, 0);
}
