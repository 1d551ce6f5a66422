/** From when on a criterion earns less: what its expression says, for a person who asks why points are missing. */
import type { Syntax } from '../expression/index.ts';

/** `sinceZero`: seconds after the alarm or the call; `sinceAsked`: after the question; `amount`: of a measure. */
export interface ScoreLimit {
  readonly of: 'sinceZero' | 'sinceAsked' | 'amount';
  /** All points up to here, none from there on; in the unit of what is scored. */
  readonly fullUntil: number;
  readonly noneFrom: number;
}

/** Every `early(value, full, none)` of the score, in the order in which it reads. */
export function scoreLimits(score: Syntax): readonly ScoreLimit[] {
  switch (score.kind) {
    case 'number':
    case 'text':
      return [];
    case 'not':
      return scoreLimits(score.operand);
    case 'binary':
      return [...scoreLimits(score.left), ...scoreLimits(score.right)];
    case 'call':
      return score.name === 'early' ? limitOf(score.operands) : score.operands.flatMap(scoreLimits);
  }
}

function limitOf([value, full, none]: readonly Syntax[]): readonly ScoreLimit[] {
  if (value === undefined || full?.kind !== 'number' || none?.kind !== 'number') return [];
  return [{ of: originOf(value), fullUntil: full.value, noneFrom: none.value }];
}

function originOf(value: Syntax): ScoreLimit['of'] {
  if (value.kind !== 'binary' || value.operator !== '-' || value.right.kind !== 'call') return 'amount';
  return value.right.name === 'zero' ? 'sinceZero' : value.right.name === 'asked' ? 'sinceAsked' : 'amount';
}
