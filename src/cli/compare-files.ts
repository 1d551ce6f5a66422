/** The folder of a comparison: tables for spreadsheets and notebooks, the document, a recording of every night. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvLine } from '../report/csv.ts';
import type { ComparedNight, Comparison } from '../report/compare.ts';
import { MEASURES } from '../report/measures/measures.ts';
import type { PairedStudy } from '../report/study/paired-study.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { drawnValues } from '../scenario/uncertainty.ts';
import { COMPARE_CSV_HEADER, compareCsvCells } from './compare-table.ts';
import type { PairNight } from './compute-pairs.ts';
import { EACH_MEASURE, writeReadme, type ResultFile } from './result-folder.ts';
import { convergenceCsv } from './study-lines.ts';

export interface ComparisonFolder {
  readonly scenario: Scenario;
  readonly nights: readonly PairNight[];
  readonly comparison: Comparison | null;
  /** One a measure. */
  readonly studies: readonly PairedStudy[];
  readonly document: unknown;
}

const DRAWN_COLUMNS = ['seed', 'quantity', 'of', 'value', 'unit'];

export function writeComparison(directory: string, { scenario, nights, comparison, studies, document }: ComparisonFolder): void {
  const write = (name: string, text: string): void => writeFileSync(join(directory, name), text);
  const seeds = nights.map(({ night }) => night.seed);
  write('compare.json', `${JSON.stringify(document, null, 2)}\n`);
  write('compare.csv', COMPARE_CSV_HEADER + (comparison?.rows ?? []).map((row) => csvLine(compareCsvCells(row))).join(''));
  write('nights.csv', nightsCsv(nights.map(({ night }) => night)));
  write('convergence.csv', convergenceCsv(studies));
  if (scenario.uncertainty !== null) write('drawn.csv', drawnCsv(scenario, seeds));
  for (const { night, recordings } of nights) {
    write(join('recordings', `seed-${night.seed}-as-found.json`), `${JSON.stringify(recordings.asFound)}\n`);
    write(join('recordings', `seed-${night.seed}-rectified.json`), `${JSON.stringify(recordings.rectified)}\n`);
  }
  writeReadme(directory, scenario.names, filesOf(scenario));
}

/** One row a night and condition; an empty cell: it never happened. */
function nightsCsv(nights: readonly ComparedNight[]): string {
  const ids = MEASURES.map((measure) => measure.id);
  const rows = nights.flatMap((night) => (['asFound', 'rectified'] as const).map((side) => csvLine([night.seed, side, ...ids.map((id) => night[side][id] ?? null)])));
  return csvLine(['seed', 'condition', ...ids]) + rows.join('');
}

function drawnCsv(scenario: Scenario, seeds: readonly number[]): string {
  const rows = seeds.flatMap((seed) => drawnValues(scenario, { seed, night: 'drawn' }).map(({ kind, of, value, unit }) => csvLine([seed, kind, of.join(' '), value, unit])));
  return csvLine(DRAWN_COLUMNS) + rows.join('');
}

function filesOf({ uncertainty }: Scenario): readonly ResultFile[] {
  return [
    { name: 'nights.csv', says: { zh: '一行一夜一栋楼：每个指标的值', en: 'a row a night and tower: the value of each measure' }, columns: ['seed', 'condition', EACH_MEASURE] },
    { name: 'compare.csv', says: { zh: '一行一个指标：平均、95% 区间的一半、成对的差、最差的一夜', en: 'a row a measure: means, half of each 95 % interval, the paired difference, the worst night' }, columns: COMPARE_CSV_HEADER.trim().split(',') },
    { name: 'convergence.csv', says: { zh: '算了前几夜之后的平均差', en: 'mean difference after the first so many nights' }, columns: ['measure', 'nightCount', 'differenceMean', 'differenceHalfWidth95'] },
    ...(uncertainty === null ? [] : [{ name: 'drawn.csv', says: { zh: '每夜抽到的不确定量', en: 'what each night has drawn of what the file declares uncertain' }, columns: DRAWN_COLUMNS }]),
    { name: 'compare.json', says: { zh: '以上全部，加上原因和三条链', en: 'all of it, with reasons and chains' } },
    { name: 'recordings/', says: { zh: '每夜每栋楼的录制，可用 lifelane replay 重算', en: 'a recording a night and tower, for lifelane replay' } },
  ];
}
