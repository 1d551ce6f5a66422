import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { refTo } from '../ref-to.ts';
import { change } from './targets.ts';

export const deadFirePump = defineHazard({
  kind: 'deadFirePump',
  chain: 'water',
  names: { zh: '消防泵失效', en: 'Fire pump dead' },
  spec: z.strictObject({ pump: refTo('waterLink').default('FP') }),
  example: { pump: 'FP' },
  asFound: (spec) => (draft) => change(draft.water.links, spec.pump, (pump) => (pump.control = 'dead')),
  worsens: ['waterFlowLPerS'],
  symbol: 'deadPump',
  lesson: { zh: '泵不转，高楼就只剩屋顶那一箱水。', en: 'With the pump dead, the roof tank is all a tower has.' },
  source: 'domain A4, C4',
});
