import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { fraction } from '../quantity.ts';
import { refTo } from '../ref-to.ts';
import { change } from './targets.ts';

export const emptyPool = defineHazard({
  kind: 'emptyPool',
  chain: 'water',
  names: { zh: '消防水池缺水', en: 'Pool short of water' },
  /** `levelFrac`: how much of the rectified depth is there; 0 empty. */
  spec: z.strictObject({ tank: refTo('waterNode').default('POOL'), levelFrac: fraction().default(0) }),
  example: { tank: 'POOL', levelFrac: 0 },
  asFound: (spec) => (draft) => change(draft.water.nodes, spec.tank, (tank) => (tank.levelM *= spec.levelFrac)),
  worsens: ['waterFlowLPerS'],
  symbol: 'emptyPool',
  lesson: { zh: '没有水的水池，养不活任何一台泵。', en: 'No pump can draw from an empty pool.' },
  source: 'domain A4, C1; [gb50974-2014] 4.3',
});
