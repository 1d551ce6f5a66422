import { z } from 'zod';
import { defineHazard } from '../hazard.ts';

export const noPush = defineHazard({
  kind: 'noPush',
  chain: 'people',
  names: { zh: '报警不推送到人', en: 'No push to residents' },
  spec: z.strictObject({}),
  example: {},
  asFound: () => (draft) => {
    draft.protection.alarm.pushDelayS = null;
  },
  worsens: ['t95OutS'],
  symbol: 'noPush',
  lesson: { zh: '手机一响，比敲门快一层楼。', en: 'A message is a storey ahead of a knock.' },
  source: 'domain A1 U1, A4 (IoT detection), F2',
});
