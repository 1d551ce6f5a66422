import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { refTo } from '../ref-to.ts';
import { change } from './targets.ts';

export const hiddenAdapter = defineHazard({
  kind: 'hiddenAdapter',
  chain: 'water',
  names: { zh: '水泵接合器被埋压、锈死', en: 'Fire service inlet buried or seized' },
  spec: z.strictObject({ adapter: refTo('adapter') }),
  example: { adapter: 'low' },
  asFound: (spec) => (draft) => change(draft.water.adapters, spec.adapter, (adapter) => (adapter.isUsable = false)),
  worsens: ['firstWaterS', 'waterFlowLPerS'],
  symbol: 'hiddenAdapter',
  lesson: { zh: '找不到接合器，楼下的车就只是一车水。', en: 'Without the inlet the engine below is only a tank of water.' },
  source: 'domain A4: buried, rusted; C4',
});
