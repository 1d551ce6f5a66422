import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { hazardByKind } from '../catalog/hazards/registry.ts';
import { addGalleryWords } from '../i18n/gallery/gallery-words.ts';
import { exhibitText, settingOf } from '../report/gallery/exhibit-text.ts';
import { SCENES } from '../report/gallery/scenes.ts';
import { createAppState, createSettings, pairPhase, type AppState, type SettingsStore } from '../state/index.ts';
import { GalleryPage } from '../views/gallery/gallery-page.tsx';
import type { PageContext } from '../views/index.ts';
import { applyLook } from './apply-look.ts';
import { FIRST_SEED, galleryAddress, hazardIn, type DeepLink } from './deep-link.ts';
import { pageContext, startWorker, wantsLessMotion } from './page-context.ts';

/** The gallery: nothing runs until a hazard is opened, and its runs end when it is left. */
export function openGallery(root: Root, link: DeepLink, translator: i18n): void {
  addGalleryWords(translator);
  const settings = createSettings({ language: link.language, theme: link.theme, pictureMode: 'picture' });
  let kind: string | null = null;
  let exhibit: PageContext | null = null;
  let isOpenedHere = false;

  const address = (of: string | null, seed: number) => galleryAddress({ kind: of, seed, ...settings.getState() });
  const seed = () => exhibit?.state.scenario.getState().seed ?? FIRST_SEED;

  function show(wanted: string | null, wantedSeed: number): void {
    closeExhibit(exhibit);
    kind = wanted;
    exhibit = wanted !== null && hazardByKind(wanted) ? openExhibit(wanted, wantedSeed, settings) : null;
    exhibit?.state.scenario.subscribe(() => history.replaceState(null, '', address(kind, seed())));
    render();
  }
  function open(wanted: string | null): void {
    const leftKind = kind;
    isOpenedHere = true;
    history.pushState(null, '', address(wanted, FIRST_SEED));
    show(wanted, FIRST_SEED);
    scrollTo(0, 0);
    if (wanted === null && leftKind !== null) requestAnimationFrame(() => document.getElementById(`card-${leftKind}`)?.focus());
  }
  function sync(): void {
    applyLook(settings, translator);
    history.replaceState(null, '', `${address(kind, seed())}${location.hash}`);
    render();
  }
  function render(): void {
    const { language, theme } = settings.getState();
    root.render(
      <I18nextProvider i18n={translator}>
        <GalleryPage settings={settings} drillHref={`?lang=${language}&theme=${theme}`} kind={kind} exhibit={exhibit} isOpenedHere={isOpenedHere} hrefOf={(of) => address(of, FIRST_SEED)} onOpen={open} />
      </I18nextProvider>,
    );
  }

  settings.subscribe(sync);
  addEventListener('popstate', () => {
    if (hazardIn(location.search) !== kind) show(hazardIn(location.search), FIRST_SEED);
  });
  show(hazardIn(location.search), link.seed);
  sync();
}

/** A state of its own for each hazard that is opened, so that no picture of the one before is left; language and theme are the page's. */
function openExhibit(kind: string, seed: number, settings: SettingsStore): PageContext {
  const file = { fileName: `gallery/${kind}.jsonc`, text: exhibitText(kind), isOwn: false };
  const isStill = wantsLessMotion();
  const state: AppState = {
    ...createAppState({ files: [file], seed, settings: settings.getState(), startAtS: isStill ? SCENES[settingOf(kind).scene].durationS : 0, playsByItself: !isStill, startWorker }),
    settings,
  };
  state.status.subscribe((status) => {
    document.documentElement.dataset['run'] = pairPhase(status);
  });
  state.openScenario(file, seed);
  return pageContext(state);
}

function closeExhibit(exhibit: PageContext | null): void {
  exhibit?.state.dispose();
  exhibit?.loop.stop();
  delete document.documentElement.dataset['run'];
}
