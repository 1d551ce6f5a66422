import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { refTo } from '../ref-to.ts';
import { neverSent, unitsOf } from './targets.ts';

export const noAerial = defineHazard({
  kind: 'noAerial',
  chain: 'ascent',
  names: { zh: '无举高消防车', en: 'No aerial appliance' },
  spec: z.strictObject({ station: refTo('station') }),
  example: { station: 'formation' },
  asFound: (spec) => (draft) => neverSent(unitsOf(draft, spec.station).filter((unit) => unit.kind === 'aerial')),
  worsens: ['firstWaterS'],
  symbol: 'noAerial',
  lesson: { zh: '窗口有人，楼下没有梯子。', en: 'People at the window, and no ladder below it.' },
  source: 'domain A1 U3, B2, C3 (platform monitor)',
});
