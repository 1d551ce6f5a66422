import { FRAME_COLUMNS } from '../../sim/index.ts';
import type { Overlay } from '../view.ts';

const COLUMNS = FRAME_COLUMNS.compartments;

/** Against the open air at the compartment's floor, Pa: where it is positive, smoke presses outward. */
export const pressure: Overlay = {
  name: 'pressure',
  scale: 'airPressure',
  worst: 'most',
  valuesOf: ({ compartments }, frame) => Float32Array.from(compartments, (_, i) => frame.compartments[i * COLUMNS.length + COLUMNS.indexOf('pressurePa')]!),
};
