import { describe, expect, it } from 'vitest';
import { TERMS_ZH } from '../../../src/i18n/validation/terms-zh.ts';
import { term, VALIDATION_MESSAGES } from '../../../src/i18n/validation/validation-words.ts';

function leavesOf(value: object, path = ''): [path: string, text: string][] {
  return Object.entries(value).flatMap(([key, item]) => (typeof item === 'string' ? [[`${path}${key}`, item] as [string, string]] : leavesOf(item as object, `${path}${key}.`)));
}

const placeholdersOf = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

describe('words of the page on validation', () => {
  const zh = leavesOf(VALIDATION_MESSAGES['zh-CN']);
  const en = new Map(leavesOf(VALIDATION_MESSAGES.en));

  it('has the same keys and placeholders in both languages', () => {
    expect(zh.map(([path]) => path)).toEqual([...en.keys()]);
    for (const [path, text] of zh) expect(placeholdersOf(en.get(path)!), path).toEqual(placeholdersOf(text));
  });

  it('fills the numbers of a generated name in their order, and leaves what it does not know', () => {
    expect(term('own step, 0.05 s', 'zh-CN')).toBe('自用步长，0.05 秒');
    expect(term('Corridor 60 m x 2 m, 60 to 480 people', 'zh-CN')).toBe('走廊 60 × 2 米，60 到 480 人');
    expect(term('Neutron Flux', 'zh-CN')).toBe('Neutron Flux');
    expect(term('HGL Depth: Open Compartments', 'en')).not.toContain('HGL');
  });

  it('keeps as many numbers in Chinese as in English', () => {
    const count = (text: string): number => text.split('#').length;
    expect(Object.entries(TERMS_ZH).filter(([english, chinese]) => count(english) !== count(chinese))).toEqual([]);
  });
});
