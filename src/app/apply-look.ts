import type { i18n } from 'i18next';
import type { SettingsStore } from '../state/index.ts';

/** The document in the language and theme that were chosen. */
export function applyLook(settings: SettingsStore, translator: i18n): void {
  const { language, theme } = settings.getState();
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
  if (translator.language !== language) void translator.changeLanguage(language);
}
