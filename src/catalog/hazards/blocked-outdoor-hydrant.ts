import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { refTo } from '../ref-to.ts';
import { change } from './targets.ts';

export const blockedOutdoorHydrant = defineHazard({
  kind: 'blockedOutdoorHydrant',
  chain: 'water',
  names: { zh: '室外消火栓被压占', en: 'Outdoor hydrant blocked' },
  spec: z.strictObject({ hydrant: refTo('outdoorHydrant') }),
  example: { hydrant: 'OH1' },
  asFound: (spec) => (draft) => change(draft.site.outdoorHydrants, spec.hydrant, (hydrant) => (hydrant.isUsable = false)),
  worsens: ['openFlameOutS'],
  symbol: 'blockedHydrant',
  lesson: { zh: '压住消火栓的车，断的是全楼的后援水。', en: 'The car on the hydrant cuts the supply of the whole tower.' },
  source: 'domain A4, B4',
});
