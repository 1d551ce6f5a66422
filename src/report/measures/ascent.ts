/** 人上不去: do crews get up to the people. */
import type { MeasureDefinition } from './measure.ts';
import { countWho, firstEventS } from './reading.ts';

export const ASCENT_MEASURES: readonly MeasureDefinition[] = [
  { id: 'crewAtFireFloorS', group: 'ascent', names: { zh: '首支队伍到达火场内部', en: 'First crew at the fire' }, unit: 's', better: 'lower', value: (run) => firstEventS(run, ['crewAtFireFloor', 'attackStarted']) },
  // Fewer may need it, or fewer may be reached.
  { id: 'rescuedCount', group: 'ascent', names: { zh: '由救援人员带出', en: 'Brought out by crews' }, unit: 'people', better: 'neither', value: (run) => countWho(run, ['personRescued']) },
];
