import { z } from 'zod';
import { NONE } from '../../sim/index.ts';
import { refTo } from '../ref-to.ts';
import { defineUncertain } from './uncertain-quantity.ts';

const ofFire = z.strictObject({ fire: refTo('fuel') });

export const ignitionTime = defineUncertain({
  kind: 'igniteAtS',
  names: { zh: '起火时刻', en: 'Time of ignition' },
  unit: 's', range: [0, 86_400], target: ofFire,
  apply: (draft, value, { fire }) => {
    for (const fuel of draft.fuels) if (fuel.id === fire) fuel.ignitesAtS = Number(value);
  },
});

/** The same thing burns in another room or on another balcony, away from the walls. */
export const firePlace = defineUncertain({
  kind: 'firePlace',
  names: { zh: '起火位置', en: 'Place of the fire' },
  unit: null, range: [0, 0], target: ofFire, valueRef: 'firePlace',
  apply: (draft, value, { fire }) => {
    const compartmentIndex = draft.compartments.findIndex(({ id }) => id === value);
    const facadeCellIndex = compartmentIndex === NONE ? draft.facade.cells.findIndex(({ id }) => id === value) : NONE;
    for (const fuel of draft.fuels) if (fuel.id === fire) Object.assign(fuel, { compartmentIndex, facadeCellIndex, positionM: null });
  },
});
