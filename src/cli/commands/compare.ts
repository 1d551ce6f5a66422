import { join } from 'node:path';
import { fill, nameIn } from '../../i18n/index.ts';
import { STUDY_WORDS } from '../../i18n/study/study-words.ts';
import { compareNights, type Comparison } from '../../report/compare.ts';
import { MEASURES } from '../../report/measures/measures.ts';
import { earliestNightThatDiffers, tallyReasons } from '../../report/reason-tally.ts';
import { seedRange } from '../../report/seed-range.ts';
import { studyPairs, type PairedStudy } from '../../report/study/paired-study.ts';
import { ENGINE_VERSION } from '../../run/engine-version.ts';
import { conditionOf } from '../../scenario/condition.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { toSimInput } from '../../scenario/to-sim-input.ts';
import { chainPairLines, chainTitle, chainWords } from '../chain-lines.ts';
import { EXIT } from '../cli-error.ts';
import { writeComparison } from '../compare-files.ts';
import { compareTable } from '../compare-table.ts';
import { computePairs, type ComputedPairs, type PairNight } from '../compute-pairs.ts';
import { makeDirectory } from '../files.ts';
import { printJson, printLines, warnLines, type CommonOptions } from '../output.ts';
import type { PairTask } from '../pair-task.ts';
import { readScenario } from '../scenario-file.ts';
import { divergenceLine, reasonLines } from '../sentences.ts';
import { shownMeasures } from '../shown-measures.ts';
import { settledLine, studyLines } from '../study-lines.ts';
import { textsIn } from '../texts.ts';
import { pathFrom } from './run.ts';

export interface CompareCommandOptions extends CommonOptions {
  readonly runs: number;
  readonly seed: number;
  /** Percent of the difference; `runs` is then the limit. */
  readonly settle?: number;
  readonly measure?: string;
  readonly jobs?: number;
  readonly until?: number;
  readonly out?: string;
  /** File URL of the built pool worker. */
  readonly workerUrl: string;
}

const PERCENT = 100;

interface Compared extends ComputedPairs {
  readonly scenario: Scenario;
  /** What it settles by; the first of those shown. */
  readonly measureIds: readonly string[];
  readonly isComplete: boolean;
  readonly comparison: Comparison | null;
  /** One a measure. */
  readonly studies: readonly PairedStudy[];
}

export async function compare(file: string, options: CompareCommandOptions): Promise<number> {
  const { scenario, text } = readScenario(file);
  const measureIds = shownMeasures(options.measure);
  if (options.out !== undefined) makeDirectory(join(options.out, 'recordings'));
  const scenarioFile = options.out === undefined ? file : pathFrom(join(options.out, 'recordings'), file);
  const tasks = Array.from({ length: options.runs }, (_, i): PairTask => ({ fileName: file, text, scenarioFile, seed: options.seed + i, untilS: options.until ?? null }));
  const computed = await computePairs({ tasks, settle: options.settle === undefined ? null : { measureId: measureIds[0]!, targetFrac: options.settle / PERCENT } }, options);
  const pairs = computed.nights.map(({ night }) => night);
  const compared: Compared = {
    scenario, measureIds, ...computed,
    isComplete: computed.isSettled || computed.nights.length === tasks.length,
    comparison: pairs.length === 0 ? null : compareNights(pairs),
    studies: pairs.length === 0 ? [] : MEASURES.map((measure) => studyPairs(measure, pairs)),
  };
  report(compared, options);
  return compared.isComplete ? EXIT.done : EXIT.failed;
}

function report(compared: Compared, options: CompareCommandOptions): void {
  const { nights, failures, isSettled } = compared;
  const texts = textsIn(options.lang);
  const document = documentOf(compared, options);
  if (options.out !== undefined) writeComparison(options.out, { ...compared, document });
  const first = failures[0];
  if (first !== undefined) warnLines([texts.failedNights({ count: failures.length, seed: first.seed, message: `tick ${first.tick}: ${first.message}` })]);
  const undone = isSettled ? 0 : options.runs - nights.length - failures.length;
  if (undone > 0) warnLines([nights.length === 0 ? texts.nothingDone : texts.partial({ done: nights.length, all: options.runs })]);
  if (options.json === true) printJson(document);
  else if (compared.comparison !== null) printLines(describe(compared, compared.comparison, options));
}

