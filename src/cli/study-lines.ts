/** How sure a comparison is: nights on which rectifying did harm, the worst one, and how the mean settled. */
import { fill, nameIn } from '../i18n/index.ts';
import { STUDY_WORDS } from '../i18n/study/study-words.ts';
import { measureById } from '../report/measures/measures.ts';
import type { PairedStudy } from '../report/study/paired-study.ts';
import { csvLine } from '../report/csv.ts';
import { measureLabel, NIGHTS_FOR_INTERVAL } from './compare-table.ts';
import { formatSigned, formatValue } from './format.ts';
import type { Language } from './language.ts';
import { renderTable } from './text-table.ts';

const PERCENT = 100;
/** Above this a pairing helps little, and the reader is told whether it could help more. */
const POOR_FRAC = 1 / 3;

export interface SettledBy {
  readonly measureId: string;
  readonly percent: number;
  readonly isSettled: boolean;
  readonly count: number;
}

const tagOf = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en');

/** Whether it stopped by itself. */
export function settledLine({ measureId, percent, isSettled, count }: SettledBy, language: Language): string {
  const words = STUDY_WORDS[tagOf(language)];
  return fill(isSettled ? words.settled : words.notSettled, { measure: nameIn(measureById(measureId)!.names, tagOf(language)), count, percent });
}

/** A title, then a few lines and the course of the mean for each measure. */
export function studyLines(studies: readonly PairedStudy[], language: Language): string[] {
  if (studies.length === 0 || studies[0]!.nights.length < NIGHTS_FOR_INTERVAL) return [];
  return ['', STUDY_WORDS[tagOf(language)].title, ...studies.flatMap((study) => linesOf(study, language))];
}

function linesOf(study: PairedStudy, language: Language): string[] {
  const words = STUDY_WORDS[tagOf(language)];
  const measure = measureById(study.measureId)!;
  const { unit } = measure;
  const { row, medianBand } = study;
  const value = (amount: number | null): string => (amount === null ? words.never : formatValue(amount, unit));
  const signed = (amount: number): string => formatSigned(amount, unit);
  const lines = [
    worseText(study, language),
    fill(words.worst, { seed: row.worst.seed, asFound: value(row.worst.asFound), rectified: value(row.worst.rectified) }),
    medianBand === null ? null : fill(words.median, { median: signed(row.difference.median), low: signed(medianBand.low), high: signed(medianBand.high) }),
    pairingText(study, language),
  ];
  const course = courseShown(study).map(({ count, mean, halfWidth95 }) => [`    ${count}`, signed(mean), halfWidth95 === null ? '' : `${signed(mean - halfWidth95)} … ${signed(mean + halfWidth95)}`]);
  return [`  ${measureLabel(measure, language)}`, ...lines.filter((line) => line !== null).map((line) => `    ${line}`), ...renderTable([`    ${words.course}`, words.mean, words.interval], course)];
}

function worseText({ worse, worseSeeds, nights }: PairedStudy, language: Language): string | null {
  const words = STUDY_WORDS[tagOf(language)];
  if (worse === null) return null;
  const percent = (frac: number): number => Math.round(frac * PERCENT);
  const said = { count: nights.length, worse: worseSeeds.length, frac: percent(worse.frac), low: percent(worse.lowFrac), high: percent(worse.highFrac), seeds: worseSeeds.join(words.list) };
  return fill(worseSeeds.length === 0 ? words.worseNone : words.worse, said);
}

function pairingText({ varianceFrac, leastVarianceFrac }: PairedStudy, language: Language): string | null {
  const words = STUDY_WORDS[tagOf(language)];
  if (varianceFrac === null) return null;
  const least = leastVarianceFrac !== null && varianceFrac > POOR_FRAC && leastVarianceFrac > POOR_FRAC ? fill(words.least, { percent: Math.round(leastVarianceFrac * PERCENT) }) : '';
  return fill(words.pairing, { percent: Math.round(varianceFrac * PERCENT), least });
}

/** At 2, 5, 10, 20, 50 … nights, and at the last. */
export function courseShown({ course }: PairedStudy): PairedStudy['course'] {
  const isRound = (count: number): boolean => /^[125]0*$/.test(String(count)) && count > 1;
  return course.filter(({ count }, i) => isRound(count) || i === course.length - 1);
}

export function convergenceCsv(studies: readonly PairedStudy[]): string {
  const rows = studies.flatMap(({ measureId, course }) => course.map(({ count, mean, halfWidth95 }) => csvLine([measureId, count, mean, halfWidth95])));
  return csvLine(['measure', 'nightCount', 'differenceMean', 'differenceHalfWidth95']) + rows.join('');
}
