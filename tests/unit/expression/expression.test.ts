import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, ExpressionError, MAX_EXPRESSION_CHARS, parseExpression, typeOf, type Vocabulary } from '../../../src/expression/index.ts';

const VOCABULARY: Vocabulary = {
  time: { operands: [], optionalCount: 0, type: { unit: 's' } },
  load: { operands: [], optionalCount: 0, type: { unit: 'kW' } },
  first: { operands: [{ noun: 'event', known: () => ['alarmSounded', 'unitArrived'] }, { noun: 'name', known: () => [] }], optionalCount: 1, type: { unit: 's' } },
};
const SECONDS: Readonly<Record<string, number>> = { time: 100, load: 300, alarmSounded: 40, unitArrived: Infinity };

function value(source: string): number {
  const syntax = parseExpression(source);
  typeOf(syntax, VOCABULARY);
  return evaluate(syntax, { look: (word, texts) => SECONDS[texts[0] ?? word]! }).value;
}

function failure(source: string): ExpressionError {
  try {
    typeOf(parseExpression(source), VOCABULARY);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`${source} was accepted`);
}

describe('an expression', () => {
  it.each([
    ['2 + 3 * 4', 14], ['(2 + 3) * 4', 20], ['10 - 4 - 3', 3], ['1 min + 30 s', 90], ['time > 1 min', 1], ['first(\'alarmSounded\') <= 40 s and not (time < 10 s)', 1],
    ['first(\'unitArrived\') < never', 0], ['early(time, 1 min, 3 min)', 80 / 120], ['early(never, 1 min, 3 min)', 0], ['if(load >= 0.3 MW, 2, 5)', 2], ['min(time, 20 s) / 40 s', 0.5], ['50 percent', 0.5], ['3 / 0', 0],
  ])('%s is %d', (source, expected) => {
    expect(value(source)).toBeCloseTo(expected, 12);
  });

  it('gives the facts it looked at, and not those it did not need', () => {
    const facts = { look: (word: string, texts: readonly string[], note: (fact: string) => void) => (note(texts[0] ?? word), SECONDS[texts[0] ?? word]!) };
    expect(evaluate(parseExpression("first('alarmSounded') < 10 s and time > 0 s"), facts).facts).toEqual(['alarmSounded']);
  });

  it.each([
    ['time > 60', 5, 'seconds and a plain number'], ['time + load', 5, 'seconds and kW'], ["first('alarmSoundet')", 6, "unknown event 'alarmSoundet'"], ['frist(1)', 0, 'unknown word frist'],
    ['time >', 6, 'ends too early'], ['(time', 5, 'before its )'], ['time time', 5, 'where the expression should end'], ["first('alarm", 6, 'does not end'], ['time # 3', 5, 'means nothing here'], ['time and yes', 0, 'where yes or no is needed'],
    ['yes + 1', 0, 'where a number is needed'], ["'alarm' == 1", 0, 'stands alone'], ['early(time, 1 s)', 0, '2 operands'], ['1 + '.repeat(200), MAX_EXPRESSION_CHARS, 'longer than'], [`${'('.repeat(60)}1${')'.repeat(60)}`, 16, 'nested deeper'], [`${'not '.repeat(60)}yes`, 64, 'nested deeper'],
  ])('%s is refused at its place', (source, offset, problem) => {
    const error = failure(source);
    expect(error.problem).toContain(problem);
    expect(error.offset).toBe(offset);
    expect(error.message).toContain(`character ${offset + 1}`);
  });

  it('answers any text with a value or a message, never anything else', () => {
    const words = fc.constantFrom('time', 'first', '(', ')', "'alarmSounded'", ',', '<', '+', 'and', 'not', 'if', '3', 'min', 's', 'constructor', '__proto__', 'early', ' ');
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 40 }), fc.array(words, { maxLength: 20 }).map((list) => list.join(' '))), (source) => {
        try {
          expect(typeof value(source)).toBe('number');
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      }),
      { numRuns: 500, seed: 8 },
    );
  });
});
