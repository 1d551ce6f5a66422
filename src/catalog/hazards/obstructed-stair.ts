import { z } from 'zod';
import { stairClutter } from '../fuels/stair-clutter.ts';
import { defineHazard } from '../hazard.ts';
import { fraction } from '../quantity.ts';
import { isStruck, store } from './targets.ts';

export const obstructedStair = defineHazard({
  kind: 'obstructedStair',
  chain: 'ascent',
  names: { zh: '楼梯间堆物', en: 'Stair obstructed' },
  /** Width that is lost on every flight, and the share of storeys with a heap that burns. */
  spec: z.strictObject({ stair: z.string().regex(/^[A-Z]$/), widthLossFrac: fraction().default(0.4), heapShareFrac: fraction().default(0.3) }),
  example: { stair: 'A', widthLossFrac: 0.4, heapShareFrac: 0.3 },
  asFound: (spec) => (draft) => {
    const isOfStair = (compartmentIndex: number) => draft.compartments[compartmentIndex]?.stairId === spec.stair;
    for (const opening of draft.openings) if (opening.kind === 'stairFlight' && isOfStair(opening.fromIndex)) opening.clearWidthM *= 1 - spec.widthLossFrac;
    for (const { id, stairId } of draft.compartments) {
      if (stairId === spec.stair && isStruck('obstructedStair', id, spec.heapShareFrac)) store(draft, stairClutter, { at: id, name: 'heap', thingCount: 1, ignitesAtS: null });
    }
  },
  worsens: ['t95OutS'],
  symbol: 'stairClutter',
  lesson: { zh: '楼梯上的每一件旧家具，都在跟人抢路。', en: 'Every old cupboard on the stair stands in somebody’s way.' },
  source: 'domain A4: width -30-50 %, 200-1,000 MJ; F2 (queue)',
});
