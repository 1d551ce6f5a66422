import { FRAME_COLUMNS } from '../../sim/index.ts';
import type { Overlay } from '../view.ts';

const COLUMNS = FRAME_COLUMNS.hydrants;

/** Lowest head at the hydrants of a corridor or lobby, m: what the riser gives storey by storey. Before the first tick nothing is known. */
export const water: Overlay = {
  name: 'water',
  scale: 'pressure',
  worst: 'least',
  isNeutralPainted: true,
  valuesOf: ({ compartments, water: { hydrants } }, frame) => {
    const values = new Float32Array(compartments.length).fill(NaN);
    if (frame.tick === 0) return values;
    hydrants.forEach(({ compartmentIndex: at }, i) => {
      const headM = frame.hydrants[i * COLUMNS.length + COLUMNS.indexOf('pressureM')]!;
      values[at] = Number.isNaN(values[at]!) ? headM : Math.min(values[at]!, headM);
    });
    return values;
  },
};
