import { z } from 'zod';
import { alcoholFuel as pool, ALCOHOL } from '../fuels/alcohol-fuel.ts';
import { poolFire } from '../fuels/pool-fire.ts';
import { defineHazard } from '../hazard.ts';
import { quantity, seconds, squareMetres } from '../quantity.ts';
import { refTo } from '../ref-to.ts';
import { store } from './targets.ts';

export const alcoholFuel = defineHazard({
  kind: 'alcoholFuel',
  chain: 'fire',
  names: { zh: '醇基燃料', en: 'Alcohol fuel' },
  /** Litres spilt over an area. `ignitesAtS`: when it catches fire by itself; null: it waits until something lights it. */
  spec: z.strictObject({ at: refTo('compartment'), litres: quantity('L', 1, 2000).default(50), areaM2: squareMetres(0.1, 200).default(3), ignitesAtS: seconds(0, 21_600).nullable().default(null) }),
  example: { at: 'F1.corridor', litres: 50, areaM2: 3, ignitesAtS: null },
  asFound: (spec) => (draft) => store(draft, { ...pool, ...poolFire(ALCOHOL, spec.litres, spec.areaM2) }, { at: spec.at, name: 'alcohol', thingCount: 1, ignitesAtS: spec.ignitesAtS }),
  worsens: ['maxHrrKw'],
  symbol: 'alcohol',
  lesson: { zh: '看不见的火焰，烧得和看得见的一样快。', en: 'A flame that nobody sees burns no slower.' },
  source: 'domain A1 R4, A4: 25-100 L in a ground-floor restaurant; E2',
});
