import { z } from 'zod';
import { defineHazard } from '../hazard.ts';

export const noBuildingHead = defineHazard({
  kind: 'noBuildingHead',
  chain: 'people',
  names: { zh: '无楼栋长', en: 'No building head' },
  spec: z.strictObject({}),
  example: {},
  asFound: () => (draft) => {
    draft.behaviour.knockSPerFlat = 0;
  },
  worsens: ['t50OutS', 'outCount'],
  symbol: 'noHead',
  lesson: { zh: '挨家敲门的那个人，比警铃管用。', en: 'One person who knocks is worth more than a bell.' },
  source: 'domain A1 U1, A4 (building head), F2: one flat per 8-12 s',
});
