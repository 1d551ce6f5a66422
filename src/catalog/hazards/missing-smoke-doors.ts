import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { count } from '../quantity.ts';

const upwards = (spec: { readonly fromStorey: number; readonly toStorey: number }, issues: z.RefinementCtx): void => {
  if (spec.toStorey < spec.fromStorey) issues.addIssue({ code: 'custom', path: ['toStorey'], message: `storey ${spec.toStorey} lies below fromStorey ${spec.fromStorey}: no storey is between them` });
};

export const missingSmokeDoors = defineHazard({
  kind: 'missingSmokeDoors',
  chain: 'ascent',
  names: { zh: '楼梯防火门缺失', en: 'Stair doors missing' },
  spec: z.strictObject({ stair: z.string().regex(/^[A-Z]$/).default('A'), fromStorey: count(-9, 120), toStorey: count(-9, 120) }).superRefine(upwards),
  example: { stair: 'A', fromStorey: 2, toStorey: 3 },
  asFound: (spec) => (draft) => {
    for (const opening of draft.openings) {
      const stair = draft.compartments[opening.toIndex];
      if (opening.kind !== 'door' || stair?.stairId !== spec.stair) continue;
      const storeyNumber = draft.storeys[stair.storeyIndex]!.number;
      if (storeyNumber < spec.fromStorey || storeyNumber > spec.toStorey) continue;
      opening.closer = 'wedged';
      opening.openFrac = 1;
    }
  },
  worsens: ['maxStoreysSmoky', 'storeysBurnt'],
  symbol: 'missingDoor',
  lesson: { zh: '门框里没有门，烟走得比人快。', en: 'Through a frame without a leaf smoke is faster than people.' },
  source: 'domain A4, A5, E5',
});
