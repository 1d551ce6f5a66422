import { z } from 'zod';
import { defineHazard } from '../hazard.ts';

export const failedSmokeControl = defineHazard({
  kind: 'failedSmokeControl',
  chain: 'ascent',
  names: { zh: '防烟风机失效', en: 'Smoke control failed' },
  spec: z.strictObject({}),
  example: {},
  asFound: () => (draft) => {
    for (const fan of draft.fans) if (fan.starts !== 'crew') fan.isWorking = false;
  },
  worsens: ['t95OutS'],
  symbol: 'deadFan',
  lesson: { zh: '风机不转，防烟楼梯就只是楼梯。', en: 'With its fan dead a smoke-proof stair is only a stair.' },
  source: 'domain E6: stair 40-50 Pa, fans within 15 s of the alarm; [gb51251-2017]',
});
