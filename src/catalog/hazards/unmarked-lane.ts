import { z } from 'zod';
import { NONE } from '../../sim/index.ts';
import { defineHazard } from '../hazard.ts';
import { noWorse } from '../no-worse.ts';
import { laneLengthM } from '../obstacles/lane-length.ts';
import { obstacleOf } from '../obstacles/registry.ts';
import type { Draft } from '../patch.ts';
import { fraction, metres } from '../quantity.ts';
import { refTo } from '../ref-to.ts';
import { isStruck } from './targets.ts';

/** Assumed: a kerb-side place every so often, cars half on the kerb of a lane 4 m wide, alternating sides; 10 to 25 m, 0.9 to 1.3 m. */
const PLACE_EVERY_M = 15;
const LATERAL_M = 1.1;

const park = (draft: Draft, { lane, fromM }: { readonly lane: string; readonly fromM: number }, takenFrac: number) => {
  const laneIndex = draft.site.lanes.findIndex((candidate) => candidate.id === lane);
  const lengthM = laneLengthM(draft.site.lanes[laneIndex]!);
  for (let place = 0; fromM + (place + 1) * PLACE_EVERY_M <= lengthM; place++) {
    const id = `${lane}.kerb${place + 1}`;
    if (!isStruck('unmarkedLane', id, takenFrac)) continue;
    draft.site.obstacles.push(obstacleOf('car', { id, laneIndex, aerialSiteIndex: NONE, atM: fromM + place * PLACE_EVERY_M, lateralM: place % 2 === 0 ? -LATERAL_M : LATERAL_M }));
  }
};

export const unmarkedLane = defineHazard({
  kind: 'unmarkedLane',
  chain: 'access',
  names: { zh: '车道无标线、无抓拍', en: 'Lane unmarked, no camera' },
  /** Share of the kerb-side places that are taken tonight. */
  spec: z.strictObject({ lane: refTo('lane'), fromM: metres(0, 5000).default(10), takenFrac: fraction().default(0.5), rectifiedTakenFrac: fraction().default(0.05) }).superRefine(noWorse('takenFrac', 'rectifiedTakenFrac')),
  example: { lane: 'main', fromM: 10, takenFrac: 0.5, rectifiedTakenFrac: 0.05 },
  asFound: (spec) => (draft) => park(draft, spec, spec.takenFrac),
  /** Markings and cameras never keep every car away. */
  remedy: (spec) => (draft) => park(draft, spec, spec.rectifiedTakenFrac),
  worsens: ['firstWaterS', 'laneBlockedS'],
  symbol: 'unmarkedLane',
  lesson: { zh: '今天劝走的车，没有标线和抓拍，明天又停回来。', en: 'The car sent away today is back tomorrow where nothing is painted and nothing watches.' },
  source: 'domain A4: a lane is blocked 40-60 % of the hours without markings and cameras, < 5 % with',
});
