/** The folder of an attribution, for spreadsheets and notebooks. */
import { has } from '../report/attribution/coalition.ts';
import type { AttributedMeasure, AttributedNight } from '../report/attribution/attribution.ts';
import { csvLine } from '../report/csv.ts';
import { measureById, MEASURES } from '../report/measures/measures.ts';
import type { Summary } from '../report/statistics.ts';
import type { StudySetting } from '../report/study/study-setting.ts';
import { EACH_MEASURE, type ResultFile } from './result-folder.ts';

const HEADER = 'measure,unit,hazard,shareMean,shareHalfWidth95,aloneMean,aloneHalfWidth95,savedMean,savedHalfWidth95,differenceMean,isCensored\n';

export function attributionCsv(measures: readonly AttributedMeasure[]): string {
  const pair = ({ mean, halfWidth95 }: Summary): (number | null)[] => [mean, halfWidth95];
  return HEADER + measures.flatMap(({ measureId, groups, difference, isCensored }) => groups.map(({ kind, share, alone, saved }) =>
    csvLine([measureId, measureById(measureId)!.unit, kind, ...pair(share), ...pair(alone), ...pair(saved), difference.mean, isCensored ? 1 : 0]))).join('');
}

/** One row a night and set of hazards left standing, with every measure: what shares and interactions are made of. */
export function setsCsv({ groups }: Pick<StudySetting, 'groups'>, nights: readonly AttributedNight[]): string {
  const ids = MEASURES.map(({ id }) => id);
  const rows = nights.flatMap(({ seed, values }) => Object.entries(values).map(([setIndex, of]) =>
    csvLine([seed, ...groups.map((_, k) => (has(Number(setIndex), k) ? 1 : 0)), ...ids.map((id) => of[id] ?? null)])));
  return csvLine(['seed', ...groups.map(({ kind }) => kind), ...ids]) + rows.join('');
}

export const ATTRIBUTION_FILES: readonly ResultFile[] = [
  { name: 'attribution.csv', says: { zh: '一行一个指标和一项隐患：公平分摊、只有它在、只整改它', en: 'a row a measure and hazard: fair share, standing alone, fixed alone' }, columns: HEADER.trim().split(',') },
  { name: 'sets.csv', says: { zh: '一行一夜一种组合：1 表示这项隐患留着，后面是各指标', en: 'a row a night and set of hazards: 1 where it stands, then each measure' }, columns: ['seed', '{hazards}', EACH_MEASURE] },
  { name: 'attribution.json', says: { zh: '以上全部，加上两两相互作用和计划', en: 'all of it, with interactions and the plan' } },
];
