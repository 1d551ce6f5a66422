import { densityAtHead } from '../../report/storey-course.ts';
import { sightM } from '../sight.ts';
import type { Overlay } from '../view.ts';

/** At the height of a standing person's head, m. */
export const visibility: Overlay = {
  name: 'sight',
  scale: 'sight',
  worst: 'least',
  valuesOf: ({ compartments }, frame) => Float32Array.from(compartments, (_, i) => sightM(densityAtHead(frame, i))),
};
