import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { addValidationWords } from '../i18n/validation/validation-words.ts';
import { createSettings } from '../state/index.ts';
import { ValidationPage } from '../views/validation/validation-page.tsx';
import { applyLook } from './apply-look.ts';
import type { DeepLink } from './deep-link.ts';

/** The page on validation: no run, no worker, no pictures. */
export function openValidation(root: Root, link: DeepLink, translator: i18n): void {
  addValidationWords(translator);
  const settings = createSettings({ language: link.language, theme: link.theme, pictureMode: 'picture' });
  function sync(): void {
    const { language, theme } = settings.getState();
    applyLook(settings, translator);
    history.replaceState(null, '', `?page=validation&lang=${language}&theme=${theme}${location.hash}`);
    show();
  }
  function show(): void {
    const { language, theme } = settings.getState();
    root.render(
      <I18nextProvider i18n={translator}>
        <ValidationPage settings={settings} drillHref={`?lang=${language}&theme=${theme}`} />
      </I18nextProvider>,
    );
  }
  settings.subscribe(sync);
  sync();
}
