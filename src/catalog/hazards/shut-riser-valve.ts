import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { refTo } from '../ref-to.ts';
import { change } from './targets.ts';

export const shutRiserValve = defineHazard({
  kind: 'shutRiserValve',
  chain: 'water',
  names: { zh: '立管阀门关闭', en: 'Riser valve shut' },
  spec: z.strictObject({ valve: refTo('waterLink') }),
  example: { valve: 'hA' },
  asFound: (spec) => (draft) => change(draft.water.links, spec.valve, (link) => (link.isOpen = false)),
  worsens: ['waterFlowLPerS'],
  symbol: 'shutValve',
  lesson: { zh: '一个没有标识的阀门，关掉的是整根立管。', en: 'One unlabelled valve takes a whole riser away.' },
  source: 'domain A4, C4; MEM Order 5: valves labelled and sealed in position',
});
