import { createInstance, type i18n, type TFunction } from 'i18next';
import { en } from './en.ts';
import type { zhFirst } from './first/zh-CN.ts';
import type { zhGallery } from './gallery/zh-CN.ts';
import type { Language } from './language.ts';
import type { zhValidation } from './validation/zh-CN.ts';
import type { zhStation } from './station/zh-CN.ts';
import { zhCN } from './zh-CN.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page';
    resources: { page: typeof zhCN; validation: typeof zhValidation; gallery: typeof zhGallery; first: typeof zhFirst; station: typeof zhStation };
  }
}

export type Messages = typeof zhCN;
export type Translate = TFunction<'page'>;

export const MESSAGES: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, en };

/** Its own instance, so that tests and pages do not share a language. */
export function createTranslator(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['zh-CN', 'en'],
    defaultNS: 'page',
    ns: ['page'],
    resources: { 'zh-CN': { page: zhCN }, en: { page: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  return instance;
}
