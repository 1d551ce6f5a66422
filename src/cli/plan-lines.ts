/** `attribute --budget`: what the reader gives of money, and the plan as lines. */
import { has } from '../report/attribution/coalition.ts';
import { measureById } from '../report/measures/measures.ts';
import { itemsOf, MOST_PLANNED, type PlanQuestion } from '../report/plan/plan-question.ts';
import type { PlannedStudy } from '../report/plan/plan-study.ts';
import type { StudyGroup } from '../report/study/study-group.ts';
import { hazardName } from './attribution-table.ts';
import { badInput } from './cli-error.ts';
import { formatSigned, formatValue } from './format.ts';
import type { Language } from './language.ts';
import { textsIn } from './texts.ts';

export interface PlanOptions {
  readonly budget?: number;
  /** `blockedFireLane=20000,dryRiser=40000`: over the file's own prices. */
  readonly price?: string;
  /** `shutRiserValve,emptyPool`: bought first. */
  readonly must?: string;
  /** `dryRiser=fund,combustibleCanopy=government`: who pays, over the file's parties. */
  readonly payer?: string;
  /** `fund=60000,property=20000`: what each of them has. */
  readonly purse?: string;
}

const MOST_YUAN = 1_000_000_000;

/** Null where no plan was asked for. @throws badInput for a kind or purse that is not there, or a price that is none */
export function planQuestion(groups: readonly StudyGroup[], { budget, price, must, payer, purse }: PlanOptions): PlanQuestion | null {
  if (budget === undefined && purse === undefined) {
    if (price !== undefined || must !== undefined || payer !== undefined) throw badInput('--price, --must and --payer speak of a plan: give --budget or --purse as well');
    return null;
  }
  const kindOf = knownKinds(groups);
  const prices = Object.fromEntries(pairsOf(price, '--price', 'kind=yuan').map(([kind, yuan]) => [kindOf(kind, '--price'), yuanOf(yuan, `"${kind}=${yuan}" in --price is no price`)]));
  const payers = Object.fromEntries(pairsOf(payer, '--payer', 'kind=purse').map(([kind, name]) => [kindOf(kind, '--payer'), name]));
  const items = itemsOf(groups, { prices, payers, mustKinds: listOf(must).map((kind) => kindOf(kind, '--must')) });
  const parties = [...new Set(items.flatMap(({ party }) => (party === null ? [] : [party])))];
  const purses = Object.fromEntries(pairsOf(purse, '--purse', 'purse=yuan').map(([name, yuan]) => {
    if (!parties.includes(name)) throw badInput(`nobody pays out of "${name}" in --purse; known: ${parties.join(', ') || 'none: give --payer'}`);
    return [name, yuanOf(yuan, `"${name}=${yuan}" in --purse is no sum`)];
  }));
  return { items, budgetYuan: budget ?? null, purses };
}

/** @throws badInput naming the option and the kinds there are */
export function knownKinds(groups: readonly StudyGroup[]): (kind: string, option: string) => string {
  const known = groups.map(({ kind }) => kind);
  return (kind, option) => {
    if (known.includes(kind)) return kind;
    throw badInput(`unknown hazard "${kind}" in ${option}; known: ${known.join(', ')}`);
  };
}

function yuanOf(text: string, problem: string): number {
  if (/^\d{1,10}$/.test(text) && Number(text) <= MOST_YUAN) return Number(text);
  throw badInput(`${problem}; allowed: a whole number of yuan from 0 to ${MOST_YUAN}`);
}

/** `a=1,b=2` as pairs. */
export function pairsOf(text: string | undefined, option: string, form: string): readonly (readonly [string, string])[] {
  return listOf(text).map((entry) => {
    const at = entry.lastIndexOf('=');
    if (at <= 0 || at === entry.length - 1) throw badInput(`"${entry}" in ${option}; allowed: ${form},…`);
    return [entry.slice(0, at).trim(), entry.slice(at + 1).trim()] as const;
  });
}

function listOf(text: string | undefined): readonly string[] {
  return text?.split(',').map((part) => part.trim()).filter((part) => part !== '') ?? [];
}

export function planLines(question: PlanQuestion, { answer, computed, error, isExact, nightCount }: PlannedStudy, measureId: string, language: Language): string[] {
  const { plan } = textsIn(language);
  const { unit, better } = measureById(measureId)!;
  const namesOf = (kinds: readonly string[]): string => kinds.map((kind) => hazardName(kind, language)).join(language === 'zh' ? '、' : ', ');
  const missing = answer.unpricedKinds.length === 0 ? [] : [plan.missing({ list: namesOf(answer.unpricedKinds) })];
  switch (answer.kind) {
    case 'short': return [plan.short({ must: answer.mustYuan }), ...missing];
    case 'tooMany': return [plan.tooMany({ most: MOST_PLANNED })];
    case 'nothingPriced': case 'unpricedMust': return missing;
    case 'plan': {
      const { best } = answer;
      const kinds = question.items.filter((_, k) => has(best.fixedIndex, k)).map(({ kind }) => kind);
      if (kinds.length === 0) return [plan.nothing({ budget: question.budgetYuan ?? 0 }), ...missing];
      /** Saved as tables show it: as found less repaired. */
      const signed = (good: number): string => formatSigned(better === 'higher' ? -good : good, unit);
      return [
        plan.best({ cost: best.costYuan, list: namesOf(kinds) }),
        plan.saves({ saved: signed(best.saved), nights: nightCount, error: isExact ? '' : plan.error({ error: formatValue(error, unit) }) }),
        ...(computed === null ? [] : [plan.computed({ saved: signed(computed.mean), band: computed.halfWidth95 === null ? '' : ` [${signed(computed.mean - computed.halfWidth95)}, ${signed(computed.mean + computed.halfWidth95)}]` })]),
        ...missing,
      ];
    }
  }
}