function documentOf({ scenario, nights: computed, failures, isComplete, isSettled, measureIds, comparison, studies }: Compared, options: CompareCommandOptions) {
  const nights = computed.map(({ night }) => night);
  return {
    format: 'lifelane-comparison',
    version: 1,
    engineVersion: ENGINE_VERSION,
    scenario: { id: scenario.id, file: scenario.fileName, hash: scenario.hash },
    firstSeed: options.seed,
    askedCount: options.runs,
    isComplete,
    ...(options.settle === undefined ? {} : { settled: { measureId: measureIds[0], percent: options.settle, isSettled } }),
    failures: failures.map(({ seed, tick, message }) => ({ seed, tick, message })),
    rows: comparison?.rows ?? [],
    /** The rows hold the rest of each study. */
    studies: studies.map(({ measureId, worseSeeds, worse, medianBand, varianceFrac, correlation, leastVarianceFrac, course }) => ({ measureId, worseSeeds, worse, medianBand, varianceFrac, correlation, leastVarianceFrac, course })),
    reasons: tallyReasons(nights),
    nights: computed.map(({ night: { seed, endS, asFound, rectified }, chain: { stages, broken } }) => ({ seed, endS, asFound, rectified, chain: { stages, broken } })),
  };
}

function describe(compared: Compared, comparison: Comparison, { lang, out, settle }: CompareCommandOptions): string[] {
  const { scenario, nights: computed, isSettled, measureIds, studies } = compared;
  const texts = textsIn(lang);
  const nights = computed.map(({ night }) => night);
  const reasons = reasonLines(tallyReasons(nights), lang);
  const name = nameIn(scenario.names, lang === 'zh' ? 'zh-CN' : 'en');
  const shown = studies.filter(({ measureId }) => measureIds.includes(measureId));
  return [
    texts.title({ name, runs: nights.length, seeds: seedRange(comparison.seeds) }),
    ...drawnLines(scenario, lang),
    ...(settle === undefined ? [] : [settledLine({ measureId: measureIds[0]!, percent: settle, isSettled, count: nights.length }, lang)]),
    '',
    ...compareTable(comparison, lang, process.stdout.columns ?? Infinity),
    '',
    ...texts.legend,
    ...(comparison.rows.some((row) => row.isCensored) ? [texts.censoredLegend] : []),
    ...studyLines(shown, lang),
    '',
    texts.reasonsTitle,
    ...(reasons.length === 0 ? [texts.noReasons] : reasons),
    divergenceLine(earliestNightThatDiffers(nights), lang),
    '',
    ...chainPart(scenario, computed[0]!, lang),
    ...(out === undefined ? [] : ['', texts.written({ dir: out })]),
  ];
}

/** Of the first night, as far as names and places go the same in every night. */
function chainPart(scenario: Scenario, { night, chain }: PairNight, lang: CompareCommandOptions['lang']): string[] {
  return [textsIn(lang).chainOf({ title: chainTitle(lang), seed: night.seed }), ...chainPairLines(chain, chainWords(toSimInput(scenario, conditionOf(scenario, 'none')), lang))];
}

function drawnLines({ uncertainty, fileName }: Scenario, lang: CompareCommandOptions['lang']): string[] {
  if (uncertainty === null) return [];
  const language = lang === 'zh' ? 'zh-CN' : 'en';
  const words = STUDY_WORDS[language];
  return [fill(words.drawn, { list: uncertainty.quantities.map(({ names }) => nameIn(names, language)).join(words.list) }), ...(uncertainty.nights === 'all' ? [] : [fill(words.openWith, { file: fileName })])];
}
