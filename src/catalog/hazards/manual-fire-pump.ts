import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { refTo } from '../ref-to.ts';
import { change } from './targets.ts';

export const manualFirePump = defineHazard({
  kind: 'manualFirePump',
  chain: 'water',
  names: { zh: '消防泵打在手动', en: 'Fire pump left on manual' },
  spec: z.strictObject({ pump: refTo('waterLink').default('FP') }),
  example: { pump: 'FP' },
  asFound: (spec) => (draft) => change(draft.water.links, spec.pump, (pump) => (pump.control = 'manual')),
  worsens: ['firstWaterS'],
  symbol: 'manualPump',
  lesson: { zh: '打在手动的泵，等的是一个不在场的人。', en: 'A pump on manual waits for a person who is not there.' },
  source: 'domain A4; [gb50974-2014] 11.0',
});
