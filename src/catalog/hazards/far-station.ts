import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { seconds } from '../quantity.ts';
import { refTo } from '../ref-to.ts';
import { unitsOf } from './targets.ts';

export const farStation = defineHazard({
  kind: 'farStation',
  chain: 'access',
  names: { zh: '最近的消防站太远', en: 'Nearest fire station far away' },
  spec: z.strictObject({ station: refTo('station'), extraTravelS: seconds(1, 3600).default(120) }),
  example: { station: 'district', extraTravelS: 120 },
  asFound: (spec) => (draft) => {
    for (const unit of unitsOf(draft, spec.station)) unit.travelS += spec.extraTravelS;
  },
  worsens: ['firstWaterS', 'firstArrivalS'],
  symbol: 'farStation',
  lesson: { zh: '小型站近两分钟，火就小一半。', en: 'A small station two minutes nearer meets a fire half the size.' },
  source: 'domain A4 (small station 5-8 min -> 2-4 min), B3, I',
});
