/** Tokens -> tree, by precedence climbing. No recursion beyond the depth limit, no evaluation. */
import { ExpressionError } from './expression-error.ts';
import { PRECEDENCE, UNIT_WORDS, type Operator, type Syntax } from './syntax.ts';
import { tokensOf, type Token } from './token.ts';

/** Assumed: nobody reads deeper nesting; 8 .. 40. */
export const MAX_DEPTH = 16;
const ALLOWED_START = 'a number, a name such as time, a call such as first(\'alarmSounded\'), or ( )';

interface Reader {
  readonly tokens: readonly Token[];
  position: number;
  depth: number;
}

/** @throws ExpressionError */
export function parseExpression(source: string): Syntax {
  const reader: Reader = { tokens: tokensOf(source), position: 0, depth: 0 };
  const syntax = readLevel(reader, 0);
  const rest = peek(reader);
  if (rest.kind !== 'end') throw new ExpressionError(rest.offset, `${rest.text} follows where the expression should end`, 'join parts with and, or, + - * / or a comparison');
  return syntax;
}

function readLevel(reader: Reader, level: number): Syntax {
  const operators = PRECEDENCE[level];
  if (operators === undefined) return readUnary(reader);
  let left = readLevel(reader, level + 1);
  for (let token = peek(reader); isOneOf(token, operators); token = peek(reader)) {
    reader.position++;
    left = { kind: 'binary', offset: token.offset, operator: token.text as Operator, left, right: readLevel(reader, level + 1) };
  }
  return left;
}

function isOneOf(token: Token, operators: readonly string[]): boolean {
  return (token.kind === 'sign' || token.kind === 'name') && operators.includes(token.text);
}

function readUnary(reader: Reader): Syntax {
  const token = peek(reader);
  if (++reader.depth > MAX_DEPTH) throw new ExpressionError(token.offset, `nested deeper than ${MAX_DEPTH} levels`, 'split it in two');
  const syntax = readOperand(reader, token);
  reader.depth--;
  return syntax;
}

function readOperand(reader: Reader, token: Token): Syntax {
  reader.position++;
  const { offset, text } = token;
  if (token.kind === 'number') return readNumber(reader, token);
  if (token.kind === 'text') return { kind: 'text', offset, text: text.slice(1, -1) };
  if (token.kind === 'name' && text === 'not') return { kind: 'not', offset, operand: readUnary(reader) };
  if (token.kind === 'name') return { kind: 'call', offset, name: text, operands: peek(reader).text === '(' ? readOperands(reader) : [] };
  if (text !== '(') throw new ExpressionError(offset, token.kind === 'end' ? 'the expression ends too early' : `${text} stands where a value should`, ALLOWED_START);
  const inner = readLevel(reader, 0);
  expect(reader, ')');
  return inner;
}

function readNumber(reader: Reader, token: Token): Syntax {
  const next = peek(reader);
  const known = next.kind === 'name' && Object.hasOwn(UNIT_WORDS, next.text) ? UNIT_WORDS[next.text]! : null;
  if (known === null) return { kind: 'number', offset: token.offset, value: Number(token.text), unit: '' };
  reader.position++;
  return { kind: 'number', offset: token.offset, value: Number(token.text) * known[0], unit: known[1] };
}

function readOperands(reader: Reader): readonly Syntax[] {
  expect(reader, '(');
  if (peek(reader).text === ')') {
    reader.position++;
    return [];
  }
  const operands = [readLevel(reader, 0)];
  while (peek(reader).text === ',') {
    reader.position++;
    operands.push(readLevel(reader, 0));
  }
  expect(reader, ')');
  return operands;
}

function peek(reader: Reader): Token {
  return reader.tokens[reader.position]!;
}

function expect(reader: Reader, sign: string): void {
  const token = peek(reader);
  if (token.text !== sign || token.kind !== 'sign') throw new ExpressionError(token.offset, token.kind === 'end' ? `the expression ends before its ${sign}` : `${token.text} stands where ${sign} should`, '');
  reader.position++;
}
