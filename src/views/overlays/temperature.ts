import { FRAME_COLUMNS } from '../../sim/index.ts';
import type { Overlay } from '../view.ts';

const COLUMNS = FRAME_COLUMNS.compartments;
const ZERO_CELSIUS_K = 273.15;

/** Of the hot layer, °C. */
export const temperature: Overlay = {
  name: 'temp',
  scale: 'temp',
  worst: 'most',
  valuesOf: ({ compartments }, frame) => Float32Array.from(compartments, (_, i) => frame.compartments[i * COLUMNS.length + COLUMNS.indexOf('upperTempK')]! - ZERO_CELSIUS_K),
};
