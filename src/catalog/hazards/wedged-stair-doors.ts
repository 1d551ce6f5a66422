import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { noWorse } from '../no-worse.ts';
import type { Draft } from '../patch.ts';
import { fraction } from '../quantity.ts';
import { isStruck } from './targets.ts';

const wedge = (draft: Draft, shareFrac: number) => {
  for (const opening of draft.openings) {
    const isStairDoor = opening.kind === 'door' && draft.compartments[opening.toIndex]?.kind === 'stair';
    if (!isStairDoor || !isStruck('wedgedStairDoors', opening.id, shareFrac)) continue;
    opening.closer = 'wedged';
    opening.openFrac = 1;
  }
};

export const wedgedStairDoors = defineHazard({
  kind: 'wedgedStairDoors',
  chain: 'ascent',
  names: { zh: '楼梯防火门常开', en: 'Stair doors wedged open' },
  spec: z.strictObject({ shareFrac: fraction().default(0.6), rectifiedShareFrac: fraction().default(0.07) }).superRefine(noWorse('shareFrac', 'rectifiedShareFrac')),
  example: { shareFrac: 0.6, rectifiedShareFrac: 0.07 },
  asFound: (spec) => (draft) => wedge(draft, spec.shareFrac),
  /** Patrols never find them all shut [domain I: 7 % open]. */
  remedy: (spec) => (draft) => wedge(draft, spec.rectifiedShareFrac),
  worsens: ['maxStoreysSmoky', 'storeysBurnt'],
  symbol: 'wedgedDoor',
  lesson: { zh: '一块木楔，把安全楼梯变成烟囱。', en: 'A wooden wedge turns the safe stair into a chimney.' },
  source: 'domain A4, E5, H17, I',
});
