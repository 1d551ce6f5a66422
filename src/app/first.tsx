import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { addFirstWords } from '../i18n/first/first-words.ts';
import { measureById } from '../report/measures/measures.ts';
import { createSettings, FIRST_CHOICE, scenarioName, StudyClient, type StudyWorkerLike } from '../state/index.ts';
import { FirstPage } from '../views/first/first-page.tsx';
import { firstAddress, measureIn, writeDeepLink, type DeepLink } from './deep-link.ts';
import { findScenario, FIRST_SCENARIO, shippedScenarios } from './shipped-scenarios.ts';

/** Assumed: more workers than this fill the memory of a plain computer (about 150 MB each) before they save time; 4 .. 16. */
const MOST_WORKERS = 8;

/** Which fix first: a study in a pool of workers, its question in the address. */
export function openFirstPage(root: Root, link: DeepLink, translator: i18n): void {
  addFirstWords(translator);
  const files = shippedScenarios();
  const settings = createSettings({ language: link.language, theme: link.theme, pictureMode: 'picture' });
  const file = findScenario(files, link.scenario ?? FIRST_SCENARIO) ?? findScenario(files, FIRST_SCENARIO) ?? files[0]!;
  const measureId = measureIn(location.search);
  const isGiven = measureId !== null && measureById(measureId) !== null;
  const client = new StudyClient(
    { startWorker, workerCount: Math.max(1, Math.min(navigator.hardwareConcurrency || 1, MOST_WORKERS)), followsAim: !isGiven },
    file,
    { ...FIRST_CHOICE, firstSeed: link.seed, ...(isGiven ? { measureId } : {}) },
  );
  const loadChart = async () => (await import('../views/charts/study-chart.ts')).mountStudyChart;

  const linkTo = (seed: number) => ({ scenario: scenarioName(client.store.getState().file.fileName), seed, language: settings.getState().language, theme: settings.getState().theme });
  const nightHref = (seed: number) => writeDeepLink({ ...linkTo(seed), timeS: 0, rectify: 'all', night: 'drawn' });
  function sync(): void {
    const { language, theme } = settings.getState();
    const { choice, phase } = client.store.getState();
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['run'] = phase;
    if (translator.language !== language) void translator.changeLanguage(language);
    history.replaceState(null, '', `${firstAddress({ ...linkTo(choice.firstSeed), measureId: choice.measureId })}${location.hash}`);
    root.render(
      <I18nextProvider i18n={translator}>
        <FirstPage page={page} drillHref={nightHref(choice.firstSeed)} />
      </I18nextProvider>,
    );
  }
  const page = { client, settings, files, nightHref, loadChart };
  settings.subscribe(sync);
  client.store.subscribe((now, before) => {
    if (now.choice !== before.choice || now.file !== before.file || now.phase !== before.phase) sync();
  });
  sync();
}

function startWorker(): StudyWorkerLike {
  return new Worker(new URL('../state/study/study-worker.ts', import.meta.url), { type: 'module', name: 'lifelane-study' });
}
