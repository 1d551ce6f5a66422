import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameIn } from '../../i18n/index.ts';
import { attribute, type AttributedMeasure, type AttributedNight } from '../../report/attribution/attribution.ts';
import { MOST_EXACT, MOST_GROUPS, type Method } from '../../report/attribution/coalition.ts';
import { measureById } from '../../report/measures/measures.ts';
import type { PlanQuestion } from '../../report/plan/plan-question.ts';
import { planStudy, type PlannedStudy } from '../../report/plan/plan-study.ts';
import { studyGroups, type Grouping } from '../../report/study/study-group.ts';
import { settledShares, withSets } from '../../report/study/study-nights.ts';
import { createResults, type StudyResults } from '../../report/study/study-results.ts';
import { leaderSets } from '../../report/study/study-schedule.ts';
import { methodFor, type StudySetting } from '../../report/study/study-setting.ts';
import { ENGINE_VERSION } from '../../run/engine-version.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { ATTRIBUTION_FILES, attributionCsv, setsCsv } from '../attribution-files.ts';
import { attributionTable, hazardName } from '../attribution-table.ts';
import { badInput, EXIT } from '../cli-error.ts';
import { computeStudy, type FailedNight } from '../compute-study.ts';
import { makeDirectory } from '../files.ts';
import { formatValue } from '../format.ts';
import { hiddenLines } from '../hidden-lines.ts';
import { printJson, printLines, warnLines, type CommonOptions } from '../output.ts';
import { planLines, planQuestion, type PlanOptions } from '../plan-lines.ts';
import { upkeepLines, upkeepOf, type PlannedUpkeep, type UpkeepOptions } from '../upkeep-lines.ts';
import { readScenario } from '../scenario-file.ts';
import { writeReadme } from '../result-folder.ts';
import { shownMeasures } from '../shown-measures.ts';
import { textsIn } from '../texts.ts';

export interface AttributeCommandOptions extends CommonOptions, PlanOptions, UpkeepOptions {
  readonly runs: number;
  readonly seed: number;
  readonly method: Method | 'auto';
  readonly by: Grouping;
  readonly measure?: string;
  /** Percent of the whole difference. */
  readonly settle?: number;
  readonly jobs?: number;
  readonly until?: number;
  readonly out?: string;
  /** File URL of the built pool worker. */
  readonly workerUrl: string;
}

const PERCENT = 100;

export async function attributeScenario(file: string, options: AttributeCommandOptions): Promise<number> {
  const { scenario, text } = readScenario(file);
  const shown = shownMeasures(options.measure);
  const setting = settingOf(file, scenario, shown[0]!, options);
  const question = planQuestion(setting.groups, options);
  upkeepOf(setting.groups, question, null, options); // says what is wrong before anything is computed
  if (options.out !== undefined) makeDirectory(options.out);
  const results = createResults();
  const compute = (asked: StudySetting) => computeStudy({ fileName: file, text, setting: asked, results }, options);
  const failures = await compute(setting);
  const planned = question === null ? null : await planAndCheck(setting, results, question, compute);
  const { nights, isSettled } = settledShares(setting, results);
  const known = withSets(nights, leaderSets(setting, results), setting, results);
  const measures = nights.length === 0 ? [] : attribute(setting.groups, known, setting.method);
  report({ scenario, setting, measures, seeds: nights.map(({ seed }) => seed), known, isComplete: isSettled || nights.length === options.runs, shown, failures, question, planned, upkeep: upkeepOf(setting.groups, question, planned, options) }, options);
  return isSettled || nights.length === options.runs ? EXIT.done : EXIT.failed;
}

function settingOf(file: string, scenario: Scenario, measureId: string, { by, method, seed, runs, until, settle }: AttributeCommandOptions): StudySetting {
  const groups = studyGroups(scenario, by);
  if (groups.length === 0) throw badInput(`${file}: has no hazard to attribute anything to`);
  if (groups.length > MOST_GROUPS) throw badInput(`${file}: ${groups.length} kinds of hazard; at most ${MOST_GROUPS}`);
  if (method === 'exact' && groups.length > MOST_EXACT) throw badInput(`--method exact: ${groups.length} kinds of hazard; at most ${MOST_EXACT}`);
  const { durationS } = scenario.base;
  return {
    groups, method: method === 'auto' ? methodFor(groups.length) : method, firstSeed: seed, untilS: until ?? durationS, measureId,
    pairLimitCount: runs, nightLimitCount: runs, targetFrac: settle === undefined ? null : settle / PERCENT, glanceS: null, checkedSets: [],
  };
}

