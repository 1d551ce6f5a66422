import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { refTo } from '../ref-to.ts';
import { neverSent, unitsOf } from './targets.ts';

export const noHeavyTender = defineHazard({
  kind: 'noHeavyTender',
  chain: 'water',
  names: { zh: '无大功率水罐车', en: 'No high-flow tender' },
  spec: z.strictObject({ station: refTo('station') }),
  example: { station: 'formation' },
  asFound: (spec) => (draft) => neverSent(unitsOf(draft, spec.station).filter((unit) => unit.kind === 'heavyTender')),
  worsens: ['openFlameOutS'],
  symbol: 'noHeavyTender',
  lesson: { zh: '一罐水几分钟就打完，后面的水从哪里来？', en: 'One tank is gone in minutes; what comes after it?' },
  source: 'domain A1 U3, B2: 15 m3, 100 L/s',
});
