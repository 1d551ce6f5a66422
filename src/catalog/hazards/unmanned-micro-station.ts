import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { refTo } from '../ref-to.ts';
import { neverSent, unitsOf } from './targets.ts';

export const unmannedMicroStation = defineHazard({
  kind: 'unmannedMicroStation',
  chain: 'ascent',
  names: { zh: '微型消防站无人值守', en: 'Micro fire station unmanned' },
  spec: z.strictObject({ station: refTo('station').default('micro') }),
  example: { station: 'micro' },
  asFound: (spec) => (draft) => neverSent(unitsOf(draft, spec.station)),
  worsens: ['firstWaterS', 'crewAtFireFloorS'],
  symbol: 'unmannedStation',
  lesson: { zh: '锁着门的微型站，三分钟变成十分钟。', en: 'Behind a locked door three minutes become ten.' },
  source: 'domain A4, D6: unmanned 0 %',
});
