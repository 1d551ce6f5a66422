/** Text -> tokens of the expression language, each with its place, so that a message can point at it. */
import { ExpressionError } from './expression-error.ts';

export type TokenKind = 'number' | 'text' | 'name' | 'sign' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Characters before it. */
  readonly offset: number;
}

/** An expression is one line of a scenario file. Assumed: the longest shipped one, five times over; 200 .. 2,000. */
export const MAX_EXPRESSION_CHARS = 600;

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['number', /\d+(?:\.\d+)?/y],
  ['name', /[A-Za-z][A-Za-z0-9]*/y],
  ['text', /"[^"\n]*"|'[^'\n]*'/y],
  ['sign', /<=|>=|==|!=|[-+*/()<>,]/y],
];
const SPACE = /\s*/y;

/** @throws ExpressionError */
export function tokensOf(source: string): readonly Token[] {
  if (source.length > MAX_EXPRESSION_CHARS) throw new ExpressionError(MAX_EXPRESSION_CHARS, `longer than ${MAX_EXPRESSION_CHARS} characters`, 'split it in two');
  const tokens: Token[] = [];
  let offset = skipSpace(source, 0);
  while (offset < source.length) {
    const token = tokenAt(source, offset);
    tokens.push(token);
    offset = skipSpace(source, offset + token.text.length);
  }
  return [...tokens, { kind: 'end', text: '', offset: source.length }];
}

function tokenAt(source: string, offset: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = offset;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) return { kind, text, offset };
  }
  const isOpenText = source[offset] === '"' || source[offset] === "'";
  throw new ExpressionError(offset, isOpenText ? 'a text that does not end' : `the sign ${source[offset]!} means nothing here`, isOpenText ? "close it with the same quote: 'alarmSounded'" : 'numbers with units, names, texts in quotes, + - * / ( ) < <= > >= == != and or not');
}

function skipSpace(source: string, offset: number): number {
  SPACE.lastIndex = offset;
  return offset + (SPACE.exec(source)?.[0].length ?? 0);
}
