/** What a study says, as a spreadsheet reads it. */
import { nameIn, type Language } from '../../i18n/index.ts';
import { spreadsheetCsv, type CsvCell } from '../csv.ts';
import { measureById } from '../measures/measures.ts';
import type { Summary } from '../statistics.ts';
import type { StudyGroup } from './study-group.ts';
import type { StudyReport } from './study-report.ts';

/** A row a hazard; amounts in the measure's unit, as found less repaired. */
export function hazardsCsv({ measureId, effects }: StudyReport, groups: readonly StudyGroup[], language: Language): string {
  const measure = measureById(measureId)!;
  const cells = (summary: Summary | null): CsvCell[] => [summary?.mean ?? null, summary?.halfWidth95 ?? null];
  const rows = (effects?.effects ?? []).map(({ kind, basis, share, alone, saved }): CsvCell[] => {
    const group = groups.find((each) => each.kind === kind);
    return [kind, group?.names == null ? kind : nameIn(group.names, language), measureId, measure.unit, basis, effects!.nightCount, ...cells(share), ...cells(alone), ...cells(saved), group?.costYuan ?? null, group?.party ?? null];
  });
  return spreadsheetCsv([['hazard', 'name', 'measure', 'unit', 'basis', 'nightCount', 'shareMean', 'shareHalfWidth95', 'aloneMean', 'aloneHalfWidth95', 'savedMean', 'savedHalfWidth95', 'costYuan', 'party'], ...rows]);
}

/** A row a night with both towers. */
export function pairsCsv({ measureId, pairs }: StudyReport): string {
  const { unit } = measureById(measureId)!;
  const worse = new Set(pairs?.worseSeeds ?? []);
  const rows = (pairs?.nights ?? []).map(({ seed, asFound, rectified, difference }): CsvCell[] => [seed, measureId, unit, asFound, rectified, difference, worse.has(seed) ? 1 : 0]);
  return spreadsheetCsv([['seed', 'measure', 'unit', 'asFound', 'rectified', 'difference', 'isWorse'], ...rows]);
}
