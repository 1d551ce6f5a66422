import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { refTo } from '../ref-to.ts';
import { neverSent, unitsOf } from './targets.ts';

export const noSupplyEngine = defineHazard({
  kind: 'noSupplyEngine',
  chain: 'water',
  names: { zh: '无高层供水车', en: 'No supply engine' },
  spec: z.strictObject({ station: refTo('station') }),
  example: { station: 'formation' },
  asFound: (spec) => (draft) => neverSent(unitsOf(draft, spec.station).filter((unit) => unit.kind === 'supplyEngine')),
  worsens: ['waterFlowLPerS'],
  symbol: 'noSupplyEngine',
  lesson: { zh: '普通车的压力，二十三层以上就不够了。', en: 'An ordinary engine runs out of pressure at the twenty-third storey.' },
  source: 'domain A1 U3, B2, C4: held at 1.0 MPa the code pressure ends near 23F',
});
