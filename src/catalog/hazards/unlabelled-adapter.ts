import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { refTo } from '../ref-to.ts';
import { change } from './targets.ts';

export const unlabelledAdapter = defineHazard({
  kind: 'unlabelledAdapter',
  chain: 'water',
  names: { zh: '水泵接合器无标识', en: 'Fire service inlet not labelled' },
  spec: z.strictObject({ adapter: refTo('adapter') }),
  example: { adapter: 'high' },
  asFound: (spec) => (draft) => change(draft.water.adapters, spec.adapter, (adapter) => (adapter.isLabelled = false)),
  worsens: ['firstWaterS', 'waterFlowLPerS'],
  symbol: 'noLabel',
  lesson: { zh: '接错分区，十层以上一滴水也没有。', en: 'The wrong zone gives the fire floor nothing.' },
  source: 'domain A4, C1, C4: ordinary engine into the low inlet, fire at 30F: 0 L/s',
});
