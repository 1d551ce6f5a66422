import { FRAME_COLUMNS } from '../../sim/index.ts';
import type { Overlay } from '../view.ts';

const COLUMNS = FRAME_COLUMNS.compartments;

/** Homes that crews have knocked at or searched. */
export const searched: Overlay = {
  name: 'searched',
  scale: 'searched',
  worst: 'least',
  valuesOf: ({ compartments }, frame) => Float32Array.from(compartments, ({ kind }, i) => (kind === 'flat' || kind === 'room' ? frame.compartments[i * COLUMNS.length + COLUMNS.indexOf('searchedFrac')]! : NaN)),
};
