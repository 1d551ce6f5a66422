import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { addStationWords } from '../i18n/station/station-words.ts';
import { createSettings, currentBranch } from '../state/index.ts';
import { CrewDrill, type CrewWorkerLike } from '../state/crew/index.ts';
import { openDrillStore } from '../state/drill/index.ts';
import { CrewPage } from '../views/crew/crew-page.tsx';
import { applyLook } from './apply-look.ts';
import { keepSteadily } from './keep-drill.ts';
import { FIRST_SEED, type DeepLink } from './deep-link.ts';
import { handOrders } from './keep-orders.ts';
import { localMinute } from './local-time.ts';
import { startMomentsWorker, startWorker } from './page-context.ts';
import { tellLrs } from './tell-lrs.ts';
import { tellPlatform } from './tell-platform.ts';
import { startThread } from './thread.ts';

/** The crew's lesson that opens where the address names none. */
const FIRST_CREW_SCENARIO = 'night-33f';
/** Fastest clock of a rehearsal. */
const MAX_PACE_FACTOR = 60;

/** The crew's drill: `?page=crew&scenario=night-33f`; `&pace=10` runs the clock ten times as fast, for rehearsal. */
export function openCrew(root: Root, link: DeepLink, translator: i18n): void {
  addStationWords(translator);
  const settings = createSettings({ language: link.language, theme: link.theme, pictureMode: 'picture' });
  const paceFactor = paceIn(location.search);
  const scenario = link.scenario ?? FIRST_CREW_SCENARIO;
  const crew = new CrewDrill({ scenario, seed: link.seed, paceFactor, startCrew, startWorker, startMomentsWorker, store: openDrillStore(), now: localMinute });
  crew.open();
  keepSteadily(crew);
  const lrs = tellLrs(crew);
  tellPlatform(crew);

  function sync(): void {
    const { language, theme } = settings.getState();
    applyLook(settings, translator);
    const query = new URLSearchParams({ page: 'crew', scenario, lang: language, theme });
    if (link.seed !== FIRST_SEED) query.set('seed', String(link.seed));
    if (paceFactor !== 1) query.set('pace', String(paceFactor));
    history.replaceState(null, '', `?${query.toString()}`);
    root.render(
      <I18nextProvider i18n={translator}>
        <CrewPage crew={crew} settings={settings} lrs={lrs} homeHref={`?page=home&lang=${language}&theme=${theme}`} onReview={review} />
      </I18nextProvider>,
    );
  }

  /** Towers and map with the log that is looked at, from the second of the call. */
  function review(): void {
    const { file, tree, finished } = crew.state.getState();
    if (file === null || finished === null) return;
    handOrders(file.fileName, link.seed, currentBranch(tree).log);
    const { language, theme } = settings.getState();
    location.assign(`?${new URLSearchParams({ scenario, seed: String(link.seed), t: String(finished.drill.zeroS), orders: 'kept', lang: language, theme }).toString()}`);
  }

  settings.subscribe(sync);
  sync();
}

function startCrew(): CrewWorkerLike {
  return startThread('lifelane-crew');
}

function paceIn(search: string): number {
  const text = new URLSearchParams(search).get('pace') ?? '';
  return /^\d{1,2}$/.test(text) ? Math.min(MAX_PACE_FACTOR, Math.max(1, Number(text))) : 1;
}
