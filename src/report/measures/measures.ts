/** The registry of measures, in the order of reports. */
import { ACCESS_MEASURES } from './access.ts';
import { ASCENT_MEASURES } from './ascent.ts';
import { FIRE_MEASURES } from './fire.ts';
import type { MeasureDefinition, MeasuredRun } from './measure.ts';
import { PEOPLE_MEASURES } from './people.ts';
import { WATER_MEASURES } from './water.ts';

export const MEASURES: readonly MeasureDefinition[] = [...ACCESS_MEASURES, ...WATER_MEASURES, ...ASCENT_MEASURES, ...PEOPLE_MEASURES, ...FIRE_MEASURES];

export function measureById(id: string): MeasureDefinition | null {
  return MEASURES.find((measure) => measure.id === id) ?? null;
}

/** Measure id -> number, or null when it never happened. */
export type MeasuredValues = Readonly<Record<string, number | null>>;

export function measureRun(run: MeasuredRun): MeasuredValues {
  return Object.fromEntries(MEASURES.map((measure) => [measure.id, measure.value(run)]));
}
