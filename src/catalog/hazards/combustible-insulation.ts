import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { fraction } from '../quantity.ts';
import { struckCells } from './targets.ts';

export const combustibleInsulation = defineHazard({
  kind: 'combustibleInsulation',
  chain: 'fire',
  names: { zh: '外保温可燃', en: 'Combustible exterior insulation' },
  /** Share of the façade that carries it; fire breaks are what is left out. */
  spec: z.strictObject({ shareFrac: fraction().default(1) }),
  example: { shareFrac: 1 },
  asFound: (spec) => (draft) => {
    for (const cell of struckCells(draft, 'combustibleInsulation', spec.shareFrac)) cell.isInsulationCombustible = true;
  },
  worsens: ['storeysBurnt', 'trappedCount', 'casualtyCount'],
  symbol: 'insulation',
  lesson: { zh: '会烧的外墙，让火绕过每一道门。', en: 'A wall that burns takes the fire round every door.' },
  source: 'domain A3, A4; 6.8 % of high-rises in the 2017 checks (A2)',
});
