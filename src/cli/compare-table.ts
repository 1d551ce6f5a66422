/** The comparison as a table a fire officer reads: grouped by what cannot get in, up or out. */
import { nameIn } from '../i18n/index.ts';
import type { ComparedRow, ComparedSide, Comparison } from '../report/compare.ts';
import type { MeasureDefinition, MeasureGroup } from '../report/measures/measure.ts';
import { MEASURES, measureById } from '../report/measures/measures.ts';
import { formatSigned, formatValue, unitLabel } from './format.ts';
import type { Language } from './language.ts';
import { displayWidth, renderTable, type TableRow } from './text-table.ts';
import { textsIn } from './texts.ts';

/** Below this many nights a t interval is wider than the thing it measures and only confuses. */
export const NIGHTS_FOR_INTERVAL = 5;

const GROUPS: readonly MeasureGroup[] = ['access', 'water', 'ascent', 'people', 'fire'];

/** @param maxWidthColumns  of the terminal; where the table would be wider, the worst night is left out */
export function compareTable(comparison: Comparison, language: Language, maxWidthColumns: number): string[] {
  const full = tableWith(comparison, language, true);
  return Math.max(...full.map(displayWidth)) <= maxWidthColumns ? full : tableWith(comparison, language, false);
}

function tableWith(comparison: Comparison, language: Language, hasWorst: boolean): string[] {
  const { head } = textsIn(language);
  const rows = grouped((measure) => {
    const row = comparison.rows.find((candidate) => candidate.measureId === measure.id)!;
    const cells = [sideCell(row.asFound, measure, language), sideCell(row.rectified, measure, language), differenceCell(row, measure)];
    return hasWorst ? [...cells, worstCell(row, measure, language)] : cells;
  }, language);
  return renderTable([head.measure, head.asFound, head.rectified, head.difference, ...(hasWorst ? [head.worst] : [])], rows);
}

export function valueTable(values: Readonly<Record<string, number | null>>, language: Language): string[] {
  const { head } = textsIn(language);
  return renderTable([head.measure, head.value], grouped((measure) => [oneValue(values[measure.id] ?? null, measure, language)], language));
}

function grouped(cells: (measure: MeasureDefinition) => readonly string[], language: Language): TableRow[] {
  return GROUPS.flatMap((group): TableRow[] => {
    const rows = MEASURES.filter((measure) => measure.group === group).map((measure) => [`  ${measureLabel(measure, language)}`, ...cells(measure)]);
    return [textsIn(language).groups[group], ...rows];
  });
}

export function measureLabel(measure: MeasureDefinition, language: Language): string {
  const name = nameIn(measure.names, language === 'zh' ? 'zh-CN' : 'en');
  return language === 'zh' ? `${name}（${unitLabel(measure.unit, language)}）` : `${name} (${unitLabel(measure.unit, language)})`;
}

function sideCell({ summary, neverFrac }: ComparedSide, measure: MeasureDefinition, language: Language): string {
  const texts = textsIn(language);
  if (neverFrac === 1) return texts.never;
  const bound = neverFrac > 0 && measure.unit === 's' ? '≥ ' : '';
  const interval = !hasInterval(summary) ? '' : ` ± ${formatValue(summary.halfWidth95 ?? 0, measure.unit)}`;
  return `${bound}${formatValue(summary.mean, measure.unit)}${interval}${neverFrac > 0 ? texts.neverIn({ percent: Math.round(neverFrac * 100) }) : ''}`;
}

function differenceCell({ asFound, rectified, difference }: ComparedRow, measure: MeasureDefinition): string {
  const isTime = measure.unit === 's';
  if (asFound.neverFrac === 1 && rectified.neverFrac === 1) return '–';
  const { unit } = measure;
  const bound = isTime && asFound.neverFrac > 0 && rectified.neverFrac === 0 ? '≥ ' : '';
  const { mean } = difference;
  const halfWidth95 = difference.halfWidth95 ?? 0;
  const interval = !hasInterval(difference) ? '' : ` [${formatSigned(mean - halfWidth95, unit)}, ${formatSigned(mean + halfWidth95, unit)}]`;
  return `${bound}${formatSigned(mean, unit)}${interval}`;
}

function hasInterval({ count, halfWidth95 }: ComparedSide['summary']): boolean {
  return halfWidth95 !== null && count >= NIGHTS_FOR_INTERVAL;
}

function worstCell({ worst }: ComparedRow, measure: MeasureDefinition, language: Language): string {
  return `${oneValue(worst.asFound, measure, language)} / ${oneValue(worst.rectified, measure, language)} (#${worst.seed})`;
}

function oneValue(value: number | null, measure: MeasureDefinition, language: Language): string {
  return value === null ? textsIn(language).never : formatValue(value, measure.unit);
}

/** The same table as CSV rows, one a measure. */
export const COMPARE_CSV_HEADER =
  'measure,group,unit,asFoundMean,asFoundHalfWidth95,asFoundNeverFrac,rectifiedMean,rectifiedHalfWidth95,rectifiedNeverFrac,differenceMean,differenceHalfWidth95,worstSeed,worstAsFound,worstRectified\n';

export function compareCsvCells(row: ComparedRow): readonly (string | number | null)[] {
  const { group, unit } = measureById(row.measureId)!;
  const side = ({ summary, neverFrac }: ComparedSide) => [summary.mean, summary.halfWidth95, neverFrac];
  const { difference, worst } = row;
  return [row.measureId, group, unit, ...side(row.asFound), ...side(row.rectified), difference.mean, difference.halfWidth95, worst.seed, worst.asFound, worst.rectified];
}
