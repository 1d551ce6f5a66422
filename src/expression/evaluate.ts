/** A checked tree and a world of facts -> a value, with the facts it rests on. */
import type { Operator, Syntax } from './syntax.ts';

/** A number in the unit that the checker found for it; a truth is 0 or 1. */
export type Amount = number;

/** What a word means here and now; `note` collects the facts that were looked at. */
export interface Facts<Fact> {
  readonly look: (word: string, texts: readonly string[], note: (fact: Fact) => void) => Amount;
}

export interface Evaluated<Fact> {
  readonly value: Amount;
  readonly facts: readonly Fact[];
}

export function evaluate<Fact>(syntax: Syntax, facts: Facts<Fact>): Evaluated<Fact> {
  const noted: Fact[] = [];
  const value = valueOf(syntax, facts, (fact) => void (noted.includes(fact) || noted.push(fact)));
  return { value, facts: noted };
}

type Note<Fact> = (fact: Fact) => void;

function valueOf<Fact>(syntax: Syntax, facts: Facts<Fact>, note: Note<Fact>): Amount {
  switch (syntax.kind) {
    case 'number':
      return syntax.value;
    case 'text':
      throw new Error(`the text '${syntax.text}' was let through the check`);
    case 'not':
      return valueOf(syntax.operand, facts, note) === 0 ? 1 : 0;
    case 'binary': {
      const left = valueOf(syntax.left, facts, note);
      if (syntax.operator === 'and' && left === 0) return 0;
      if (syntax.operator === 'or' && left !== 0) return 1;
      return combine(syntax.operator, left, valueOf(syntax.right, facts, note));
    }
    case 'call':
      return called(syntax, facts, note);
  }
}

function combine(operator: Operator, left: Amount, right: Amount): Amount {
  switch (operator) {
    case 'and':
    case 'or':
      return right === 0 ? 0 : 1;
    case '<':
      return left < right ? 1 : 0;
    case '<=':
      return left <= right ? 1 : 0;
    case '>':
      return left > right ? 1 : 0;
    case '>=':
      return left >= right ? 1 : 0;
    case '==':
      return left === right ? 1 : 0;
    case '!=':
      return left === right ? 0 : 1;
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? 0 : left / right;
  }
}

function called<Fact>({ name, operands }: Extract<Syntax, { kind: 'call' }>, facts: Facts<Fact>, note: Note<Fact>): Amount {
  if (name === 'never') return Infinity;
  if (name === 'yes' || name === 'no') return name === 'yes' ? 1 : 0;
  if (name === 'if') return valueOf(operands[0]!, facts, note) === 0 ? valueOf(operands[2]!, facts, note) : valueOf(operands[1]!, facts, note);
  if (name === 'min' || name === 'max' || name === 'early') {
    const values = operands.map((operand) => valueOf(operand, facts, note));
    if (name === 'early') return earliness(values[0]!, values[1]!, values[2]!);
    return name === 'min' ? Math.min(...values) : Math.max(...values);
  }
  return facts.look(name, operands.map((operand) => (operand.kind === 'text' ? operand.text : '')), note);
}

/** 1 up to `full`, 0 from `zero` on, a straight line between: partial credit for what came late. */
function earliness(value: Amount, full: Amount, zero: Amount): Amount {
  if (Number.isNaN(value) || value >= zero) return 0;
  return value <= full ? 1 : (zero - value) / (zero - full);
}
