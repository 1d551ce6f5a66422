/** The wind of a moment: as the night began, or as an inject has turned it since. */
import { FRAME_COLUMNS, type SimInput } from '../../sim/index.ts';
import type { FrameSample } from './frame-sample.ts';

export interface Wind {
  /** At ten metres. */
  readonly mPerS: number;
  readonly fromDeg: number;
}

const SPEED_AT = FRAME_COLUMNS.totals.indexOf('windMPerS');
const FROM_AT = FRAME_COLUMNS.totals.indexOf('windFromDeg');

export function windOf({ ambient }: SimInput, sample: FrameSample | null): Wind {
  const totals = sample?.before.totals;
  return { mPerS: totals?.[SPEED_AT] ?? ambient.windMPerS, fromDeg: totals?.[FROM_AT] ?? ambient.windFromDeg };
}
