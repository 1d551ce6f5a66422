import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { LANGUAGES } from '../../i18n/index.ts';
import { TOWER_WORDS } from '../../i18n/tower/tower-words.ts';
import { preferences, type SettingsStore } from '../../state/index.ts';
import { ChoiceButtons } from './choice-buttons.tsx';

const LANGUAGE_NAMES = { 'zh-CN': '中文', en: 'EN' } as const;

/** Language and theme: on every page the same two choices. */
export function LookChoices({ settings }: { readonly settings: SettingsStore }) {
  const { t } = useTranslation('page');
  const { language } = useStore(settings);
  return (
    <>
      <ChoiceButtons label={t('header.language')} options={LANGUAGES.map((id) => ({ id, text: LANGUAGE_NAMES[id] }))} value={language} onChange={(chosen) => settings.setState({ language: chosen })} testId="language" />
      <ThemeChoice settings={settings} />
    </>
  );
}

/** The projector's theme is the light one with larger type and more contrast; it stays chosen from page to page. */
function ThemeChoice({ settings }: { readonly settings: SettingsStore }) {
  const { t } = useTranslation('page');
  const { language, theme } = useStore(settings);
  const isProjector = useStore(preferences, (chosen) => chosen.isProjector);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-projector', isProjector);
    if (isProjector) settings.setState({ theme: 'light' });
  }, [isProjector, settings]);
  const themes = [{ id: 'dark', text: '☾', title: t('header.dark') }, { id: 'light', text: '☀', title: t('header.light') }, { id: 'projector', text: '▣', title: TOWER_WORDS[language].projector }] as const;
  return (
    <ChoiceButtons
      label={t('header.theme')} options={themes} value={isProjector ? 'projector' : theme} testId="theme"
      onChange={(chosen) => {
        preferences.setState({ isProjector: chosen === 'projector' });
        if (chosen !== 'projector') settings.setState({ theme: chosen });
      }}
    />
  );
}
