import { describe, expect, it } from 'vitest';
import type { KnownAnswer, KnownQuestion } from '../../../src/drill/index.ts';
import { askedSoFar, passedQuestions } from '../../../src/views/crew/passed-questions.ts';

const names = { zh: '问', en: 'question' };
const question = (id: string, role = 'command'): KnownQuestion => ({ id, role, kind: 'one', names, options: [] });
const answer = (id: string): KnownAnswer => ({ id, names, atS: 0, isOfMachine: false, chosen: [] });
const at = (open: readonly string[], answered: readonly string[] = [], lookS: number | null = null) => ({ open: open.map((id) => question(id)), answers: answered.map(answer), lookS, timeS: 100, busyUntilS: 0 });

describe('questions whose time went by', () => {
  const asked = askedSoFar([question('water', 'water')], at(['first', 'second']));

  it('are told when they close without an answer, the last first', () => {
    expect(passedQuestions(asked, at([]), 'command').map(({ id }) => id)).toEqual(['second', 'first']);
  });

  it('are not those that are open, answered, or of another role', () => {
    expect(passedQuestions(asked, at(['first'], ['second']), 'command')).toEqual([]);
  });

  it('are not those put off while people are busy', () => {
    expect(passedQuestions(asked, { ...at([]), busyUntilS: 130 }, 'command')).toEqual([]);
  });

  it('are neither asked nor told while earlier seconds are on screen', () => {
    expect(askedSoFar(asked, at(['third'], [], 40))).toBe(asked);
    expect(passedQuestions(asked, at([], [], 40), 'command')).toEqual([]);
  });
});
