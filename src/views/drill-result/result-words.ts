import { isTaken, scoreLimits, scoreOmissions, type BoardHome, type CriterionScore, type DrillFact, type DrillScore, type DrillState, type ScoreLimit } from '../../drill/index.ts';
import { measureById, type MeasuredValues } from '../../report/measures/measures.ts';
import { placeName, type Language } from '../../i18n/index.ts';
import { ORDER_WORDS } from '../../i18n/orders/order-words.ts';
import type { DrillDecision, DrillPlan } from '../../scenario/drill-plan.ts';
import type { EventKind, SimInput } from '../../sim/index.ts';
import type { Finished } from '../../state/drill/index.ts';
import { elapsed, measured } from '../format.ts';
import type { DrillText } from './use-result.ts';

/** What a score is read from. */
export interface Judged {
  readonly plan: DrillPlan;
  readonly drill: DrillState;
  /** Of the night as found. */
  readonly values: MeasuredValues;
  /** Of that night; without it nothing is said of homes. */
  readonly input?: SimInput;
}

export function judgedOf({ plan, drill, outcome }: Pick<Finished, 'plan' | 'drill' | 'outcome'>): Judged {
  return { plan, drill, values: outcome.asFoundValues, input: outcome.asFound.run.input };
}

/** What a point rests on: `启动 01:05`; what was looked for and never came says so. */
export function factText(fact: DrillFact, { plan, drill, values }: Judged, words: DrillText): string {
  const { t, tPage, name, language } = words;
  const at = fact.timeS < Infinity ? elapsed(Math.max(0, fact.timeS - drill.zeroS)) : t(NEVER[fact.kind]);
  if (fact.kind === 'decision') {
    const decision = plan.decisions.find(({ id }) => id === fact.id)!;
    const isRight = rightness(decision, drill);
    return [name(decision.names), at, ...(isRight === null ? [] : [t(isRight ? 'result.right' : 'result.wrong')])].join(' ');
  }
  if (fact.kind === 'order') return `${orderName(fact.id, language)} ${at}`;
  if (fact.kind === 'cue') return `${name(plan.cues.find(({ id }) => id === fact.id)!.names)} ${at}`;
  if (fact.kind === 'event') return `${tPage(`events.titles.${fact.id as EventKind}`)} ${at}`;
  const measure = measureById(fact.id);
  return measure ? `${name(measure.names)} ${measureText(fact.id, values[fact.id], words)}` : fact.id;
}

/** What people leave out is not done; what the night leaves out never came. */
const NEVER = { decision: 'result.notDone', order: 'result.notDone', cue: 'result.notNamed', event: 'result.never', measure: 'result.never' } as const;

/** Why points are missing: what was left out and what was too much, then from when on less is earned. */
export function whyTexts(criterion: CriterionScore, judged: Judged, words: DrillText): readonly string[] {
  return [...omissionTexts(criterion, judged, words), ...limitTexts(criterion, judged, words)];
}

/** A list of homes longer than this is counted. Assumed: what a line of a table holds; 4 .. 10. */
const NAMED_HOMES = 6;

/** What went badly, in words: what was not done, what was chosen instead, what was left out; where all was right, that it came late. */
export function shortfallTexts(criterion: CriterionScore, judged: Judged, words: DrillText): readonly string[] {
  const { plan, drill } = judged;
  const { t, name } = words;
  const chosen = criterion.evidence.flatMap(({ kind, id }): string[] => {
    const decision = kind === 'decision' ? plan.decisions.find((each) => each.id === id) : undefined;
    if (decision === undefined || decision.kind === 'board') return [];
    const choice = drill.choices[decision.id];
    const question = name(decision.names).replace(/[？?]$/, '');
    if (choice === undefined) return [t('result.shortNotDone', { question })];
    if (rightness(decision, drill) !== false) return [];
    return [t('result.shortChose', { question, option: decision.options.filter((option) => choice.options.includes(option.id)).map((option) => name(option.names)).join(' ') })];
  });
  const said = [...chosen, ...omissionTexts(criterion, judged, words)];
  return said.length > 0 ? said : [t('result.shortLate'), ...criterion.evidence.slice(0, 1).map((fact) => factText(fact, judged, words)), ...limitTexts(criterion, judged, words)];
}

