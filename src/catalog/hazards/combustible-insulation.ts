import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { fraction, quantity } from '../quantity.ts';
import { struckCells } from './targets.ts';

export const combustibleInsulation = defineHazard({
  kind: 'combustibleInsulation',
  chain: 'fire',
  names: { zh: '外保温可燃', en: 'Combustible exterior insulation' },
  /** Share of the façade that carries it; fire breaks are what is left out. */
  /** Foam board 50 mm, 20 kg/m3, 40 MJ/kg: Assumed 40 MJ a square metre of wall (20 to 80). */
  spec: z.strictObject({ shareFrac: fraction().default(1), mjPerM2: quantity('MJ/m2', 1, 500).default(40) }),
  example: { shareFrac: 1, mjPerM2: 40 },
  asFound: (spec) => (draft) => {
    for (const cell of struckCells(draft, 'combustibleInsulation', spec.shareFrac)) cell.insulationMjPerM2 = spec.mjPerM2;
  },
  worsens: ['storeysBurnt', 'maxStoreysSmoky'],
  symbol: 'insulation',
  lesson: { zh: '会烧的外墙，让火绕过每一道门。', en: 'A wall that burns takes the fire round every door.' },
  source: 'domain A3, A4; 6.8 % of high-rises in the 2017 checks (A2)',
});
