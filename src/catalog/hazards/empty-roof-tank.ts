import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { fraction } from '../quantity.ts';
import { refTo } from '../ref-to.ts';
import { change } from './targets.ts';

export const emptyRoofTank = defineHazard({
  kind: 'emptyRoofTank',
  chain: 'water',
  names: { zh: '高位水箱缺水', en: 'Roof tank short of water' },
  /** `levelFrac`: how much of the rectified depth is there; 0 empty. */
  spec: z.strictObject({ tank: refTo('waterNode').default('ROOF'), levelFrac: fraction().default(0) }),
  example: { tank: 'ROOF', levelFrac: 0 },
  asFound: (spec) => (draft) => change(draft.water.nodes, spec.tank, (tank) => (tank.levelM *= spec.levelFrac)),
  worsens: ['firstWaterS', 'waterFlowLPerS'],
  symbol: 'emptyTank',
  lesson: { zh: '屋顶水箱管的是最初那几分钟。', en: 'The roof tank owns the first minutes.' },
  source: 'domain A4, C1, C4: 18 m3 last two hydrants about 33 min',
});
