export { typeOf } from './check.ts';
export { evaluate, type Amount, type Evaluated, type Facts } from './evaluate.ts';
export { ExpressionError } from './expression-error.ts';
export { MAX_DEPTH, parseExpression } from './parse.ts';
export type { Syntax } from './syntax.ts';
export { MAX_EXPRESSION_CHARS } from './token.ts';
export { ANY_NAME, type NameList, type ValueType, type Vocabulary, type Word } from './vocabulary.ts';
