import { z } from 'zod';
import { oilPool as pool, OIL } from '../fuels/oil-pool.ts';
import { poolFire } from '../fuels/pool-fire.ts';
import { defineHazard } from '../hazard.ts';
import { quantity, seconds, squareMetres } from '../quantity.ts';
import { refTo } from '../ref-to.ts';
import { store } from './targets.ts';

export const storedOil = defineHazard({
  kind: 'storedOil',
  chain: 'fire',
  names: { zh: '违规存放可燃油料', en: 'Stored oil' },
  /** Litres spilt over an area. `ignitesAtS`: when it catches fire by itself; null: it waits until something lights it. */
  spec: z.strictObject({ at: refTo('compartment'), litres: quantity('L', 1, 2000).default(50), areaM2: squareMetres(0.1, 200).default(2), ignitesAtS: seconds(0, 21_600).nullable().default(null) }),
  example: { at: 'F1.corridor', litres: 50, areaM2: 2, ignitesAtS: null },
  asFound: (spec) => (draft) => store(draft, { ...pool, ...poolFire(OIL, spec.litres, spec.areaM2) }, { at: spec.at, name: 'oil', thingCount: 1, ignitesAtS: spec.ignitesAtS }),
  worsens: ['maxHrrKw', 'maxStoreysSmoky'],
  symbol: 'oil',
  lesson: { zh: '一桶油倒下，就是一屋子的火。', en: 'One drum tipped over is a room on fire.' },
  source: 'domain A1 R5, A4: 20-200 L in shop or store; E2',
});
