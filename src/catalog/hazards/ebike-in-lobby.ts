import { z } from 'zod';
import { ebikeNew } from '../fuels/ebike-new.ts';
import { ebikeOld } from '../fuels/ebike-old.ts';
import { defineHazard } from '../hazard.ts';
import { count, seconds } from '../quantity.ts';
import { refTo } from '../ref-to.ts';
import { store } from './targets.ts';

const BIKES = { ebikeOld, ebikeNew } as const;

export const ebikeInLobby = defineHazard({
  kind: 'ebikeInLobby',
  chain: 'fire',
  names: { zh: '电动自行车停放充电', en: 'E-bikes parked and charging' },
  /** `ignitesAtS`: when the first of them catches fire by itself; null: they wait until something lights them. */
  spec: z.strictObject({
    at: refTo('compartment').default('F1.corridor'), bikes: count(1, 20).default(3), model: z.enum(['ebikeOld', 'ebikeNew']).default('ebikeOld'), ignitesAtS: seconds(0, 21_600).nullable().default(null),
  }),
  example: { at: 'F1.corridor', bikes: 3, model: 'ebikeOld', ignitesAtS: null },
  asFound: (spec) => (draft) => store(draft, BIKES[spec.model], { at: spec.at, name: 'ebike', thingCount: spec.bikes, ignitesAtS: spec.ignitesAtS }),
  worsens: ['maxStoreysSmoky', 'maxHrrKw'],
  symbol: 'ebike',
  lesson: { zh: '停在门厅的电动车，烧的是唯一的出口。', en: 'An e-bike in the lobby burns in the only way out.' },
  source: 'domain A4, E2, H10; MEM Order 5: none in lobby, corridor, stair or exit',
});
