import { z } from 'zod';
import { NONE } from '../../sim/index.ts';
import { ebikeNew } from '../fuels/ebike-new.ts';
import { ebikeOld } from '../fuels/ebike-old.ts';
import { fuelOf } from '../fuels/fuel-definition.ts';
import { defineHazard } from '../hazard.ts';
import type { Draft } from '../patch.ts';
import { count, seconds } from '../quantity.ts';
import { refTo } from '../ref-to.ts';

const BIKES = { ebikeOld, ebikeNew } as const;

export const ebikeInLobby = defineHazard({
  kind: 'ebikeInLobby',
  chain: 'fire',
  names: { zh: '电动自行车停放充电', en: 'E-bikes in the lobby' },
  /** `ignitesAtS`: when the first of them catches fire by itself; null: they wait until something lights them. */
  spec: z.strictObject({
    at: refTo('compartment').default('F1.corridor'), bikes: count(1, 20).default(3), model: z.enum(['ebikeOld', 'ebikeNew']).default('ebikeOld'), ignitesAtS: seconds(0, 21_600).nullable().default(null),
  }),
  example: { at: 'F1.corridor', bikes: 3, model: 'ebikeOld', ignitesAtS: null },
  asFound: (spec) => (draft) => {
    const compartmentIndex = draft.compartments.findIndex((compartment) => compartment.id === spec.at);
    for (let i = 0; i < spec.bikes; i++) {
      const ignitesAtS = i === 0 ? (spec.ignitesAtS ?? Infinity) : Infinity;
      const bike = fuelOf(BIKES[spec.model], { id: `${spec.at}.ebike${i + 1}`, compartmentIndex, facadeCellIndex: NONE, ignitesAtS });
      draft.fuels.push(bike as Draft['fuels'][number]);
    }
  },
  worsens: ['trappedCount', 'casualtyCount', 'maxStoreysSmoky'],
  symbol: 'ebike',
  lesson: { zh: '停在门厅的电动车，烧的是唯一的出口。', en: 'An e-bike in the lobby burns in the only way out.' },
  source: 'domain A4, E2, H10; MEM Order 5: none in lobby, corridor, stair or exit',
});
