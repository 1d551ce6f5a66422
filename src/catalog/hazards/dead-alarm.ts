import { z } from 'zod';
import { defineHazard } from '../hazard.ts';

export const deadAlarm = defineHazard({
  kind: 'deadAlarm',
  chain: 'people',
  names: { zh: '火灾警报不响', en: 'Sounders dead' },
  spec: z.strictObject({}),
  example: {},
  asFound: () => (draft) => {
    draft.protection.alarm.isWorking = false;
  },
  worsens: ['t95OutS', 't50OutS'],
  symbol: 'deadAlarm',
  lesson: { zh: '探测器醒了，全楼还睡着。', en: 'The detector is awake and the tower sleeps on.' },
  source: 'domain A4, E6, F2',
});
