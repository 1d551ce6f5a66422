import { describe, expect, it } from 'vitest';
import { createTranslator, LANGUAGES, languageOf, MESSAGES } from '../../../src/i18n/index.ts';
import { EVENT_KINDS, PERSON, UNIT } from '../../../src/sim/index.ts';

function leavesOf(value: object, path = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, item] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof item === 'string') leaves.set(at, item);
    else leavesOf(item as object, at).forEach((text, inner) => leaves.set(inner, text));
  }
  return leaves;
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();
}

describe('messages', () => {
  const zh = leavesOf(MESSAGES['zh-CN']);
  const en = leavesOf(MESSAGES.en);

  it('has the same keys in every language', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  it('uses the same placeholders in every language', () => {
    for (const [key, text] of zh) expect(placeholdersOf(en.get(key)!), key).toEqual(placeholdersOf(text));
  });

  it('leaves no string empty', () => {
    for (const leaves of [zh, en]) for (const [key, text] of leaves) expect(text.trim(), key).not.toBe('');
  });

  it('has no Chinese sentence that was left in English', () => {
    const isMeantLatin = /^(app\.latin|unit\.(MJ|kW))$/;
    for (const [key, text] of zh) {
      const words = text.replace(/\{\{\w+\}\}/g, '');
      if (!isMeantLatin.test(key) && /[a-z]/i.test(words)) expect(words, key).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it.each(LANGUAGES)('has a title and a sentence for every event kind (%s)', (language) => {
    const { titles, sentences } = MESSAGES[language].events;
    expect(Object.keys(titles).sort()).toEqual([...EVENT_KINDS].sort());
    expect(Object.keys(sentences).sort()).toEqual([...EVENT_KINDS].sort());
  });

  it.each(LANGUAGES)('names every state of people and units (%s)', (language) => {
    expect(Object.keys(MESSAGES[language].personState).sort()).toEqual(Object.keys(PERSON).sort());
    expect(Object.keys(MESSAGES[language].unitState).sort()).toEqual(Object.keys(UNIT).sort());
  });
});

describe('translator', () => {
  it('fills placeholders without escaping', () => {
    expect(createTranslator('en').t('playback.times', { speed: '<10>' })).toBe('<10> times');
  });

  it('chooses Chinese for any Chinese tag and English otherwise', () => {
    expect(['zh', 'zh-CN', 'zh-Hant-TW', 'ZH'].map(languageOf)).toEqual(['zh-CN', 'zh-CN', 'zh-CN', 'zh-CN']);
    expect(['en-GB', 'de', undefined].map(languageOf)).toEqual(['en', 'en', 'en']);
  });

  it('switches language in place', async () => {
    const translator = createTranslator('zh-CN');
    expect(translator.t('side.asFound')).toBe('现状');
    await translator.changeLanguage('en');
    expect(translator.t('side.asFound')).toBe('As found');
  });
});
