import { z } from 'zod';
import { NONE } from '../../sim/index.ts';
import { defineHazard } from '../hazard.ts';
import { obstacleFields } from '../obstacles/obstacle-fields.ts';
import { obstacleOf } from '../obstacles/registry.ts';
import { seconds } from '../quantity.ts';
import { refTo } from '../ref-to.ts';

const spec = z.strictObject({
  lane: refTo('lane'),
  /** `removalMeanS`: where owners can be found, or must be waited for. */
  obstacles: z.array(z.strictObject({ ...obstacleFields, removalMeanS: seconds(1, 7200).optional() })).min(1).max(60),
});

export const blockedFireLane = defineHazard({
  kind: 'blockedFireLane',
  chain: 'access',
  names: { zh: '消防车道堵塞', en: 'Blocked fire lane' },
  spec,
  example: { lane: 'main', obstacles: [{ kind: 'car', atM: 60, lateralM: -1.1 }, { kind: 'fixedBollard', atM: 90, lateralM: 0 }] },
  asFound: (spec) => (draft) => {
    const laneIndex = draft.site.lanes.findIndex((lane) => lane.id === spec.lane);
    spec.obstacles.forEach(({ kind, atM, lateralM, removalMeanS }, i) => {
      const obstacle = obstacleOf(kind, { id: `${spec.lane}.block${i + 1}`, laneIndex, aerialSiteIndex: NONE, atM, lateralM });
      const removal = removalMeanS === undefined ? obstacle.removal : { ...obstacle.removal, meanS: removalMeanS };
      draft.site.obstacles.push({ ...obstacle, removal });
    });
  },
  worsens: ['firstWaterS', 'laneBlockedS'],
  symbol: 'blockedLane',
  lesson: { zh: '车道上的每一辆车，都在替火争取时间。', en: 'Every car on the lane buys time for the fire.' },
  source: 'domain A1 R3, A3, B1, B4; [gb55037-2022] 3.4.5',
});
