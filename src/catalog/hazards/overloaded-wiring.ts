import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { seconds } from '../quantity.ts';
import { refTo } from '../ref-to.ts';
import { change } from './targets.ts';

export const overloadedWiring = defineHazard({
  kind: 'overloadedWiring',
  chain: 'fire',
  names: { zh: '私拉乱接、用电超负荷', en: 'Overloaded wiring' },
  /** `ignitesAtS`: when it lights what it lies in tonight; a breaker that works would have cut it off. */
  spec: z.strictObject({ fuel: refTo('fuel'), ignitesAtS: seconds(0, 21_600).default(0) }),
  example: { fuel: 'F1.cable.tray', ignitesAtS: 0 },
  asFound: (spec) => (draft) => change(draft.fuels, spec.fuel, (fuel) => {
    fuel.ignitesAtS = Math.min(fuel.ignitesAtS, spec.ignitesAtS);
    fuel.feed = 'power';
  }),
  worsens: ['maxStoreysSmoky'],
  symbol: 'wiring',
  lesson: { zh: '跳闸是提醒，换大保险丝是点火。', en: 'A tripped breaker is a warning; a bigger fuse is a match.' },
  source: 'domain A1 R4, A4',
});
