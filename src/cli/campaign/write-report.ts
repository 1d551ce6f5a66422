/** The files that a street office hands up, and the tables behind them. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignDocument } from '../../report/campaign/campaign-document.ts';
import type { Evaluation } from '../../report/campaign/evaluation.ts';
import type { ComparedNight } from '../../report/compare.ts';
import { withoutFolder, type Reject } from '../../scenario/district/reject.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { nightsCsv, planCsv, rejectsCsv, towersCsv, type Voices } from './report/campaign-csv.ts';
import { reportPage } from './report/report-page.ts';
import { voiceIn } from './report/report-text.ts';

export const REJECTS_FILE = 'rejects.csv';
const VOICES: Voices = { zh: voiceIn('zh'), en: voiceIn('en') };

/** Every file is a pure function of district, engine and seeds. */
export function writeReport(directory: string, evaluation: Evaluation, nights: ReadonlyMap<string, readonly ComparedNight[]>): void {
  put(join(directory, 'report.zh.html'), reportPage(evaluation, VOICES.zh));
  put(join(directory, 'report.en.html'), reportPage(evaluation, VOICES.en));
  put(join(directory, 'towers.csv'), towersCsv(evaluation, VOICES));
  put(join(directory, 'plan.csv'), planCsv(evaluation, VOICES));
  put(join(directory, 'nights.csv'), nightsCsv(nights));
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
