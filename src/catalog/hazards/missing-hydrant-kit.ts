import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { noWorse } from '../no-worse.ts';
import type { Draft } from '../patch.ts';
import { fraction } from '../quantity.ts';
import { isStruck } from './targets.ts';

const strip = (draft: Draft, shareFrac: number) => {
  for (const hydrant of draft.water.hydrants) if (isStruck('missingHydrantKit', hydrant.id, shareFrac)) hydrant.isComplete = false;
};

export const missingHydrantKit = defineHazard({
  kind: 'missingHydrantKit',
  chain: 'water',
  names: { zh: '消火栓箱缺件', en: 'Hydrant kit missing' },
  spec: z.strictObject({ shareFrac: fraction().default(0.4), rectifiedShareFrac: fraction().default(0.02) }).superRefine(noWorse('shareFrac', 'rectifiedShareFrac')),
  example: { shareFrac: 0.4, rectifiedShareFrac: 0.02 },
  asFound: (spec) => (draft) => strip(draft, spec.shareFrac),
  /** Even looked-after buildings miss a few [domain I: 98 % complete]. */
  remedy: (spec) => (draft) => strip(draft, spec.rectifiedShareFrac),
  worsens: ['firstWaterS'],
  symbol: 'missingKit',
  lesson: { zh: '没有水带水枪的栓箱，只是墙上的一个柜子。', en: 'Without hose and nozzle a hydrant box is a cupboard.' },
  source: 'domain A4: 30-50 % of cabinets; I: 60 % / 98 % complete',
});