/** The plan by the model, then that very plan on every night. */
async function planAndCheck(setting: StudySetting, results: StudyResults, question: PlanQuestion, compute: (asked: StudySetting) => Promise<unknown>): Promise<PlannedStudy | null> {
  const planned = planStudy(setting, results, question);
  if (planned?.answer.kind !== 'plan') return planned;
  await compute({ ...setting, checkedSets: [planned.standingIndex] });
  return planStudy(setting, results, question);
}

interface Attribution {
  readonly scenario: Scenario;
  readonly setting: StudySetting;
  readonly measures: readonly AttributedMeasure[];
  readonly seeds: readonly number[];
  /** The nights with every set that was computed of them. */
  readonly known: readonly AttributedNight[];
  readonly isComplete: boolean;
  readonly shown: readonly string[];
  readonly failures: readonly FailedNight[];
  readonly question: PlanQuestion | null;
  readonly planned: PlannedStudy | null;
  readonly upkeep: PlannedUpkeep | null;
}

function report(attribution: Attribution, options: AttributeCommandOptions): void {
  const { scenario, setting, measures, seeds, isComplete, failures, question } = attribution;
  const texts = textsIn(options.lang);
  const document = {
    format: 'lifelane-attribution', version: 1, engineVersion: ENGINE_VERSION,
    scenario: { id: scenario.id, file: scenario.fileName, hash: scenario.hash },
    method: setting.method, groups: setting.groups.map(({ kind, hazardIds }) => ({ kind, hazardIds })), firstSeed: options.seed, askedCount: options.runs, seeds, isComplete, failures, measures,
    ...(question === null ? {} : { plan: planDocument(question, attribution) }),
  };
  if (options.out !== undefined) {
    writeFileSync(join(options.out, 'attribution.json'), `${JSON.stringify(document, null, 2)}\n`);
    writeFileSync(join(options.out, 'attribution.csv'), attributionCsv(measures));
    writeFileSync(join(options.out, 'sets.csv'), setsCsv(setting, attribution.known));
    writeReadme(options.out, scenario.names, ATTRIBUTION_FILES);
  }
  const [first] = failures;
  if (first !== undefined) warnLines([texts.failedNights({ count: failures.length, seed: first.seed, message: `tick ${first.tick}: ${first.message}` })]);
  if (!isComplete) warnLines([seeds.length === 0 ? texts.nothingDone : texts.partial({ done: seeds.length, all: options.runs })]);
  if (options.json === true) printJson(document);
  else if (measures.length > 0) printLines(describe(attribution, options));
}

function planDocument(question: PlanQuestion, { planned, upkeep }: Pick<Attribution, 'planned' | 'upkeep'>) {
  if (planned === null) return { question };
  const { model: _model, ...answer } = planned;
  if (upkeep === null) return { question, ...answer };
  const { groups: _groups, ...months } = upkeep;
  return { question, ...answer, upkeep: months };
}

function describe({ scenario, setting, measures, seeds, shown, question, planned, upkeep }: Attribution, { lang, out }: AttributeCommandOptions): string[] {
  const texts = textsIn(lang);
  const name = nameIn(scenario.names, lang === 'zh' ? 'zh-CN' : 'en');
  const printed = measures.filter(({ measureId }) => shown.includes(measureId));
  return [
    texts.attribution.title({ name, nights: seeds.length }),
    ...printed.flatMap((measure) => ['', ...attributionTable(measure, lang), ...hiddenAlone(measure, lang), ...hiddenLines(measure, lang)]),
    ...(question === null || planned === null ? [] : ['', ...planLines(question, planned, setting.measureId, lang)]),
    ...(upkeep === null ? [] : ['', ...upkeepLines(upkeep, setting.measureId, lang)]),
    '',
    ...texts.attribution.legend,
    ...(printed.some(({ isCensored }) => isCensored) ? [texts.censoredLegend] : []),
    ...(out === undefined ? [] : ['', texts.written({ dir: out })]),
  ];
}

/** Of what a hazard costs alone, less than this is saved by fixing it alone: others hide it. */
const HIDDEN_FRAC = 0.25;
/** Of the whole difference, a hazard costs alone at least this much to be worth the sentence. */
const WORTH_FRAC = 0.1;

/** Hazards that cost much alone and whose repair alone saves little: something else must be fixed too. */
function hiddenAlone({ groups, difference, measureId }: AttributedMeasure, lang: AttributeCommandOptions['lang']): string[] {
  const texts = textsIn(lang);
  const { unit } = measureById(measureId)!;
  const format = (value: number): string => formatValue(value, unit);
  return groups
    .filter(({ alone, saved }) => alone.mean > WORTH_FRAC * Math.abs(difference.mean) && saved.mean < HIDDEN_FRAC * alone.mean)
    .map(({ kind, alone, saved }) => texts.attribution.hidden({ hazard: hazardName(kind, lang), alone: format(alone.mean), saved: format(saved.mean) }));
}
