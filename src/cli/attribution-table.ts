/** What each hazard costs, as a table a measure and as CSV. */
import { hazardByKind } from '../catalog/hazards/registry.ts';
import { nameIn } from '../i18n/index.ts';
import type { AttributedMeasure } from '../report/attribution/attribution.ts';
import { measureById } from '../report/measures/measures.ts';
import type { Summary } from '../report/statistics.ts';
import { measureLabel, NIGHTS_FOR_INTERVAL } from './compare-table.ts';
import { formatSigned } from './format.ts';
import type { Language } from './language.ts';
import { renderTable } from './text-table.ts';
import { textsIn } from './texts.ts';

/** Largest share first. */
export function attributionTable(measure: AttributedMeasure, language: Language): string[] {
  const { attribution } = textsIn(language);
  const definition = measureById(measure.measureId)!;
  const cell = (summary: Summary): string => withInterval(summary, (value) => formatSigned(value, definition.unit));
  const rows = [...measure.groups]
    .sort((a, b) => Math.abs(b.share.mean) - Math.abs(a.share.mean) || a.kind.localeCompare(b.kind, 'en'))
    .map(({ kind, share, alone, saved }) => [`  ${hazardName(kind, language)}`, cell(share), cell(alone), cell(saved)]);
  return renderTable([measureLabel(definition, language), attribution.share, attribution.alone, attribution.saved], [...rows, [`  ${attribution.whole}`, cell(measure.difference), '', '']]);
}

/** A kind of hazard, or a chain. */
export function hazardName(kind: string, language: Language): string {
  const hazard = hazardByKind(kind);
  if (hazard !== null) return nameIn(hazard.names, language === 'zh' ? 'zh-CN' : 'en');
  const { groups } = textsIn(language);
  return kind in groups ? groups[kind as keyof typeof groups] : kind;
}

function withInterval({ mean, halfWidth95, count }: Summary, format: (value: number) => string): string {
  if (halfWidth95 === null || count < NIGHTS_FOR_INTERVAL) return format(mean);
  return `${format(mean)} [${format(mean - halfWidth95)}, ${format(mean + halfWidth95)}]`;
}
