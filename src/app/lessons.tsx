import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { LESSONS } from '../catalog/lessons/registry.ts';
import { createSettings, openTrainingShelf } from '../state/index.ts';
import { LessonsPage } from '../views/lessons/lessons-page.tsx';
import { applyLook } from './apply-look.ts';
import type { DeepLink } from './deep-link.ts';
import { localDay } from './local-time.ts';

/** The curriculum and the training book. Nothing is computed here. */
export function openLessons(root: Root, link: DeepLink, translator: i18n): void {
  const settings = createSettings({ language: link.language, theme: link.theme, pictureMode: 'picture' });
  const shelf = openTrainingShelf();
  const withLook = (query: string) => `?${query}&lang=${settings.getState().language}&theme=${settings.getState().theme}`;

  function sync(): void {
    applyLook(settings, translator);
    history.replaceState(null, '', `${withLook('page=lessons')}${location.hash}`);
    root.render(
      <I18nextProvider i18n={translator}>
        <LessonsPage settings={settings} lessons={LESSONS} shelf={shelf} hrefOf={withLook} today={localDay} newId={() => crypto.randomUUID()} />
      </I18nextProvider>,
    );
  }
  settings.subscribe(sync);
  sync();
}
