import { peopleByCompartment } from '../../report/storey-people.ts';
import type { Overlay } from '../view.ts';

/** People a square metre: queues in stairs and corridors. */
export const crowding: Overlay = {
  name: 'people',
  scale: 'crowding',
  worst: 'most',
  valuesOf: (input, frame) => peopleByCompartment(input, frame).map((count, i) => count / Math.max(1, input.compartments[i]!.areaM2)),
};
