import './validation.css';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { SettingsStore } from '../../state/index.ts';
import { SidePageHeader } from '../hud/side-page-header.tsx';
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
      <SidePageHeader settings={settings} drillHref={drillHref} skipText={t('skip')} backText={t('back')} />
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
