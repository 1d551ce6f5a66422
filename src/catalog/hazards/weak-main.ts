import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { fraction } from '../quantity.ts';

export const weakMain = defineHazard({
  kind: 'weakMain',
  chain: 'water',
  names: { zh: '市政管网压力不足', en: 'Weak town main' },
  /** Share of the rated flow that the outdoor hydrants still give. Assumed: 0.2 (0.1 to 0.5). */
  spec: z.strictObject({ flowFrac: fraction().default(0.2) }),
  example: { flowFrac: 0.2 },
  asFound: (spec) => (draft) => {
    for (const hydrant of draft.site.outdoorHydrants) hydrant.flowLPerS *= spec.flowFrac;
  },
  worsens: ['waterFlowLPerS'],
  symbol: 'weakMain',
  lesson: { zh: '栓打开了，水却不来：车上的水打完，火又起来。', en: 'The hydrant is open and nothing comes: the tank runs dry and the fire returns.' },
  source: 'domain A4: low pressure against 15 L/s at 0.10 MPa; [gb50974-2014] 3.3.2',
});
