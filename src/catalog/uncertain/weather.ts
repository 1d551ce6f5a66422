import { z } from 'zod';
import { ZERO_CELSIUS_K } from '../../sim/index.ts';
import { defineUncertain } from './uncertain-quantity.ts';

const everywhere = z.strictObject({});

export const windSpeed = defineUncertain({
  kind: 'windMPerS',
  names: { zh: '风速', en: 'Wind speed' },
  unit: 'm/s', range: [0, 40], target: everywhere,
  apply: (draft, value) => void (draft.ambient.windMPerS = Number(value)),
});

export const windDirection = defineUncertain({
  kind: 'windFromDeg',
  names: { zh: '风向（来向）', en: 'Wind from' },
  unit: 'deg', range: [0, 360], target: everywhere,
  apply: (draft, value) => void (draft.ambient.windFromDeg = Number(value)),
});

/** Indoors stays: how far both are apart drives the stack effect. */
export const outdoorTemp = defineUncertain({
  kind: 'outdoorTempC',
  names: { zh: '室外气温', en: 'Temperature outdoors' },
  unit: 'degC', range: [-40, 50], target: everywhere,
  apply: (draft, value) => void (draft.ambient.tempK = Number(value) + ZERO_CELSIUS_K),
});
