import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameIn } from '../../i18n/index.ts';
import { attribute, groupsOf, rectifiedIn, type AttributedMeasure, type AttributedNight, type HazardGroup } from '../../report/attribution/attribution.ts';
import { coalitionsOf, MOST_EXACT, MOST_GROUPS, type Method } from '../../report/attribution/coalition.ts';
import { measureById, MEASURES, type MeasuredValues } from '../../report/measures/measures.ts';
import { ENGINE_VERSION } from '../../run/engine-version.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { attributionCsv, attributionTable, hazardName } from '../attribution-table.ts';
import { badInput, EXIT } from '../cli-error.ts';
import type { ConditionOutcome, ConditionTask } from '../condition-task.ts';
import { makeDirectory } from '../files.ts';
import { formatValue } from '../format.ts';
import { printJson, printLines, warnLines, type CommonOptions } from '../output.ts';
import { computeAll } from '../pool.ts';
import { readScenario } from '../scenario-file.ts';
import { textsIn } from '../texts.ts';

export interface AttributeCommandOptions extends CommonOptions {
  readonly runs: number;
  readonly seed: number;
  readonly method: Method | 'auto';
  readonly measure?: string;
  readonly jobs?: number;
  readonly until?: number;
  readonly out?: string;
  /** File URL of the built pool worker. */
  readonly workerUrl: string;
}

/** What a crew, a water officer and a resident ask first. */
const HEADLINES = ['firstWaterS', 'maxTrappedCount', 'casualtyCount', 'storeysBurnt'];

export async function attributeScenario(file: string, options: AttributeCommandOptions): Promise<number> {
  const { scenario, text } = readScenario(file);
  const shown = shownMeasures(options.measure);
  const groups = groupsOf(scenario);
  if (groups.length === 0) throw badInput(`${file}: has no hazard to attribute anything to`);
  if (groups.length > MOST_GROUPS) throw badInput(`${file}: ${groups.length} kinds of hazard; at most ${MOST_GROUPS}`);
  const method = methodOf(options.method, groups.length);
  if (options.out !== undefined) makeDirectory(options.out);
  const seeds = Array.from({ length: options.runs }, (_, i) => options.seed + i);
  const tasks = seeds.flatMap((seed) => coalitionsOf(method, seed, groups.length).map((setIndex): ConditionTask => ({ fileName: file, text, seed, untilS: options.until ?? null, setIndex, rectified: rectifiedIn(groups, setIndex) })));
  warnLines([textsIn(options.lang).attribution.amount({ nights: seeds.length, runs: tasks.length, hazards: groups.length })]);
  const outcomes = await computeAll<ConditionTask, ConditionOutcome>(tasks, { workerUrl: options.workerUrl, jobs: options.jobs, label: 'attribute' });
  const nights = wholeNights(outcomes, (seed) => coalitionsOf(method, seed, groups.length).length);
  report({ scenario, groups, method, nights, shown, failures: outcomes.filter((outcome) => outcome.kind === 'failed') }, options);
  return nights.length === seeds.length ? EXIT.done : EXIT.failed;
}

function methodOf(asked: AttributeCommandOptions['method'], groupCount: number): Method {
  if (asked === 'exact' && groupCount > MOST_EXACT) throw badInput(`--method exact: ${groupCount} kinds of hazard; at most ${MOST_EXACT}`);
  return asked === 'auto' ? (groupCount <= MOST_EXACT ? 'exact' : 'sampled') : asked;
}

function shownMeasures(text: string | undefined): readonly string[] {
  const ids = text?.split(',').map((id) => id.trim()).filter((id) => id !== '') ?? HEADLINES;
  const unknown = ids.find((id) => !MEASURES.some((measure) => measure.id === id));
  if (unknown !== undefined) throw badInput(`unknown measure "${unknown}" in --measure; known: ${MEASURES.map(({ id }) => id).join(', ')}`);
  return ids;
}

