import { sightM } from '../sight.ts';
import type { InstrumentWords } from '../../i18n/instruments/instrument-words.ts';
import type { StoreyQuantity } from '../../report/storey-course.ts';
import { celsius, number } from '../format.ts';
import type { Language } from '../view.ts';

const ZERO_CELSIUS_K = 273.15;
const CLEAR_M = 30;
/** Less head than this lifts no water out of a hose. */
export const DRY_M = 1;

/** What the colour scale of a quantity is divided by: degrees, metres of sight, people, metres of head. */
export function scaleValue(quantity: StoreyQuantity, value: number): number {
  if (quantity === 'temp') return value - ZERO_CELSIUS_K;
  return quantity === 'sight' ? sightM(value) : value;
}

export function storeyValueText(quantity: StoreyQuantity, value: number, { w, language }: { readonly w: InstrumentWords; readonly language: Language }): string {
  if (Number.isNaN(value)) return w.heat.none;
  if (quantity === 'temp') return celsius(value);
  if (quantity === 'people') return `${number(value, language)} ${w.heat.unit.people}`;
  if (quantity === 'pressure') return value < DRY_M ? w.heat.dry : `${number(value, language)} ${w.heat.unit.pressure}`;
  const metres = sightM(value);
  return metres >= CLEAR_M ? w.heat.clear : `${number(metres, language, 1)} ${w.heat.unit.sight}`;
}
