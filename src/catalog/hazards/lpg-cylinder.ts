import { z } from 'zod';
import { lpgCylinder as cylinder } from '../fuels/lpg-cylinder.ts';
import { defineHazard } from '../hazard.ts';
import { count, seconds } from '../quantity.ts';
import { refTo } from '../ref-to.ts';
import { store } from './targets.ts';

export const lpgCylinder = defineHazard({
  kind: 'lpgCylinder',
  chain: 'fire',
  names: { zh: '液化石油气瓶', en: 'LPG cylinder' },
  /** `ignitesAtS`: when the hose of the first one burns; null: it waits until something lights it. */
  spec: z.strictObject({ at: refTo('compartment'), cylinders: count(1, 20).default(1), ignitesAtS: seconds(0, 21_600).nullable().default(null) }),
  example: { at: 'F2.flat1', cylinders: 1, ignitesAtS: null },
  asFound: (spec) => (draft) => store(draft, cylinder, { at: spec.at, name: 'lpg', thingCount: spec.cylinders, ignitesAtS: spec.ignitesAtS }),
  worsens: ['maxHrrKw'],
  symbol: 'lpg',
  lesson: { zh: '高层只许管道气：一只钢瓶能把一层楼的玻璃震掉。', en: 'Piped gas only: one cylinder can take the glass of a storey.' },
  source: 'domain A1, A4, E2; MEM Order 5: no cylinders in high-rises',
});
