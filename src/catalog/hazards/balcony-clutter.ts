import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { fraction, quantity } from '../quantity.ts';
import { struckCells } from './targets.ts';

export const balconyClutter = defineHazard({
  kind: 'balconyClutter',
  chain: 'fire',
  names: { zh: '阳台杂物', en: 'Balcony clutter' },
  /** Assumed: 400-800 MJ and 0.5-1.5 MW a balcony [domain A4]. */
  spec: z.strictObject({ shareFrac: fraction().default(0.7), clutterMj: quantity('MJ', 0, 5000).default(600), clutterPeakKw: quantity('kW', 0, 5000).default(1000) }),
  example: { shareFrac: 0.7, clutterMj: 600, clutterPeakKw: 1000 },
  asFound: (spec) => (draft) => {
    for (const cell of struckCells(draft, 'balconyClutter', spec.shareFrac)) {
      if (!cell.hasBalcony) continue;
      cell.clutterMj = spec.clutterMj;
      cell.clutterPeakKw = spec.clutterPeakKw;
    }
  },
  worsens: ['storeysBurnt', 'maxStoreysSmoky'],
  symbol: 'clutter',
  lesson: { zh: '阳台堆的不是杂物，是上楼的火。', en: 'What is piled on the balcony is the next storey of the fire.' },
  source: 'domain A3, A4, E2',
});