export function omissionTexts({ id }: CriterionScore, judged: Judged, words: DrillText): readonly string[] {
  const criterion = judged.plan.criteria.find((each) => each.id === id);
  if (criterion === undefined) return [];
  const { t, name } = words;
  const homes = (all: readonly BoardHome[]) => all.slice(0, NAMED_HOMES).map((home) => placeName(home.id, words.language)).join(words.language === 'zh-CN' ? '、' : ', ') + (all.length > NAMED_HOMES ? t('result.andHomes', { count: all.length }) : '');
  return scoreOmissions(criterion.score, judged).flatMap((omission): string[] => {
    if (omission.kind === 'board') return [
      ...(omission.untold.length === 0 ? [] : [t('result.untold', { homes: homes(omission.untold) })]),
      ...omission.otherwise.map(({ option, homes: told }) => t('result.toldOtherwise', { option: name(option.names), homes: homes(told) })),
    ];
    const names = (options: typeof omission.missing) => options.map((option) => name(option.names)).join(words.language === 'zh-CN' ? '；' : '; ');
    return [...(omission.missing.length === 0 ? [] : [t('result.leftOut', { list: names(omission.missing) })]), ...(omission.wrong.length === 0 ? [] : [t('result.tooMuch', { list: names(omission.wrong) })])];
  });
}

/** From when on less is earned: beside a time it says why points are missing, or why none are. */
export function limitTexts({ id, evidence }: CriterionScore, { plan }: Judged, words: DrillText): readonly string[] {
  const criterion = plan.criteria.find((each) => each.id === id);
  return criterion === undefined ? [] : scoreLimits(criterion.score).map((limit) => limitText(limit, evidence, words));
}

function limitText({ of, fullUntil, noneFrom }: ScoreLimit, evidence: readonly DrillFact[], words: DrillText): string {
  const { t } = words;
  if (of !== 'amount') return t(of === 'sinceZero' ? 'result.within' : 'result.withinAsked', { full: elapsed(fullUntil), none: elapsed(noneFrom) });
  const measure = evidence.find(({ kind }) => kind === 'measure')?.id;
  const said = (value: number) => (measure === undefined ? String(value) : measureText(measure, value, words));
  return t(fullUntil === 0 ? 'result.fullAtZero' : 'result.atMost', { full: said(fullUntil), none: said(noneFrom) });
}

/** A right answer that earned less than all came late. Null: a board, a checklist (its points tell), or no answer. */
function rightness({ id, kind, options }: DrillDecision, { choices }: DrillState): boolean | null {
  const choice = choices[id];
  return kind !== 'one' || choice === undefined ? null : options.some((option) => option.isRight && choice.options.includes(option.id));
}

/** Questions and lists of homes of the roles that people played, without an answer at the end. */
export function undoneDecisions({ decisions }: DrillPlan, drill: DrillState): readonly DrillDecision[] {
  return decisions.filter(({ id, role, options }) => options.length > 0 && isTaken(drill, role) && drill.choices[id] === undefined && drill.told[id] === undefined);
}

/** `search`, `stay`: an order by its name, whomever it is for. */
function orderName(id: string, language: Language): string {
  const { unitOrder, storeysOrder } = ORDER_WORDS[language];
  return ({ ...unitOrder, ...storeysOrder } as Readonly<Record<string, string>>)[id] ?? id;
}

/** The outcome rows of screen and paper. */
export const SHOWN_MEASURES = ['firstCallS', 'firstArrivalS', 'laneBlockedS', 'firstWaterS', 'maxTrappedCount', 'trappedCount', 'casualtyCount', 'maxStoreysSmoky'] as const;

export function measureText(id: string, value: number | null | undefined, { t, tPage, language }: DrillText): string {
  const measure = measureById(id)!;
  return value === null || value === undefined ? t('result.never') : measured(value, measure.unit, tPage, language);
}

/** Of the night's own times; a duration, a count and what never came need no beginning. */
const TIMES_OF_NIGHT: ReadonlySet<string> = new Set(['firstCallS', 'firstArrivalS', 'firstWaterS', 'crewAtFireFloorS']);

/** On the clock of the drill: times of the night count from the alarm or the call, as everything else in a result does. */
export function measureOfDrill(id: string, value: number | null | undefined, { plan, drill }: Pick<Judged, 'plan' | 'drill'>, words: DrillText): string {
  if (value === null || value === undefined || !TIMES_OF_NIGHT.has(id)) return measureText(id, value, words);
  const sinceS = value - Math.min(drill.zeroS, drill.timeS);
  return sinceS >= 0 ? measureText(id, sinceS, words) : words.t(plan.mode === 'crew' ? 'result.beforeCall' : 'result.beforeAlarm', { time: elapsed(-sinceS) });
}

export function pointsText(points: number): string {
  return String(Math.round(points * 10) / 10);
}

export function gradeText(score: DrillScore, { t }: DrillText): string {
  return t(`grade.${score.grade}`);
}
