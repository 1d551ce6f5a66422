/** 人上不去: do crews get up to the people. */
import type { MeasureDefinition } from './measure.ts';
import { countWho } from './reading.ts';

export const ASCENT_MEASURES: readonly MeasureDefinition[] = [
  { id: 'rescuedCount', group: 'ascent', names: { zh: '由救援人员带出', en: 'Brought out by crews' }, unit: 'people', better: 'higher', value: (run) => countWho(run, ['personRescued']) },
];
