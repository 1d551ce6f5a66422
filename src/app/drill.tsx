import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createAppState, openShelf, type AppState, type ScenarioFile } from '../state/index.ts';
import { openText, Page } from '../views/index.ts';
import { draftIn, type DeepLink } from './deep-link.ts';
import { keepOrders, keptOrders } from './keep-orders.ts';
import { keepRuns } from './keep-run.ts';
import { pageContext, startWorker, wantsLessMotion } from './page-context.ts';
import { syncPage } from './page-sync.ts';
import { findScenario, FIRST_SCENARIO, shippedScenarios } from './shipped-scenarios.ts';

/** The page that drills: both towers, their runs and pictures. */
export function openDrill(root: Root, link: DeepLink, translator: i18n): void {
  const files = shippedScenarios();
  const state = createAppState({
    files,
    seed: link.seed,
    settings: { language: link.language, theme: link.theme, pictureMode: 'picture' },
    startAtS: link.timeS,
    playsByItself: link.timeS === 0 && !wantsLessMotion(),
    startWorker,
  });
  const page = pageContext(state);
  syncPage(state, translator, link.timeS);
  keepRuns(state);
  keepOrders(state);
  const draft = draftIn(location.search);
  if (draft === null) openFirst(state, { files, wanted: link, translator });
  else void openDraft(state, draft, { files, wanted: link, translator });
  root.render(
    <I18nextProvider i18n={translator}>
      <Page page={page} />
    </I18nextProvider>,
  );
}

interface Opening {
  readonly files: readonly ScenarioFile[];
  readonly wanted: DeepLink;
  readonly translator: i18n;
}

/** A link to a drill that is not there opens the first one and says so. */
function openFirst(state: AppState, { files, wanted, translator }: Opening): void {
  const found = wanted.scenario === null ? null : findScenario(files, wanted.scenario);
  const file = found ?? findScenario(files, FIRST_SCENARIO) ?? files[0];
  const commands = file && areOrdersKept() ? keptOrders(file.fileName, wanted.seed) : [];
  if (file) state.openScenario(wanted.night === undefined ? file : { ...file, night: wanted.night }, wanted.seed, found || wanted.scenario === null ? wanted.rectify : 'all', commands);
  const isMissing = wanted.scenario !== null && !found;
  if (!file) state.scenario.setState({ notice: translator.t('errors.noScenarios') });
  else if (isMissing) state.scenario.setState({ notice: translator.t('errors.noScenario', { name: wanted.scenario }) });
}

/** After a reload, and where another page of this tab handed them over. */
function areOrdersKept(): boolean {
  return new URLSearchParams(location.search).has('orders') || performance.getEntriesByType('navigation').some((entry) => (entry as PerformanceNavigationTiming).type === 'reload');
}

/** A file of the reader's own that this browser keeps; one that it no longer has is said to be missing. */
async function openDraft(state: AppState, fileName: string, opening: Opening): Promise<void> {
  const shelf = await openShelf();
  const kept = (await shelf?.file(fileName).catch(() => null)) ?? null;
  shelf?.close();
  if (kept === null) openFirst(state, { ...opening, wanted: { ...opening.wanted, scenario: fileName } });
  else await openText(state, kept, { seed: opening.wanted.seed, rectify: opening.wanted.rectify, ...(opening.wanted.night === undefined ? {} : { night: opening.wanted.night }), t: opening.translator.getFixedT(null, 'page') });
}
