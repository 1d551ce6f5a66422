import { z } from 'zod';
import { defineHazard } from '../hazard.ts';
import { count, squareMetres } from '../quantity.ts';

export const breachedCableShaft = defineHazard({
  kind: 'breachedCableShaft',
  chain: 'ascent',
  names: { zh: '电缆井封堵破坏', en: 'Cable shaft not sealed' },
  /** Free area of a storey's slab and of its door or wall, m2. */
  spec: z.strictObject({ areaM2: squareMetres(0.002, 2).default(0.05), fromStorey: count(-9, 120).default(1), toStorey: count(-9, 120).default(120) }),
  example: { areaM2: 0.05, fromStorey: 1, toStorey: 120 },
  asFound: (spec) => (draft) => {
    for (const opening of draft.openings) {
      const shaft = [opening.fromIndex, opening.toIndex].map((index) => draft.compartments[index]).find((compartment) => compartment?.kind === 'cableShaft');
      const storeyNumber = shaft === undefined ? NaN : draft.storeys[shaft.storeyIndex]!.number;
      const isBreached = storeyNumber >= spec.fromStorey && storeyNumber <= spec.toStorey;
      if (!isBreached || opening.areaM2 >= spec.areaM2) continue;
      opening.widthM *= opening.orientation === 'wall' ? spec.areaM2 / opening.areaM2 : Math.sqrt(spec.areaM2 / opening.areaM2);
      opening.areaM2 = spec.areaM2;
    }
  },
  worsens: ['maxStoreysSmoky', 'storeysBurnt'],
  symbol: 'shaft',
  lesson: { zh: '一个没封的孔，几十秒就把烟送到顶层。', en: 'One open hole sends the smoke to the top in half a minute.' },
  source: 'domain A1 R4, A4: 0.02-0.10 m2 a floor; E5: 3-4 m/s',
});