/** Nights of which every condition was computed. */
function wholeNights(outcomes: readonly ConditionOutcome[], conditionCount: (seed: number) => number): readonly AttributedNight[] {
  const bySeed = new Map<number, { endS: number; values: Record<number, MeasuredValues> }>();
  for (const outcome of outcomes) {
    if (outcome.kind !== 'values') continue;
    const night = bySeed.get(outcome.seed) ?? { endS: outcome.endS, values: {} };
    night.values[outcome.setIndex] = outcome.values;
    bySeed.set(outcome.seed, night);
  }
  return [...bySeed].filter(([seed, { values }]) => Object.keys(values).length === conditionCount(seed)).map(([seed, night]) => ({ seed, ...night }));
}

interface Attribution {
  readonly scenario: Scenario;
  readonly groups: readonly HazardGroup[];
  readonly method: Method;
  readonly nights: readonly AttributedNight[];
  readonly shown: readonly string[];
  readonly failures: readonly ConditionOutcome[];
}

function report({ scenario, groups, method, nights, shown, failures }: Attribution, options: AttributeCommandOptions): void {
  const texts = textsIn(options.lang);
  const measures = nights.length === 0 ? [] : attribute(groups, nights, method);
  const seeds = nights.map(({ seed }) => seed).sort((a, b) => a - b);
  const document = {
    format: 'lifelane-attribution', version: 1, engineVersion: ENGINE_VERSION,
    scenario: { id: scenario.id, file: scenario.fileName, hash: scenario.hash },
    method, groups, firstSeed: options.seed, askedCount: options.runs, seeds, isComplete: nights.length === options.runs, failures, measures,
  };
  if (options.out !== undefined) {
    writeFileSync(join(options.out, 'attribution.json'), `${JSON.stringify(document, null, 2)}\n`);
    writeFileSync(join(options.out, 'attribution.csv'), attributionCsv(measures));
  }
  const [first] = failures;
  if (first?.kind === 'failed') warnLines([texts.failedNights({ count: failures.length, seed: first.seed, message: `tick ${first.tick}: ${first.message}` })]);
  if (nights.length < options.runs) warnLines([nights.length === 0 ? texts.nothingDone : texts.partial({ done: nights.length, all: options.runs })]);
  if (options.json === true) printJson(document);
  else if (measures.length > 0) printLines(describe(scenario, measures.filter(({ measureId }) => shown.includes(measureId)), seeds.length, options));
}

function describe(scenario: Scenario, measures: readonly AttributedMeasure[], nightCount: number, { lang, out }: AttributeCommandOptions): string[] {
  const texts = textsIn(lang);
  const name = nameIn(scenario.names, lang === 'zh' ? 'zh-CN' : 'en');
  return [
    texts.attribution.title({ name, nights: nightCount }),
    ...measures.flatMap((measure) => ['', ...attributionTable(measure, lang), ...hidden(measure, lang)]),
    '',
    ...texts.attribution.legend,
    ...(measures.some(({ isCensored }) => isCensored) ? [texts.censoredLegend] : []),
    ...(out === undefined ? [] : ['', texts.written({ dir: out })]),
  ];
}

/** Of what a hazard costs alone, less than this is saved by fixing it alone: others hide it. */
const HIDDEN_FRAC = 0.25;
/** Of the whole difference, a hazard costs alone at least this much to be worth the sentence. */
const WORTH_FRAC = 0.1;

/** Hazards that cost much alone and whose repair alone saves little: something else must be fixed too. */
function hidden({ groups, difference, measureId }: AttributedMeasure, lang: AttributeCommandOptions['lang']): string[] {
  const texts = textsIn(lang);
  const { unit } = measureById(measureId)!;
  const format = (value: number): string => formatValue(value, unit);
  return groups
    .filter(({ alone, saved }) => alone.mean > WORTH_FRAC * Math.abs(difference.mean) && saved.mean < HIDDEN_FRAC * alone.mean)
    .map(({ kind, alone, saved }) => texts.attribution.hidden({ hazard: hazardName(kind, lang), alone: format(alone.mean), saved: format(saved.mean) }));
}
