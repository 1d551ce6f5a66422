import type { AttributedMeasure } from '../report/attribution/attribution.ts';
import { measureById } from '../report/measures/measures.ts';
import { hiddenEffects } from '../report/study/hidden-effects.ts';
import { hazardName } from './attribution-table.ts';
import { formatSigned } from './format.ts';
import type { Language } from './language.ts';
import { textsIn } from './texts.ts';

/** "The dry riser costs little while the lane is blocked." */
export function hiddenLines(measure: AttributedMeasure, language: Language): string[] {
  const { unit } = measureById(measure.measureId)!;
  return hiddenEffects(measure).map(({ kind, hiddenBy, savedNow, savedThen }) =>
    textsIn(language).attribution.hiddenBy({ hazard: hazardName(kind, language), other: hazardName(hiddenBy, language), now: formatSigned(savedNow, unit), later: formatSigned(savedThen, unit) }));
}
