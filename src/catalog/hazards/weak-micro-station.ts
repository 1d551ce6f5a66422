import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { count, fraction, seconds } from '../quantity.ts';
import { refTo } from '../ref-to.ts';
import { unitsOf } from './targets.ts';

export const weakMicroStation = defineHazard({
  kind: 'weakMicroStation',
  chain: 'ascent',
  names: { zh: '微型消防站薄弱', en: 'Weak micro fire station' },
  spec: z.strictObject({ station: refTo('station').default('micro'), crew: count(1, 12).default(2), skill: fraction().default(0.5), hasBreathingSets: z.boolean().default(false), travelS: seconds(0, 3600).default(240) }),
  example: { station: 'micro', crew: 2, skill: 0.5, hasBreathingSets: false, travelS: 240 },
  asFound: (spec) => (draft) => {
    for (const unit of unitsOf(draft, spec.station)) {
      unit.crewCount = spec.crew;
      unit.skillFrac = spec.skill;
      unit.hasBreathingSets = spec.hasBreathingSets;
      unit.travelS = spec.travelS;
    }
  },
  worsens: ['firstWaterS', 'crewAtFireFloorS'],
  symbol: 'microStation',
  lesson: { zh: '夜里只有两个人的站，来得了，顶不住。', en: 'Two people at night can come, and can do little more.' },
  source: 'domain A4, D6, I: 2 untrained against 6 trained',
});
