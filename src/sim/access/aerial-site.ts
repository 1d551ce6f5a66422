/** Whether an aerial appliance finds room to stand and put out its jacks. */
import type { AerialSiteInput, ObstacleInput } from '../input.ts';
import { widestGapM } from './lane-passing.ts';

/** Source: domain B2, jack spread by class: 32 m about 5 m, 54 m 5.5-7 m, 101 m about 8 m. */
const JACK_SPREADS = [
  { upToM: 40, spreadM: 5 },
  { upToM: 70, spreadM: 6 },
  { upToM: Infinity, spreadM: 8 },
] as const;

export interface SiteVerdict {
  readonly isUsable: boolean;
  /** First obstacle in the way; -1 when the site itself is too small, or nothing is in the way. */
  readonly becauseIndex: number;
  readonly neededM: number;
  readonly foundM: number;
}

export function jackSpreadM(workingHeightM: number): number {
  return JACK_SPREADS.find((jacks) => workingHeightM <= jacks.upToM)!.spreadM;
}

/**
 * Looks for a free rectangle as long as the appliance and as wide as its jacks. Obstacles on a site give `atM` along its
 * length from one end and `lateralM` from its centre line.
 * @param standing  indexes of obstacles still on this site
 */
export function checkAerialSite(site: AerialSiteInput, appliance: { readonly lengthM: number; readonly workingHeightM: number }, obstacles: readonly ObstacleInput[], standing: readonly number[]): SiteVerdict {
  const neededM = jackSpreadM(appliance.workingHeightM);
  if (site.widthM < neededM) return { isUsable: false, becauseIndex: -1, neededM, foundM: site.widthM };
  if (site.lengthM < appliance.lengthM) return { isUsable: false, becauseIndex: -1, neededM: appliance.lengthM, foundM: site.lengthM };
  const starts = [0, ...standing.map((i) => obstacles[i]!.atM + obstacles[i]!.lengthM)];
  let foundM = 0;
  for (const startM of starts) {
    if (startM + appliance.lengthM > site.lengthM) continue;
    const beside = standing.filter((i) => obstacles[i]!.atM < startM + appliance.lengthM && obstacles[i]!.atM + obstacles[i]!.lengthM > startM);
    foundM = Math.max(foundM, widestGapM(site.widthM, beside.map((i) => [obstacles[i]!.lateralM, obstacles[i]!.widthM] as const)));
  }
  if (foundM >= neededM) return { isUsable: true, becauseIndex: -1, neededM, foundM };
  return { isUsable: false, becauseIndex: standing[0] ?? -1, neededM, foundM };
}
