import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { fraction } from '../quantity.ts';
import { struckCells } from './targets.ts';

/** Source: plastic canopy section of 3 m2: 0.3-0.9 MW for 60-120 s [domain E2]; here 600 kW for 90 s. */
const CANOPY_MJ = 54;
const CANOPY_PEAK_KW = 600;

export const combustibleCanopy = defineHazard({
  kind: 'combustibleCanopy',
  chain: 'fire',
  names: { zh: '可燃雨棚', en: 'Combustible canopies' },
  spec: z.strictObject({ shareFrac: fraction().default(0.6) }),
  example: { shareFrac: 0.6 },
  asFound: (spec) => (draft) => {
    for (const cell of struckCells(draft, 'combustibleCanopy', spec.shareFrac)) {
      cell.canopy = 'combustible';
      cell.canopyMj = CANOPY_MJ;
      cell.canopyPeakKw = CANOPY_PEAK_KW;
    }
  },
  worsens: ['storeysBurnt'],
  symbol: 'canopy',
  lesson: { zh: '雨棚一层接一层，就是给火搭的梯子。', en: 'Canopy above canopy is a ladder for the fire.' },
  source: 'domain A1 R2, A4, E2, E5; tiers yuzhong-2021: >= 60 % high',
});
