import { expect, it } from 'vitest';
import { CAMPAIGN_PAPER_WORDS, CAMPAIGN_WORDS } from '../../../src/i18n/index.ts';

function leavesOf(value: object, path = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, item] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof item === 'string') leaves.set(at, item);
    else leavesOf(item as object, at).forEach((text, inner) => leaves.set(inner, text));
  }
  return leaves;
}

const zh = leavesOf({ page: CAMPAIGN_WORDS['zh-CN'], paper: CAMPAIGN_PAPER_WORDS['zh-CN'] });
const en = leavesOf({ page: CAMPAIGN_WORDS.en, paper: CAMPAIGN_PAPER_WORDS.en });
const placeholdersOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

it('says the same things in both languages', () => {
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  for (const [key, text] of zh) expect(placeholdersOf(en.get(key)!), key).toEqual(placeholdersOf(text));
});

it('leaves nothing Chinese in English', () => {
  for (const [key, text] of en) expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
});
