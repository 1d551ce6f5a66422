import { fill } from '../../src/i18n/fill.ts';
import { MESSAGES, nameIn, type Language } from '../../src/i18n/index.ts';
import { enStation } from '../../src/i18n/station/en.ts';
import { zhStation } from '../../src/i18n/station/zh-CN.ts';
import type { DrillText } from '../../src/views/drill-result/use-result.ts';

/** The words of a drill's result without a page; a missing key throws. */
export function drillText(language: Language): DrillText {
  const said = (words: object) => (key: string, values: Readonly<Record<string, string | number>> = {}) => fill(key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], words) as string, values);
  return { t: said(language === 'en' ? enStation : zhStation), tPage: said(MESSAGES[language]), language, name: (names: { readonly zh: string; readonly en: string }) => nameIn(names, language) } as unknown as DrillText;
}
