import { z } from 'zod';
import { NONE } from '../../sim/index.ts';
import { defineHazard } from '../hazard.ts';
import { obstacleOf } from '../obstacles/registry.ts';
import { count } from '../quantity.ts';
import { refTo } from '../ref-to.ts';

/** Assumed: length of a marked bay along the site, range 5-6.5 m. */
const BAY_M = 6;

export const occupiedAerialSite = defineHazard({
  kind: 'occupiedAerialSite',
  chain: 'access',
  names: { zh: '登高操作场地被占', en: 'Aerial site occupied' },
  spec: z.strictObject({ site: refTo('aerialSite'), cars: count(1, 12).default(3) }),
  example: { site: 'south', cars: 3 },
  asFound: (spec) => (draft) => {
    const aerialSiteIndex = draft.site.aerialSites.findIndex((site) => site.id === spec.site);
    const lengthM = draft.site.aerialSites[aerialSiteIndex]?.lengthM ?? 0;
    // One car a bay down the middle; when the row is full the next row stands beside it.
    const bayCount = Math.max(1, Math.floor(lengthM / BAY_M));
    for (let i = 0; i < spec.cars; i++) {
      const atM = (i % bayCount) * BAY_M + 0.7;
      const lateralM = 2.5 * Math.floor(i / bayCount);
      draft.site.obstacles.push(obstacleOf('car', { id: `${spec.site}.car${i + 1}`, laneIndex: NONE, aerialSiteIndex, atM, lateralM }));
    }
  },
  worsens: ['firstWaterS'],
  symbol: 'occupiedSite',
  lesson: { zh: '登高场地停了车，云梯就成了摆设。', en: 'A ladder with nowhere to stand is only a lorry.' },
  source: 'domain A1 R3, B1; [gb50016-2014] 7.2',
});
