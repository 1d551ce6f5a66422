import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import type { Draft } from '../patch.ts';
import { fraction } from '../quantity.ts';
import { struckCells } from './targets.ts';

const fit = (draft: Draft, guard: 'closed' | 'port', shareFrac: number) => {
  for (const cell of struckCells(draft, 'closedGuards', shareFrac)) cell.guard = guard;
};

export const closedGuards = defineHazard({
  kind: 'closedGuards',
  chain: 'ascent',
  names: { zh: '封闭防护网', en: 'Window guards without a port' },
  spec: z.strictObject({ shareFrac: fraction().default(0.45), portShareFrac: fraction().default(0.4) }),
  example: { shareFrac: 0.45, portShareFrac: 0.4 },
  asFound: (spec) => (draft) => fit(draft, 'closed', spec.shareFrac),
  /** The rules accept a guard with an escape port of 0.8 x 0.8 m; some guards are taken down altogether. */
  remedy: (spec) => (draft) => fit(draft, 'port', spec.portShareFrac),
  worsens: ['trappedCount'],
  symbol: 'guard',
  lesson: { zh: '防贼的铁窗，也关住了逃生的人。', en: 'Bars against thieves also keep in those who must get out.' },
  source: 'domain A1 R2, A4, I',
});
