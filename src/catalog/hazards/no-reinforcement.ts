import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { refTo } from '../ref-to.ts';
import { neverSent, unitsOf } from './targets.ts';

export const noReinforcement = defineHazard({
  kind: 'noReinforcement',
  chain: 'access',
  names: { zh: '无战区增援', en: 'No reinforcement from other districts' },
  spec: z.strictObject({ station: refTo('station') }),
  example: { station: 'war-zone' },
  asFound: (spec) => (draft) => neverSent(unitsOf(draft, spec.station)),
  worsens: ['openFlameOutS'],
  symbol: 'noReinforcement',
  lesson: { zh: '空呼只够二十分钟，接替的人在哪里？', en: 'A set of air lasts twenty minutes; who takes over?' },
  source: 'domain A1 U3, A2 (war-zone teams), B3',
});
