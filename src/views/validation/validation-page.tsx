import './validation.css';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { I18nProvider } from 'react-aria-components';
import { useStore } from 'zustand';
import { LANGUAGES } from '../../i18n/index.ts';
import type { SettingsStore } from '../../state/index.ts';
import { ChoiceButtons } from '../hud/choice-buttons.tsx';
import { Cases } from './cases.tsx';
import { Misses } from './misses.tsx';
import { Overview } from './overview.tsx';
import { PublishedPart } from './published-part.tsx';
import { QuantityTable } from './quantity-table.tsx';
import { useValidationWords } from './use-validation-words.ts';

export interface ValidationPageProps {
  readonly settings: SettingsStore;
  /** Address of the drill. */
  readonly drillHref: string;
}

/** How good the model is: everything here was written by the comparisons themselves. */
export function ValidationPage({ settings, drillHref }: ValidationPageProps) {
  const { t, language } = useValidationWords();
  useEffect(() => {
    document.title = t('pageTitle');
  }, [t]);
  return (
    <I18nProvider locale={language}>
      <ReportHeader settings={settings} drillHref={drillHref} />
      <main id="content" className="validation" data-testid="validation">
        <Overview />
        <Misses />
        <QuantityTable />
        <Cases family="measured" />
        <Cases family="cfast" />
        <PublishedPart part="facade" />
        <PublishedPart part="people" />
      </main>
    </I18nProvider>
  );
}

const LANGUAGE_NAMES = { 'zh-CN': '中文', en: 'EN' } as const;

function ReportHeader({ settings, drillHref }: ValidationPageProps) {
  const { t } = useValidationWords();
  const { t: tPage } = useTranslation('page');
  const { language, theme } = useStore(settings);
  const themes = [{ id: 'dark', text: '☾', title: tPage('header.dark') }, { id: 'light', text: '☀', title: tPage('header.light') }] as const;
  return (
    <header className="header report-header">
      <a className="skip-link" href="#content">{t('skip')}</a>
      <p className="brand">{tPage('app.name')} <span className="brand-latin">{tPage('app.latin')}</span></p>
      <a className="button" href={drillHref} data-testid="to-drill">← {t('back')}</a>
      <div className="control-group">
        <ChoiceButtons label={tPage('header.language')} options={LANGUAGES.map((id) => ({ id, text: LANGUAGE_NAMES[id] }))} value={language} onChange={(chosen) => settings.setState({ language: chosen })} testId="language" />
        <ChoiceButtons label={tPage('header.theme')} options={themes} value={theme} onChange={(chosen) => settings.setState({ theme: chosen })} testId="theme" />
      </div>
    </header>
  );
}
