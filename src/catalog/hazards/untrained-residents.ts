import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { fraction, seconds } from '../quantity.ts';

export const untrainedResidents = defineHazard({
  kind: 'untrainedResidents',
  chain: 'people',
  names: { zh: '居民未演练', en: 'Residents not drilled' },
  /** `knockSPerFlat` 0: nobody knocks; null: as rectified. */
  spec: z.strictObject({ trainedFrac: fraction().default(0.1), knockSPerFlat: seconds(0, 600).nullable().default(0) }),
  example: { trainedFrac: 0.1, knockSPerFlat: 0 },
  asFound: (spec) => (draft) => {
    draft.behaviour.trainedFrac = spec.trainedFrac;
    if (spec.knockSPerFlat !== null) draft.behaviour.knockSPerFlat = spec.knockSPerFlat;
  },
  worsens: ['t95OutS', 'trappedCount'],
  symbol: 'untrained',
  lesson: { zh: '随手关门的人，救的是整个楼梯间。', en: 'Whoever shuts the door behind them saves the whole stair.' },
  source: 'domain A4 (drills, building head), F2, I',
});
