/** Tree + vocabulary -> its type, or a message: unknown words, wrong units and truths where numbers belong are found before anything runs. */
import { ExpressionError } from './expression-error.ts';
import type { Operator, Syntax } from './syntax.ts';
import type { NameList, ValueType, Vocabulary, Word } from './vocabulary.ts';

/** Words of the language itself, all over numbers. */
export const ARITHMETIC = ['min', 'max', 'early', 'if', 'never', 'yes', 'no'] as const;

/** @throws ExpressionError */
export function typeOf(syntax: Syntax, vocabulary: Vocabulary): ValueType {
  switch (syntax.kind) {
    case 'number':
      return { unit: syntax.unit };
    case 'text':
      throw new ExpressionError(syntax.offset, `the text '${syntax.text}' stands alone`, 'texts are operands of a call');
    case 'not':
      expectTruth(syntax.operand, vocabulary);
      return 'truth';
    case 'binary':
      return typeOfBinary(syntax, vocabulary);
    case 'call':
      return typeOfCall(syntax, vocabulary);
  }
}

type Call = Extract<Syntax, { kind: 'call' }>;
type Binary = Extract<Syntax, { kind: 'binary' }>;

function typeOfBinary({ operator, left, right, offset }: Binary, vocabulary: Vocabulary): ValueType {
  if (operator === 'and' || operator === 'or') {
    expectTruth(left, vocabulary);
    expectTruth(right, vocabulary);
    return 'truth';
  }
  const [a, b] = [unitOf(left, vocabulary), unitOf(right, vocabulary)];
  if (operator === '*' || operator === '/') return { unit: unitOfProduct(operator, a, b, offset) };
  if (a !== b) throw new ExpressionError(offset, `${operator} between ${unitName(a)} and ${unitName(b)}`, 'both sides in one unit, such as 60 s or 1 min');
  return operator === '+' || operator === '-' ? { unit: a } : 'truth';
}

function unitOfProduct(operator: Operator, a: string, b: string, offset: number): string {
  if (operator === '/' && a === b) return '';
  if (b === '') return a;
  if (operator === '*' && a === '') return b;
  throw new ExpressionError(offset, `${operator} between ${unitName(a)} and ${unitName(b)}`, 'one side a plain number, or a share of equal units');
}

function typeOfCall(call: Call, vocabulary: Vocabulary): ValueType {
  const { name, operands, offset } = call;
  if (name === 'never') return { unit: 's' };
  if (name === 'yes' || name === 'no') return 'truth';
  if (name === 'if') return typeOfChoice(call, vocabulary);
  if (name === 'min' || name === 'max' || name === 'early') {
    const needed = name === 'early' ? 3 : 2;
    if (operands.length !== needed) throw new ExpressionError(offset, `${name} has ${operands.length} operands`, `${needed} are needed`);
    const units = operands.map((operand) => unitOf(operand, vocabulary));
    if (units.some((unit) => unit !== units[0])) throw new ExpressionError(offset, `${name} over ${units.map(unitName).join(', ')}`, 'one unit for all');
    return { unit: name === 'early' ? '' : units[0]! };
  }
  const word = Object.hasOwn(vocabulary, name) ? vocabulary[name]! : null;
  if (word === null) throw new ExpressionError(offset, `unknown word ${name}`, `known: ${[...Object.keys(vocabulary), ...ARITHMETIC, 'and', 'or', 'not'].join(', ')}`);
  return typeOfWord(call, word);
}

function typeOfChoice({ operands, offset }: Call, vocabulary: Vocabulary): ValueType {
  if (operands.length !== 3) throw new ExpressionError(offset, `if has ${operands.length} operands`, 'if(truth, value, other value)');
  expectTruth(operands[0]!, vocabulary);
  const [a, b] = [unitOf(operands[1]!, vocabulary), unitOf(operands[2]!, vocabulary)];
  if (a !== b) throw new ExpressionError(offset, `if chooses between ${unitName(a)} and ${unitName(b)}`, 'one unit for both');
  return { unit: a };
}

function typeOfWord({ name, operands, offset }: Call, word: Word): ValueType {
  const leastCount = word.operands.length - word.optionalCount;
  if (operands.length < leastCount || operands.length > word.operands.length) {
    throw new ExpressionError(offset, `${name} has ${operands.length} operands`, `${word.optionalCount === 0 ? leastCount : `${leastCount} to ${word.operands.length}`} texts: ${word.operands.map((list) => list.noun).join(', ') || 'none'}`);
  }
  const texts: string[] = [];
  operands.forEach((operand, i) => texts.push(textOf(operand, word.operands[i]!, texts)));
  return typeof word.type === 'function' ? word.type(texts) : word.type;
}

function textOf(operand: Syntax, list: NameList, before: readonly string[]): string {
  if (operand.kind !== 'text') throw new ExpressionError(operand.offset, `a ${list.noun} is named by a text in quotes`, '');
  const known = list.known(before);
  if (known.length > 0 && !known.includes(operand.text)) throw new ExpressionError(operand.offset, `unknown ${list.noun} '${operand.text}'`, nearest(operand.text, known));
  return operand.text;
}

/** Names shown when there are too many to list. */
const LISTED_COUNT = 12;

function nearest(text: string, known: readonly string[]): string {
  const alike = known.filter((name) => name.toLowerCase().includes(text.toLowerCase().slice(0, 4)));
  const shown = known.length <= LISTED_COUNT || alike.length === 0 ? known.slice(0, LISTED_COUNT) : alike.slice(0, LISTED_COUNT);
  return `known: ${shown.join(', ')}${shown.length < known.length ? ', …' : ''}`;
}

function expectTruth(syntax: Syntax, vocabulary: Vocabulary): void {
  const type = typeOf(syntax, vocabulary);
  if (type !== 'truth') throw new ExpressionError(syntax.offset, `${unitName(type.unit)} where yes or no is needed`, 'a comparison such as time > 60 s');
}

function unitOf(syntax: Syntax, vocabulary: Vocabulary): string {
  const type = typeOf(syntax, vocabulary);
  if (type === 'truth') throw new ExpressionError(syntax.offset, 'yes or no where a number is needed', 'if(truth, 1, 0) turns it into one');
  return type.unit;
}

function unitName(unit: string): string {
  return unit === '' ? 'a plain number' : unit === 's' ? 'seconds' : unit;
}
