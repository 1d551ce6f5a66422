/** `attribute --months`: in which month what is fixed, and what of it is left where hazards come back. */
import { fill } from '../i18n/index.ts';
import { STUDY_WORDS } from '../i18n/study/study-words.ts';
import { regrowthOf } from '../catalog/regrowth/regrowth.ts';
import { nameIn } from '../i18n/index.ts';
import { has } from '../report/attribution/coalition.ts';
import { measureById } from '../report/measures/measures.ts';
import type { PlannedStudy } from '../report/plan/plan-study.ts';
import type { PlanQuestion } from '../report/plan/plan-question.ts';
import { DAYS_PER_MONTH, FOUND_BY_THIRD_PARTY_FRAC, regrowthCourse, returnPerDay, type RegrowthMonth, type Upkeep } from '../report/plan/regrowth-course.ts';
import { timePlan, type TimePlanStep } from '../report/plan/time-plan.ts';
import type { StudyGroup } from '../report/study/study-group.ts';
import { hazardName } from './attribution-table.ts';
import { badInput } from './cli-error.ts';
import { formatSigned } from './format.ts';
import type { Language } from './language.ts';
import { knownKinds, pairsOf } from './plan-lines.ts';
import { renderTable } from './text-table.ts';

export interface UpkeepOptions {
  readonly months?: number;
  /** Days between re-inspections. */
  readonly inspect?: number;
  readonly kept?: boolean;
  readonly perMonth?: number;
  /** `shutRiserValve=1,noDetection=6`: month by whose end it must be fixed. */
  readonly due?: string;
}

export interface PlannedUpkeep {
  readonly steps: readonly TimePlanStep[];
  readonly upkeep: Upkeep;
  /** Nobody looks again; as asked. */
  readonly left: readonly RegrowthMonth[];
  readonly course: readonly RegrowthMonth[];
  readonly groups: readonly StudyGroup[];
}

const DEFAULT_WORKS = 2;
const MOST_MONTHS = 60;

/** Null where no months were asked for, or there is no plan. */
export function upkeepOf(groups: readonly StudyGroup[], question: PlanQuestion | null, planned: PlannedStudy | null, options: UpkeepOptions): PlannedUpkeep | null {
  const dueMonth = dueMonths(groups, options);
  if (options.months === undefined || question === null || planned?.answer.kind !== 'plan') return null;
  const { fixedIndex } = planned.answer.best;
  const kindsOf = groups.map(({ hazardKinds }) => hazardKinds);
  const upkeep: Upkeep = { inspectEveryDays: options.inspect ?? null, foundFrac: FOUND_BY_THIRD_PARTY_FRAC, isKept: options.kept === true };
  const course = (of: Upkeep): readonly RegrowthMonth[] => regrowthCourse(planned.model, kindsOf, fixedIndex, of, options.months!);
  return {
    groups, upkeep, course: course(upkeep), left: course({ ...upkeep, inspectEveryDays: null, isKept: false }),
    steps: timePlan(question.items, planned.model, fixedIndex, { worksPerMonth: options.perMonth ?? DEFAULT_WORKS, dueMonth }),
  };
}

function dueMonths(groups: readonly StudyGroup[], { due, months, inspect, kept, perMonth }: UpkeepOptions): Readonly<Record<string, number>> {
  if (months === undefined && [due, inspect, kept, perMonth].some((option) => option !== undefined)) throw badInput('--due, --inspect, --kept and --per-month speak of months: give --months as well');
  const kindOf = knownKinds(groups);
  return Object.fromEntries(pairsOf(due, '--due', 'kind=month').map(([kind, month]) => {
    if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > MOST_MONTHS) throw badInput(`"${kind}=${month}" in --due is no month; allowed: 1 to ${MOST_MONTHS}`);
    return [kindOf(kind, '--due'), Number(month)];
  }));
}

export function upkeepLines({ steps, upkeep, left, course, groups }: PlannedUpkeep, measureId: string, language: Language): string[] {
  const tag = language === 'zh' ? 'zh-CN' : 'en';
  const words = STUDY_WORDS[tag].upkeep;
  const { unit, better } = measureById(measureId)!;
  const signed = (good: number): string => formatSigned(better === 'higher' ? -good : good, unit);
  const namesOf = (kinds: readonly string[]): string => kinds.map((kind) => hazardName(kind, language)).join(STUDY_WORDS[tag].list);
  const rows = steps.map(({ monthNumber, kinds, spentYuan, saved, lateKinds }) => [`  ${monthNumber}`, namesOf(kinds), String(spentYuan), signed(saved), lateKinds.length === 0 ? '' : fill(words.late, { list: namesOf(lateKinds) })]);
  const lastIndex = course.at(-1)!;
  const back = groups
    .map(({ kind, hazardKinds }, k) => ({ kind, hazardKinds, k, perDay: returnPerDay(hazardKinds, false) }))
    .filter(({ k, perDay }) => has(steps.at(-1)?.fixedIndex ?? 0, k) && perDay > 0)
    .sort((a, b) => b.perDay - a.perDay)
    .map(({ kind, hazardKinds, k, perDay }) => [`  ${hazardName(kind, language)}`, percent(1 - (1 - perDay) ** DAYS_PER_MONTH), percent(lastIndex.backFrac[k]!), keepingOf(hazardKinds, tag)]);
  return [
    words.timePlan, ...renderTable([`  ${words.month}`, words.works, words.spent, words.saved, ''], rows), '',
    fill(upkeep.inspectEveryDays === null ? words.unseen : words.seen, { days: upkeep.inspectEveryDays ?? 0, percent: Math.round(upkeep.foundFrac * 100) }),
    ...renderTable([`  ${words.month}`, words.left, words.asked], shownMonths(course).map((i) => [`  ${i}`, signed(left[i]!.saved), signed(course[i]!.saved)])), '',
    ...renderTable([`  ${words.hazard}`, words.perMonth, fill(words.atEnd, { month: lastIndex.monthNumber }), words.keeping], back),
  ];
}

function keepingOf(kinds: readonly string[], tag: 'zh-CN' | 'en'): string {
  return [...new Set(kinds.flatMap((kind) => { const regrowth = regrowthOf(kind); return regrowth === null ? [] : [nameIn(regrowth.keeping, tag)]; }))].join(STUDY_WORDS[tag].list);
}

function percent(frac: number): string {
  return `${Math.round(frac * 100)} %`;
}

/** 0, 1, 3, 6, 12, 24 … and the last. */
function shownMonths(course: readonly RegrowthMonth[]): readonly number[] {
  const last = course.length - 1;
  return [...new Set([0, 1, 3, 6, 12, 24, 36, 48, last])].filter((month) => month <= last);
}
