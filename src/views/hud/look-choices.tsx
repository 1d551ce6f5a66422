import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { LANGUAGES } from '../../i18n/index.ts';
import type { SettingsStore } from '../../state/index.ts';
import { ChoiceButtons } from './choice-buttons.tsx';

const LANGUAGE_NAMES = { 'zh-CN': '中文', en: 'EN' } as const;

/** Language and theme: on every page the same two choices. */
export function LookChoices({ settings }: { readonly settings: SettingsStore }) {
  const { t } = useTranslation('page');
  const { language, theme } = useStore(settings);
  const themes = [{ id: 'dark', text: '☾', title: t('header.dark') }, { id: 'light', text: '☀', title: t('header.light') }] as const;
  return (
    <>
      <ChoiceButtons label={t('header.language')} options={LANGUAGES.map((id) => ({ id, text: LANGUAGE_NAMES[id] }))} value={language} onChange={(chosen) => settings.setState({ language: chosen })} testId="language" />
      <ChoiceButtons label={t('header.theme')} options={themes} value={theme} onChange={(chosen) => settings.setState({ theme: chosen })} testId="theme" />
    </>
  );
}
