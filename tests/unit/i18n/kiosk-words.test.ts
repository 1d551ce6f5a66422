import { expect, it } from 'vitest';
import { KIOSK_WORDS } from '../../../src/i18n/kiosk/kiosk-words.ts';
import { FAMILY_KINDS } from '../../../src/state/kiosk/household.ts';
import { VOTE_CHOICES, VOTE_STEPS } from '../../../src/state/kiosk/show-plan.ts';

function leavesOf(value: object, path = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, item] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof item === 'string') leaves.set(at, item);
    else leavesOf(item as object, at).forEach((text, inner) => leaves.set(inner, text));
  }
  return leaves;
}

const zh = leavesOf(KIOSK_WORDS['zh-CN']);
const en = leavesOf(KIOSK_WORDS.en);
const placeholdersOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();
/** Sentences that a child reads while the night goes on, characters. */
const LONGEST_QUESTION = 24;

it('says the same things in both languages', () => {
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  for (const [key, text] of zh) expect(placeholdersOf(en.get(key)!), key).toEqual(placeholdersOf(text));
});

it('leaves nothing empty and nothing Chinese in English but the name of the other language', () => {
  for (const [key, text] of zh) expect(text.trim(), key).not.toBe('');
  for (const [key, text] of en) if (key !== 'language') expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
});

it('asks short questions, and has a word for every answer and every family', () => {
  for (const step of VOTE_STEPS) {
    expect(KIOSK_WORDS['zh-CN'][step].question.length, step).toBeLessThanOrEqual(LONGEST_QUESTION);
    expect(Object.keys(KIOSK_WORDS['zh-CN'][step].choices)).toEqual([...VOTE_CHOICES[step]]);
  }
  expect(Object.keys(KIOSK_WORDS['zh-CN'].home.families)).toEqual([...FAMILY_KINDS]);
});

it('shows nobody hurt in words', () => {
  for (const text of zh.values()) expect(text).not.toMatch(/死亡|尸|血|烧死|遇难/);
  for (const text of en.values()) expect(text).not.toMatch(/\b(dead|death|died|corpse|blood|kill)/i);
});
