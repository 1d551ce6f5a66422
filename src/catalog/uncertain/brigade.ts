import { z } from 'zod';
import type { Draft } from '../patch.ts';
import { refTo } from '../ref-to.ts';
import { defineUncertain } from './uncertain-quantity.ts';

/** Absent: all of them, micro stations as well. */
const ofStations = z.strictObject({ stations: z.array(refTo('station')).min(1).max(100).optional() });

function unitsOf({ response }: Draft, stations: readonly string[] | undefined) {
  return response.units.filter(({ stationId }) => stations === undefined || stations.includes(stationId));
}

/** A whole town's traffic at once; each appliance scatters around it as always. */
export const travelFactor = defineUncertain({
  kind: 'travelFactor',
  names: { zh: '行车时间的倍数', en: 'Travel times, times' },
  unit: '', range: [0.2, 5], target: ofStations,
  apply: (draft, value, { stations }) => {
    for (const unit of unitsOf(draft, stations)) unit.travelS *= Number(value);
  },
});

export const turnoutDelay = defineUncertain({
  kind: 'turnoutDelayS',
  names: { zh: '出动耽误', en: 'Delay of the turn-out' },
  unit: 's', range: [0, 1800], target: ofStations,
  apply: (draft, value, { stations }) => {
    for (const unit of unitsOf(draft, stations)) unit.turnoutS += Number(value);
  },
});

export const crewSkill = defineUncertain({
  kind: 'skillFrac',
  names: { zh: '队伍训练水平', en: 'Skill of the crews' },
  unit: '', range: [0, 1], target: ofStations,
  apply: (draft, value, { stations }) => {
    for (const unit of unitsOf(draft, stations)) unit.skillFrac = Number(value);
  },
});
