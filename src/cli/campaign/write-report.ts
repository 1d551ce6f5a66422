/** The files that a street office hands up, and the tables behind them. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignDocument } from '../../report/campaign/campaign-document.ts';
import type { Evaluation } from '../../report/campaign/evaluation.ts';
import type { ComparedNight } from '../../report/compare.ts';
import { withoutFolder, type Reject } from '../../scenario/district/reject.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { EACH_MEASURE, readmeText, type ResultFile } from '../result-folder.ts';
import { nightsCsv, planCsv, rejectsCsv, towersCsv, type Voices } from './report/campaign-csv.ts';
import { reportPage } from './report/report-page.ts';
import { voiceIn } from './report/report-text.ts';

export const REJECTS_FILE = 'rejects.csv';
const VOICES: Voices = { zh: voiceIn('zh'), en: voiceIn('en') };

const FILES: readonly ResultFile[] = [
  { name: 'nights.csv', says: { zh: '一行一栋楼一夜一种状况：每个指标的值', en: 'a row a tower, night and condition: the value of each measure' }, columns: ['tower', 'seed', 'condition', EACH_MEASURE] },
  { name: 'towers.csv', says: { zh: '一行一栋楼，按整改次序；表头中英文', en: 'a row a tower in the order in which they should be done; heads in both languages' } },
  { name: 'plan.csv', says: { zh: '一行一个月：整改哪几栋、各渠道的钱、回潮', en: 'a row a month: towers, money of each purse, what comes back' } },
  { name: 'campaign.json', says: { zh: '以上全部；也可在页面打开', en: 'all of it; the page opens it too' } },
  { name: 'campaign.sqlite', says: { zh: '每一夜的结果，可用 SQL 查', en: 'every night, for SQL' } },
  { name: 'report.zh.html, report.en.html', says: { zh: '可打印的报告', en: 'the report, to print' } },
];

/** Every file is a pure function of district, engine and seeds. */
export function writeReport(directory: string, evaluation: Evaluation, nights: ReadonlyMap<string, readonly ComparedNight[]>): void {
  put(join(directory, 'report.zh.html'), reportPage(evaluation, VOICES.zh));
  put(join(directory, 'report.en.html'), reportPage(evaluation, VOICES.en));
  put(join(directory, 'towers.csv'), towersCsv(evaluation, VOICES));
  put(join(directory, 'plan.csv'), planCsv(evaluation, VOICES));
  put(join(directory, 'nights.csv'), nightsCsv(nights));
  put(join(directory, 'README.md'), readmeText(evaluation.district.file.names, FILES));
  put(join(directory, 'campaign.json'), `${JSON.stringify(campaignDocument(evaluation), null, 1)}\n`);
}

/** No file where nothing was left out. */
export function writeRejects(directory: string, rejects: readonly Reject[]): void {
  const path = join(directory, REJECTS_FILE);
  if (rejects.length === 0) rmSync(path, { force: true });
  else put(path, rejectsCsv(rejects.map(withoutFolder), VOICES));
}

function put(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new CliError(EXIT.failed, [`${path}: cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}; what was computed is kept: make room and give the same command again`]);
  }
}
