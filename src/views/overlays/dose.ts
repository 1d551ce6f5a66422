import { FRAME_COLUMNS } from '../../sim/index.ts';
import type { Overlay } from '../view.ts';

const COLUMNS = FRAME_COLUMNS.compartments;

/** Toxic dose a minute, in hundredths of the dose that fells half of the people: at 5 the air is untenable. */
export const dose: Overlay = {
  name: 'dose',
  scale: 'dose',
  worst: 'most',
  valuesOf: ({ compartments }, frame) => Float32Array.from(compartments, (_, i) => 100 * frame.compartments[i * COLUMNS.length + COLUMNS.indexOf('toxicPerMin')]!),
};
