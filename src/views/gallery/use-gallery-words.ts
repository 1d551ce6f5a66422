import { useTranslation } from 'react-i18next';
import type { GalleryWords } from '../../i18n/gallery/gallery-words.ts';
import { REMEDIES, type RemedyWords } from '../../i18n/remedies.ts';
import { languageOf, nameIn, type Language, type Translate } from '../../i18n/index.ts';
import type { MeasureUnit } from '../format.ts';
import { measured } from '../format.ts';

export interface Names {
  readonly zh: string;
  readonly en: string;
}

export interface Words {
  readonly t: GalleryWords;
  readonly tPage: Translate;
  readonly language: Language;
  readonly otherLanguage: Language;
  readonly name: (names: Names) => string;
  readonly otherName: (names: Names) => string;
  readonly value: (value: number, unit: MeasureUnit) => string;
}

export function useGalleryWords(): Words {
  const { t, i18n } = useTranslation('gallery');
  const { t: tPage } = useTranslation('page');
  const language = languageOf(i18n.language);
  const otherLanguage: Language = language === 'en' ? 'zh-CN' : 'en';
  return {
    t, tPage, language, otherLanguage,
    name: (names) => nameIn(names, language),
    otherName: (names) => nameIn(names, otherLanguage),
    value: (value, unit) => measured(value, unit, tPage, language),
  };
}

export function remedyOf(kind: string): RemedyWords | null {
  return REMEDIES[kind] ?? null;
}
