import { expect, it } from 'vitest';
import { fill } from '../../../src/i18n/fill.ts';
import { INSPECTOR_WORDS } from '../../../src/i18n/inspector/inspector-words.ts';
import { CAUSE_CLASSES } from '../../../src/report/why/story.ts';
import { HOUSEHOLD_ROLES } from '../../../src/report/why/household-role.ts';
import { EVENT_KINDS } from '../../../src/sim/index.ts';

function leavesOf(value: object, path = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, item] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof item === 'string') leaves.set(at, item);
    else leavesOf(item as object, at).forEach((text, inner) => leaves.set(inner, text));
  }
  return leaves;
}

const zh = leavesOf(INSPECTOR_WORDS['zh-CN']);
const en = leavesOf(INSPECTOR_WORDS.en);
const placeholdersOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

it('says the same things in both languages', () => {
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  for (const [key, text] of zh) expect(placeholdersOf(en.get(key)!), key).toEqual(placeholdersOf(text));
});

it('leaves nothing empty and nothing Chinese in English', () => {
  for (const [key, text] of zh) if (key !== 'story.cue.none') expect(text.trim(), key).not.toBe('');
  for (const [key, text] of zh) if (/[a-z]/i.test(text.replace(/\{\{\w+\}\}/g, ''))) expect(text, key).toMatch(/[\u4e00-\u9fff]/);
  for (const [key, text] of en) expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
});

it('has a word for every role, every cue and every event of a resident', () => {
  const { person, story } = INSPECTOR_WORDS['zh-CN'];
  for (const role of HOUSEHOLD_ROLES) expect(person).toHaveProperty(role);
  for (const cause of CAUSE_CLASSES) expect(story.cue).toHaveProperty(cause);
  for (const kind of EVENT_KINDS.filter((each) => each.startsWith('person') && each !== 'personWoke' && each !== 'personAware')) expect(story).toHaveProperty(kind);
});

it('fills templates', () => {
  expect(fill('{{a}} and {{b}}{{c}}', { a: 1, b: 'two' })).toBe('1 and two');
});
