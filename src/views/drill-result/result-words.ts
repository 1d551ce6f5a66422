import type { DrillFact, DrillScore, DrillState } from '../../drill/index.ts';
import { measureById } from '../../report/measures/measures.ts';
import type { Language } from '../../i18n/index.ts';
import { ORDER_WORDS } from '../../i18n/orders/order-words.ts';
import type { DrillPlan } from '../../scenario/drill-plan.ts';
import type { EventKind } from '../../sim/index.ts';
import type { Finished } from '../../state/drill/index.ts';
import { commandSentence } from '../moments/command-sentence.ts';
import { elapsed, measured } from '../format.ts';
import type { DrillText } from './use-result.ts';

/** One home for the sentences that the screen and the paper share. */
export interface CourseLine {
  readonly sinceS: number;
  readonly what: string;
  readonly isOutcome: boolean;
}

/** What a point rests on: `启动 01:05`; what was looked for and never came says so. */
export function factText(fact: DrillFact, { plan, drill }: { readonly plan: DrillPlan; readonly drill: DrillState }, { t, tPage, name, language }: DrillText): string {
  const at = fact.timeS < Infinity ? elapsed(Math.max(0, fact.timeS - drill.zeroS)) : t('result.never');
  if (fact.kind === 'decision') {
    const decision = plan.decisions.find(({ id }) => id === fact.id)!;
    return `${name(decision.names)} ${at}`;
  }
  if (fact.kind === 'order') return `${orderName(fact.id, language)} ${at}`;
  if (fact.kind === 'cue') return `${name(plan.cues.find(({ id }) => id === fact.id)!.names)} ${at}`;
  if (fact.kind === 'event') return `${tPage(`events.titles.${fact.id as EventKind}`)} ${at}`;
  const measure = measureById(fact.id);
  return measure ? name(measure.names) : fact.id;
}

/** `search`, `stay`: an order by its name, whomever it is for. */
function orderName(id: string, language: Language): string {
  const { unitOrder, storeysOrder } = ORDER_WORDS[language];
  return ({ ...unitOrder, ...storeysOrder } as Readonly<Record<string, string>>)[id] ?? id;
}

/** What the people did, in order, as one reads it aloud: each choice once, homes together. */
export function courseLines({ plan, drill, outcome }: Pick<Finished, 'plan' | 'drill' | 'outcome'>, { t, name, language }: DrillText): readonly CourseLine[] {
  const choices = plan.decisions.flatMap((decision): CourseLine[] => {
    const choice = drill.choices[decision.id];
    if (choice === undefined) return [];
    const said = decision.options.filter(({ id }) => choice.options.includes(id)).map((option) => name(option.names));
    return [{ sinceS: choice.lastS - drill.zeroS, what: `${name(decision.names)} → ${said.join(t('result.item') === '项目' ? '；' : '; ')}`, isOutcome: false }];
  });
  const boards = plan.decisions.flatMap((decision): CourseLine[] => {
    const told = Object.values(drill.told[decision.id] ?? {});
    if (told.length === 0) return [];
    const counts = decision.options.map((option) => `${name(option.names)} ${told.filter((each) => each.option === option.id).length}`).join(', ');
    return [{ sinceS: Math.max(...told.map(({ atS }) => atS)) - drill.zeroS, what: `${name(decision.names)} ${counts}`, isOutcome: false }];
  });
  const context = { input: outcome.asFound.run.input, language };
  const orders = drill.orders.filter(({ command }) => command.kind !== 'orderHome').map(({ atS, command }): CourseLine => ({ sinceS: atS - drill.zeroS, what: commandSentence(command, context), isOutcome: false }));
  const injects = plan.injects.filter(({ id, when }) => drill.injectedS[id] !== undefined && when.kind === 'call' && when.name === 'no').map((inject): CourseLine => ({ sinceS: drill.injectedS[inject.id]! - drill.zeroS, what: `${t('instructor.title')}: ${name(inject.names)}`, isOutcome: true }));
  const errors = plan.errors.filter(({ id }) => drill.errorS[id] !== undefined).map((error): CourseLine => ({ sinceS: drill.errorS[error.id]! - drill.zeroS, what: `! ${name(error.names)}`, isOutcome: true }));
  return [...choices, ...boards, ...orders, ...injects, ...errors].sort((a, b) => a.sinceS - b.sinceS);
}

/** The outcome rows of screen and paper. */
export const SHOWN_MEASURES = ['firstCallS', 'firstArrivalS', 'laneBlockedS', 'firstWaterS', 'maxTrappedCount', 'trappedCount', 'casualtyCount', 'maxStoreysSmoky'] as const;

export function measureText(id: string, value: number | null | undefined, { t, tPage, language }: DrillText): string {
  const measure = measureById(id)!;
  return value === null || value === undefined ? t('result.never') : measured(value, measure.unit, tPage, language);
}

export function pointsText(points: number): string {
  return String(Math.round(points * 10) / 10);
}

export function gradeText(score: DrillScore, { t }: DrillText): string {
  return t(`grade.${score.grade}`);
}
