/** A plan from what a study has computed. */
import { everybody } from '../attribution/coalition.ts';
import type { Amount } from '../measures/measure.ts';
import { measureById } from '../measures/measures.ts';
import type { Summary } from '../statistics.ts';
import { settledShares, withSets } from '../study/study-nights.ts';
import type { StudyResults } from '../study/study-results.ts';
import type { StudySetting } from '../study/study-setting.ts';
import { choosePlan, type PlanAnswer } from './choose-plan.ts';
import type { PlanQuestion } from './plan-question.ts';
import { computedSaving, savingModel, type SavingModel } from './saving-model.ts';

export interface PlannedStudy {
  readonly answer: PlanAnswer;
  /** What it was chosen by. */
  readonly model: SavingModel;
  readonly nightCount: number;
  readonly isExact: boolean;
  /** What the model is off by on sets that were computed. */
  readonly error: Amount;
  /** What the chosen plan saves, computed as it is; null before it was. */
  readonly computed: Summary | null;
  /** Which groups stand once it is carried out: to be put among the study's checked sets. */
  readonly standingIndex: number;
}

/** Null before the study has one whole night. */
export function planStudy(setting: StudySetting, results: StudyResults, question: PlanQuestion): PlannedStudy | null {
  const { nights } = settledShares(setting, results);
  if (nights.length === 0) return null;
  const measure = measureById(setting.measureId)!;
  const groupCount = setting.groups.length;
  const model = savingModel(measure, groupCount, nights, setting.method);
  const answer = choosePlan(question, model);
  const fixedIndex = answer.kind === 'plan' ? answer.best.fixedIndex : 0;
  const standingIndex = everybody(groupCount) & ~fixedIndex;
  const computed = computedSaving(measure, groupCount, withSets(nights, [standingIndex], setting, results), fixedIndex);
  return { answer, model, nightCount: nights.length, isExact: model.isExact, error: model.error, computed, standingIndex };
}
