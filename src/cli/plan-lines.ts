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
}

const MOST_YUAN = 1_000_000_000;

/** Null where no plan was asked for. @throws badInput for a kind that the file does not have, or a price that is none */
export function planQuestion(groups: readonly StudyGroup[], { budget, price, must }: PlanOptions): PlanQuestion | null {
  if (budget === undefined) {
    if (price !== undefined || must !== undefined) throw badInput('--price and --must speak of a plan: give --budget as well');
    return null;
  }
  const known = groups.map(({ kind }) => kind);
  const knownKind = (kind: string, option: string): string => {
    if (known.includes(kind)) return kind;
    throw badInput(`unknown hazard "${kind}" in ${option}; known: ${known.join(', ')}`);
  };
  const prices = Object.fromEntries(listOf(price).map((entry) => {
    const [kind = '', yuan = ''] = entry.split('=');
    if (!/^\d{1,10}$/.test(yuan) || Number(yuan) > MOST_YUAN) throw badInput(`"${entry}" in --price is no price; allowed: kind=yuan with a whole number from 0 to ${MOST_YUAN}`);
    return [knownKind(kind, '--price'), Number(yuan)];
  }));
  return { items: itemsOf(groups, prices, listOf(must).map((kind) => knownKind(kind, '--must'))), budgetYuan: budget, purses: {} };
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
