/** What the gallery shows before anything runs. */
import { describe, expect, it } from 'vitest';
import { HAZARDS } from '../../../src/catalog/hazards/registry.ts';
import { GALLERY_MESSAGES } from '../../../src/i18n/gallery/gallery-words.ts';
import { REMEDIES } from '../../../src/i18n/remedies.ts';
import { SCENES } from '../../../src/report/gallery/scenes.ts';
import { SYMBOLS } from '../../../src/views/gallery/symbols.ts';

function leavesOf(value: object, path = ''): [path: string, text: string][] {
  return Object.entries(value).flatMap(([key, item]) => (typeof item === 'string' ? [[`${path}${key}`, item] as [string, string]] : leavesOf(item as object, `${path}${key}.`)));
}

const placeholdersOf = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

describe('words of the gallery', () => {
  const zh = leavesOf(GALLERY_MESSAGES['zh-CN']);
  const en = new Map(leavesOf(GALLERY_MESSAGES.en));

  it('has the same keys and placeholders in both languages', () => {
    expect(zh.map(([path]) => path)).toEqual([...en.keys()]);
    for (const [path, text] of zh) expect(placeholdersOf(en.get(path)!), path).toEqual(placeholdersOf(text));
  });

  it('says what each scene holds', () => {
    expect(Object.keys(GALLERY_MESSAGES.en.scene)).toEqual(Object.keys(SCENES));
  });
});

describe.each(HAZARDS.map((hazard) => [hazard.kind, hazard] as const))('%s in the gallery', (kind, { symbol }) => {
  it('has a sign of its own', () => {
    expect(Object.keys(SYMBOLS)).toContain(symbol);
    expect(HAZARDS.filter((hazard) => hazard.symbol === symbol)).toHaveLength(1);
  });

  it('has a remedy and a party in both languages', () => {
    const words = REMEDIES[kind];
    for (const names of [words?.remedy, words?.party]) expect([/\p{Script=Han}/u.test(names?.zh ?? ''), /[a-z]/.test(names?.en ?? '')]).toEqual([true, true]);
  });
});

it('draws no sign and knows no remedy without a hazard', () => {
  expect(Object.keys(SYMBOLS).sort()).toEqual(HAZARDS.map(({ symbol }) => symbol).sort());
  expect(Object.keys(REMEDIES)).toEqual(HAZARDS.map(({ kind }) => kind));
});
