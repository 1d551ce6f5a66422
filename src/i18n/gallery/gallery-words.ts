import type { i18n, TFunction } from 'i18next';
import type { Language } from '../language.ts';
import { enGallery } from './en.ts';
import { zhGallery } from './zh-CN.ts';

export type GalleryWords = TFunction<'gallery'>;
export type GalleryMessages = typeof zhGallery;

export const GALLERY_MESSAGES: Readonly<Record<Language, GalleryMessages>> = { 'zh-CN': zhGallery, en: enGallery };

/** Gives a translator the words of the gallery. */
export function addGalleryWords(translator: i18n): void {
  for (const [language, words] of Object.entries(GALLERY_MESSAGES)) translator.addResourceBundle(language, 'gallery', words);
}
