import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createTranslator } from '../i18n/index.ts';
import { createAppState, type AppState, type ScenarioFile, type WorkerLike } from '../state/index.ts';
import { Page, startLoop, type PageContext, type ViewContext } from '../views/index.ts';
import { readDeepLink, type DeepLink } from './deep-link.ts';
import { syncPage } from './page-sync.ts';
import { findScenario, FIRST_SCENARIO, shippedScenarios } from './shipped-scenarios.ts';
import './styles.ts';

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
const link = readDeepLink(location.search, { browserLanguage: navigator.language, prefersLight: matchMedia('(prefers-color-scheme: light)').matches });
const files = shippedScenarios();
const translator = createTranslator(link.language);

const state = createAppState({
  files,
  seed: link.seed,
  settings: { language: link.language, theme: link.theme, pictureMode: 'picture' },
  startAtS: link.timeS,
  playsByItself: link.timeS === 0 && !reducedMotion.matches,
  startWorker,
});

function startWorker(): WorkerLike {
  return new Worker(new URL('../run/worker.ts', import.meta.url), { type: 'module', name: 'lifelane-run' });
}

function viewContext({ client, playback, settings, selection }: AppState): ViewContext {
  return {
    runs: () => client.runs(),
    timeS: () => playback.timeS(),
    language: () => settings.getState().language,
    theme: () => settings.getState().theme,
    reducedMotion: () => reducedMotion.matches,
    onSelect: (selected) => selection.setState({ selected }),
  };
}

/** A link to a drill that is not there opens the first one and says so. */
function openFirst(shipped: readonly ScenarioFile[], wanted: DeepLink): void {
  const found = wanted.scenario === null ? null : findScenario(shipped, wanted.scenario);
  const file = found ?? findScenario(shipped, FIRST_SCENARIO) ?? shipped[0];
  if (file) state.openScenario(file, wanted.seed, found || wanted.scenario === null ? wanted.rectify : 'all');
  const isMissing = wanted.scenario !== null && !found;
  if (!file) state.scenario.setState({ notice: translator.t('errors.noScenarios') });
  else if (isMissing) state.scenario.setState({ notice: translator.t('errors.noScenario', { name: wanted.scenario }) });
}

const page: PageContext = {
  state,
  loop: startLoop(),
  pictures: {
    tower: async () => (await import('../views/tower/tower.ts')).mountTower,
    tactical: async () => (await import('../views/tactical/tactical.ts')).mountTactical,
    chart: async () => (await import('../views/charts/course-chart.ts')).mountCourseChart,
  },
  view: viewContext(state),
};

page.loop.add((nowMs) => state.playback.advance(nowMs));
syncPage(state, translator);
openFirst(files, link);
createRoot(document.getElementById('root')!).render(
  <I18nextProvider i18n={translator}>
    <Page page={page} />
  </I18nextProvider>,
);
