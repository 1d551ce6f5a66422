import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameIn } from '../../i18n/index.ts';
import { compareNights, type ComparedNight, type Comparison } from '../../report/compare.ts';
import { MEASURES } from '../../report/measures/measures.ts';
import { earliestNightThatDiffers, tallyReasons } from '../../report/reason-tally.ts';
import { ENGINE_VERSION } from '../../run/engine-version.ts';
import { conditionOf } from '../../scenario/condition.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { toSimInput } from '../../scenario/to-sim-input.ts';
import { chainPairLines, chainTitle, chainWords } from '../chain-lines.ts';
import { EXIT } from '../cli-error.ts';
import { COMPARE_CSV_HEADER, compareCsvCells, compareTable } from '../compare-table.ts';
import { makeDirectory } from '../files.ts';
import { printJson, printLines, warnLines, type CommonOptions } from '../output.ts';
import type { PairOutcome, PairTask } from '../pair-task.ts';
import { computeAll } from '../pool.ts';
import { csvLine } from '../../report/csv.ts';
import { readScenario } from '../scenario-file.ts';
import { divergenceLine, reasonLines } from '../sentences.ts';
import { textsIn } from '../texts.ts';
import { pathFrom } from './run.ts';

export interface CompareCommandOptions extends CommonOptions {
  readonly runs: number;
  readonly seed: number;
  readonly jobs?: number;
  readonly until?: number;
  readonly out?: string;
  /** File URL of the built pool worker. */
  readonly workerUrl: string;
}

type Night = Extract<PairOutcome, { kind: 'night' }>;
type Failure = Extract<PairOutcome, { kind: 'failed' }>;

export async function compare(file: string, options: CompareCommandOptions): Promise<number> {
  const { scenario, text } = readScenario(file);
  if (options.out !== undefined) makeDirectory(join(options.out, 'recordings'));
  const scenarioFile = options.out === undefined ? file : pathFrom(join(options.out, 'recordings'), file);
  const tasks = Array.from({ length: options.runs }, (_, i): PairTask => ({ fileName: file, text, scenarioFile, seed: options.seed + i, untilS: options.until ?? null }));
  const outcomes = await computeAll<PairTask, PairOutcome>(tasks, { workerUrl: options.workerUrl, jobs: options.jobs, label: 'compare' });
  const nights = outcomes.filter((outcome): outcome is Night => outcome.kind === 'night').sort((a, b) => a.night.seed - b.night.seed);
  const failures = outcomes.filter((outcome): outcome is Failure => outcome.kind === 'failed').sort((a, b) => a.seed - b.seed);
  report(scenario, nights, failures, options);
  return nights.length === tasks.length ? EXIT.done : EXIT.failed;
}

function report(scenario: Scenario, nights: readonly Night[], failures: readonly Failure[], options: CompareCommandOptions): void {
  const texts = textsIn(options.lang);
  const compared = nights.map((night) => night.night);
  const comparison = compared.length === 0 ? null : compareNights(compared);
  const document = documentOf(scenario, nights, comparison, failures, options);
  if (options.out !== undefined) writeFiles(options.out, nights, comparison, document);
  const first = failures[0];
  if (first !== undefined) warnLines([texts.failedNights({ count: failures.length, seed: first.seed, message: `tick ${first.tick}: ${first.message}` })]);
  const undone = options.runs - nights.length - failures.length;
  if (undone > 0) warnLines([nights.length === 0 ? texts.nothingDone : texts.partial({ done: nights.length, all: options.runs })]);
  if (options.json === true) printJson(document);
  else if (comparison !== null) printLines(describe(scenario, nights, comparison, options));
}

function documentOf(scenario: Scenario, computed: readonly Night[], comparison: Comparison | null, failures: readonly Failure[], options: CompareCommandOptions) {
  const nights = computed.map(({ night }) => night);
  return {
    format: 'lifelane-comparison',
    version: 1,
    engineVersion: ENGINE_VERSION,
    scenario: { id: scenario.id, file: scenario.fileName, hash: scenario.hash },
    firstSeed: options.seed,
    askedCount: options.runs,
    isComplete: nights.length === options.runs,
    failures: failures.map(({ seed, tick, message }) => ({ seed, tick, message })),
    rows: comparison?.rows ?? [],
    reasons: tallyReasons(nights),
    nights: computed.map(({ night: { seed, endS, asFound, rectified }, chain: { stages, broken } }) => ({ seed, endS, asFound, rectified, chain: { stages, broken } })),
  };
}

function writeFiles(directory: string, nights: readonly Night[], comparison: Comparison | null, document: unknown): void {
  writeFileSync(join(directory, 'compare.json'), `${JSON.stringify(document, null, 2)}\n`);
  writeFileSync(join(directory, 'compare.csv'), COMPARE_CSV_HEADER + (comparison?.rows ?? []).map((row) => csvLine(compareCsvCells(row))).join(''));
  writeFileSync(join(directory, 'nights.csv'), nightsCsv(nights.map((night) => night.night)));
  for (const { night, recordings } of nights) {
    writeFileSync(join(directory, 'recordings', `seed-${night.seed}-as-found.json`), `${JSON.stringify(recordings.asFound)}\n`);
    writeFileSync(join(directory, 'recordings', `seed-${night.seed}-rectified.json`), `${JSON.stringify(recordings.rectified)}\n`);
  }
}

/** One row a night and condition; an empty cell: it never happened. */
function nightsCsv(nights: readonly ComparedNight[]): string {
  const ids = MEASURES.map((measure) => measure.id);
  const rows = nights.flatMap((night) => (['asFound', 'rectified'] as const).map((side) => csvLine([night.seed, side, ...ids.map((id) => night[side][id] ?? null)])));
  return csvLine(['seed', 'condition', ...ids]) + rows.join('');
}

function seedList(seeds: readonly number[]): string {
  const [first, last] = [seeds[0]!, seeds[seeds.length - 1]!];
  return last - first === seeds.length - 1 && seeds.length > 1 ? `${first}..${last}` : seeds.join(', ');
}

function describe(scenario: Scenario, computed: readonly Night[], comparison: Comparison, { lang, out }: CompareCommandOptions): string[] {
  const texts = textsIn(lang);
  const nights = computed.map(({ night }) => night);
  const reasons = reasonLines(tallyReasons(nights), lang);
  const name = nameIn(scenario.names, lang === 'zh' ? 'zh-CN' : 'en');
  return [
    texts.title({ name, runs: nights.length, seeds: seedList(comparison.seeds) }),
    '',
    ...compareTable(comparison, lang, process.stdout.columns ?? Infinity),
    '',
    ...texts.legend,
    ...(comparison.rows.some((row) => row.isCensored) ? [texts.censoredLegend] : []),
    '',
    texts.reasonsTitle,
    ...(reasons.length === 0 ? [texts.noReasons] : reasons),
    divergenceLine(earliestNightThatDiffers(nights), lang),
    '',
    texts.chainOf({ title: chainTitle(lang), seed: computed[0]!.night.seed }),
    ...chainPairLines(computed[0]!.chain, chainWords(toSimInput(scenario, conditionOf(scenario, 'none')), lang)),
    ...(out === undefined ? [] : ['', texts.written({ dir: out })]),
  ];
}
