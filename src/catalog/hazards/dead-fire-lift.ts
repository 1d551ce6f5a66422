import { z } from 'zod';
import { defineHazard } from '../hazard.ts';

export const deadFireLift = defineHazard({
  kind: 'deadFireLift',
  chain: 'ascent',
  names: { zh: '消防电梯停用', en: 'Fire lift out of service' },
  spec: z.strictObject({}),
  example: {},
  asFound: () => (draft) => {
    if (draft.response.fireLift) draft.response.fireLift.isWorking = false;
  },
  worsens: ['firstWaterS', 'crewAtFireFloorS'],
  symbol: 'deadLift',
  lesson: { zh: '电梯停了，三十层就是十分钟的喘息。', en: 'Without the lift, thirty storeys are ten minutes of breath.' },
  source: 'domain D2; [gb50016-2014] 7.3.8',
});
