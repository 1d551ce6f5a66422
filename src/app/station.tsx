import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { addStationWords } from '../i18n/station/station-words.ts';
import { createSettings } from '../state/index.ts';
import { openDrillStore, Station } from '../state/drill/index.ts';
import { StationPage } from '../views/station/station-page.tsx';
import { applyLook } from './apply-look.ts';
import { FIRST_SEED, type DeepLink } from './deep-link.ts';
import { keepSteadily } from './keep-drill.ts';
import { localMinute } from './local-time.ts';
import { startMomentsWorker, startWorker } from './page-context.ts';
import { tellLrs } from './tell-lrs.ts';
import { tellPlatform } from './tell-platform.ts';
import { findScenario, shippedScenarios } from './shipped-scenarios.ts';

/** Fastest clock of a rehearsal: faster nobody can read. */
const MAX_PACE_FACTOR = 60;
const TICK_MS = 100;

/** The micro station's drill: `?page=station&scenario=ebike-lobby`; `&pace=10` runs the clock ten times as fast, for rehearsal. */
export function openStation(root: Root, link: DeepLink, translator: i18n): void {
  addStationWords(translator);
  const settings = createSettings({ language: link.language, theme: link.theme, pictureMode: 'picture' });
  const paceFactor = paceIn(location.search);
  const files = shippedScenarios().filter(({ text }) => /^\s*"mode": "station"/m.test(text));
  const station = new Station({ files, startWorker, startMomentsWorker, store: openDrillStore(), seed: link.seed, paceFactor, now: localMinute });
  const wanted = link.scenario === null ? null : findScenario(files, link.scenario);
  if (wanted !== null) station.prepare(wanted);
  void station.open();
  tellPlatform(station);
  const lrs = tellLrs(station);
  setInterval(() => station.tick(performance.now()), TICK_MS);
  keepSteadily(station);

  function sync(): void {
    const { language, theme } = settings.getState();
    applyLook(settings, translator);
    history.replaceState(null, '', address(link, language, theme, paceFactor));
    root.render(
      <I18nextProvider i18n={translator}>
        <StationPage station={station} settings={settings} lrs={lrs} homeHref={`?page=home&lang=${language}&theme=${theme}`} />
      </I18nextProvider>,
    );
  }
  settings.subscribe(sync);
  sync();
}

function address({ scenario, seed }: DeepLink, language: string, theme: string, paceFactor: number): string {
  const query = new URLSearchParams({ page: 'station' });
  if (scenario !== null) query.set('scenario', scenario);
  if (seed !== FIRST_SEED) query.set('seed', String(seed));
  if (paceFactor !== 1) query.set('pace', String(paceFactor));
  query.set('lang', language);
  query.set('theme', theme);
  return `?${query.toString()}`;
}

function paceIn(search: string): number {
  const text = new URLSearchParams(search).get('pace') ?? '';
  return /^\d{1,2}$/.test(text) ? Math.min(MAX_PACE_FACTOR, Math.max(1, Number(text))) : 1;
}
