import { useTranslation } from 'react-i18next';
import type { SettingsStore } from '../../state/index.ts';
import { LookChoices } from './look-choices.tsx';

export interface SidePageHeaderProps {
  readonly settings: SettingsStore;
  /** Address of the drill. */
  readonly drillHref: string;
  /** Of the link past the header, and of the one to the drill. */
  readonly skipText: string;
  readonly backText: string;
}

/** Head of a page beside the drill: validation, gallery. */
export function SidePageHeader({ settings, drillHref, skipText, backText }: SidePageHeaderProps) {
  const { t } = useTranslation('page');
  return (
    <header className="header side-page-header">
      <a className="skip-link" href="#content">{skipText}</a>
      <p className="brand">{t('app.name')} <span className="brand-latin">{t('app.latin')}</span></p>
      <a className="button" href={drillHref} data-testid="to-drill">← {backText}</a>
      <div className="control-group"><LookChoices settings={settings} /></div>
    </header>
  );
}
