import type { Names } from '../../catalog/hazard.ts';
import { tidy } from './cfast-case.ts';
import type { GroupReader } from './group-reader.ts';

/** What a vent is opened to and when, from tick 0 on. */
export interface OpeningCourse {
  readonly startFrac: number;
  readonly changes: readonly { readonly atS: number; readonly openFrac: number }[];
  /** Said once for all vents like it. */
  readonly warning: Names | null;
}

/** A slow change becomes so many equal steps at most. */
const MAX_STEP_COUNT = 20;
const FRACTION = { low: 0, high: 1, unit: '' } as const;
const TIME = { low: 0, high: 86_400, unit: 's' } as const;
const NOT_BY_HEAT: Names = {
  zh: '由温度或热通量触发开闭的通风口保持初始开度',
  en: 'vents that a temperature or a heat flux opens keep the fraction they start with',
};

/** CFAST goes straight from point to point; a scenario sets a fraction at a second. */
export function readCourse(group: GroupReader): OpeningCourse {
  const beforeFrac = group.number('PRE_FRACTION', 1, FRACTION);
  const afterFrac = group.number('POST_FRACTION', 1, FRACTION);
  const timesS = group.numbers('T', TIME);
  const fracs = group.numbers('F', FRACTION);
  const criterion = group.text('CRITERION') || 'TIME';
  if (criterion === 'TEMPERATURE' || criterion === 'FLUX') {
    group.number('SETPOINT', 0);
    group.text('DEVC_ID');
    return { startFrac: beforeFrac, changes: [], warning: NOT_BY_HEAT };
  }
  if (criterion !== 'TIME') group.report('CRITERION', `"${criterion}" is unknown`, 'TIME, TEMPERATURE or FLUX');
  if (timesS.length !== fracs.length) group.report('F', `${fracs.length} fractions for ${timesS.length} times`, 'one fraction a time');
  const wrong = timesS.findIndex((timeS, i) => i > 0 && timeS < timesS[i - 1]!);
  if (wrong > 0) group.report('T', `${timesS[wrong]} s comes after ${timesS[wrong - 1]} s`, 'times that rise');
  if (timesS.length === 0) return { startFrac: afterFrac, changes: [], warning: null };
  return { startFrac: fracs[0]!, changes: timesS.slice(1).flatMap((timeS, i) => steps(timesS[i]!, timeS, fracs[i]!, fracs[i + 1]!)), warning: null };
}

/** One step at the end of a change within a second; else steps around the straight line. */
function steps(fromS: number, toS: number, fromFrac: number, toFrac: number): { atS: number; openFrac: number }[] {
  if (fromFrac === toFrac) return [];
  const spanS = toS - fromS;
  const count = Math.min(MAX_STEP_COUNT, Math.ceil(spanS));
  if (count <= 1) return [{ atS: toS, openFrac: toFrac }];
  return Array.from({ length: count }, (_, i) => ({ atS: Math.round(fromS + ((i + 0.5) * spanS) / count), openFrac: tidy(fromFrac + ((i + 1) / count) * (toFrac - fromFrac)) }));
}
