export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `zh`, `zh-cn`, `zh-Hans`: Chinese; anything else: English. */
export function languageOf(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Names that scenario files and catalogues carry in both languages. */
export function nameIn(names: { readonly zh: string; readonly en: string }, language: Language): string {
  return language === 'zh-CN' ? names.zh : names.en;
}
